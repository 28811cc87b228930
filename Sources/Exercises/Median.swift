extension [Double] {
  /// The middle one, of an even number the mean of the middle two; nil where there is none.
  package var median: Double? { isEmpty ? nil : sorted().middle }

  /// The middle of values in ascending order, at least one.
  var middle: Double {
    count % 2 == 1 ? self[count / 2] : (self[count / 2 - 1] + self[count / 2]) / 2
  }
}
