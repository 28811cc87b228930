/// Which cue tells a count: its number, and of the last two how many are to come.
extension CueID {
  /// `target` is 0 where there is none.
  static func counting(_ count: Int, of target: Int) -> CueID {
    switch target - count {
    case 2 where target > 2: .twoToGo
    case 1 where target > 1: .lastOne
    default: .count
    }
  }
}
