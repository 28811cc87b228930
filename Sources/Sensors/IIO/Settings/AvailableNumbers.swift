/// What an `*_available` attribute offers: a list, or `[least step most]`.
enum AvailableNumbers: Sendable, Equatable {
  case list([Double])
  case range(least: Double, most: Double)

  /// Nil where it offers nothing.
  init?(_ text: String) {
    let isRange = text.hasPrefix("[") && text.hasSuffix("]")
    let numbers = text.split { " []\t\n".contains($0) }.compactMap { Double($0) }
      .filter { $0.isFinite && $0 > 0 }
    if isRange, let least = numbers.first, let most = numbers.last, least <= most {
      self = .range(least: least, most: most)
    } else if !isRange, !numbers.isEmpty {
      self = .list(numbers)
    } else {
      return nil
    }
  }

  /// Of two that are equally near, the larger.
  func nearest(to wanted: Double) -> Double {
    switch self {
    case .range(let least, let most): min(max(wanted, least), most)
    case .list(let numbers):
      numbers.sorted(by: >).min { abs($0 - wanted) < abs($1 - wanted) } ?? wanted
    }
  }
}
