import ArgumentParser

extension Glidectl {
  /// Returns the subcommand that the first word on the command line may have meant, nil where the
  /// word is one or is like none.
  static func suggestion(for arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return nil }
    let best = names.max { likeness($0, word) < likeness($1, word) }
    return best.flatMap { likeness($0, word) >= 0.75 ? $0 : nil }
  }

  /// The share of letters that two words have in common, in whatever order (Sørensen, Dice).
  private static func likeness(_ a: String, _ b: String) -> Double {
    var left = Array(b)
    let common = a.filter { letter in
      guard let index = left.firstIndex(of: letter) else { return false }
      left.remove(at: index)
      return true
    }
    return 2 * Double(common.count) / Double(max(1, a.count + b.count))
  }
}
