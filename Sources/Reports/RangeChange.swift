/// What may be said of two ranges of motion that were measured on different days.
public enum RangeChange: Sendable, Equatable {
  case noClearChange
  case more
  case less

  /// Degrees. Below it no change is called one: the minimal detectable change of the straight leg
  /// raise is 6 to 12° and of the active knee extension 7 to 8° (Neto et al. 2015, 25364856; JSSM
  /// 2009, PMC3737781).
  public static let leastClear: Double = 8

  /// Degrees.
  public init(from first: Double, to second: Double) {
    let change = second - first
    self =
      abs(change) < Self.leastClear ? .noClearChange : change > 0 ? .more : .less
  }
}
