import ArgumentParser

/// How tables are printed.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the tables as Markdown.")
  var markdown = false

  @Flag(help: "Leave out the long tables, as README does.")
  var brief = false

  /// Prints a table below what is said of it; `isDetail` of one that goes into the details.
  func print(_ caption: String, _ table: Table, isDetail: Bool = false) {
    guard !(brief && isDetail) else { return }
    Swift.print(caption + "\n\n" + table.text(markdown: markdown) + "\n")
  }
}
