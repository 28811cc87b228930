public import Exercises

/// What was done of an exercise earlier in the day: repetitions, or seconds where seconds count.
public struct DoneToday: Sendable, Equatable {
  public var left: Double
  public var right: Double
  /// With no side told apart.
  public var unsided: Double

  public init(left: Double = 0, right: Double = 0, unsided: Double = 0) {
    self.left = left
    self.right = right
    self.unsided = unsided
  }

  public subscript(side: Exercise.Side?) -> Double {
    switch side {
    case .left: left
    case .right: right
    case nil: unsided
    }
  }
}

extension Dose {
  /// Repetitions a day, or seconds where seconds count; nil where the exercise is not for every day.
  var amountPerDay: Double? {
    let amount =
      repetitions > 0 ? Double(sets * repetitions) : duration.map { Double(sets) * $0 }
    return amount.flatMap { timesPerDay > 0 ? $0 * Double(timesPerDay) : nil }
  }
}

extension Exercise.Side {
  /// The side that is not this one.
  public var other: Exercise.Side {
    switch self {
    case .left: .right
    case .right: .left
    }
  }
}
