import ArgumentParser

/// How tables are printed.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the tables as Markdown.")
  var markdown = false

  /// Prints a table below what is said of it.
  func print(_ caption: String, _ table: Table) {
    Swift.print(caption + "\n\n" + table.text(markdown: markdown) + "\n")
  }
}
