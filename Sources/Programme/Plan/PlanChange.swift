public import Exercises

/// The figures of an item that a person gives; what is nil stays as it is.
public struct PlanFigures: Sendable, Equatable {
  public var side: PlanSide?
  public var sets: Int?
  public var repetitions: Int?
  public var seconds: Double?
  public var hold: Double?
  public var rest: Double?
  public var timesPerDay: Int?
  public var rhythm: Rhythm?
  public var startsAt: Int?

  public init(
    side: PlanSide? = nil, sets: Int? = nil, repetitions: Int? = nil, seconds: Double? = nil,
    hold: Double? = nil, rest: Double? = nil, timesPerDay: Int? = nil, rhythm: Rhythm? = nil,
    startsAt: Int? = nil
  ) {
    self.side = side
    self.sets = sets
    self.repetitions = repetitions
    self.seconds = seconds
    self.hold = hold
    self.rest = rest
    self.timesPerDay = timesPerDay
    self.rhythm = rhythm
    self.startsAt = startsAt
  }
}

/// A change of a plan.
public enum PlanChange: Sendable, Equatable {
  case add(String, PlanFigures)
  case remove(String)
  case set(String, PlanFigures)
}

extension Plan {
  /// Returns this plan with the change.
  ///
  /// Throws where it cannot be made, and, unless that is done `knowingly`, where the change breaks a
  /// rule that the plan kept before.
  public func applying(
    _ change: PlanChange, today: Day, catalogue: Catalogue, knowingly: Bool = false
  ) throws(PlanRefusal) -> Plan {
    var plan = self
    switch change {
    case .add(let id, let figures):
      let exercise = try Self.exercise(id, in: catalogue)
      guard item(id) == nil else { throw .alreadyInPlan(id) }
      let item = PlanItem(exercise, figures, added: today)
      try item.check(exercise)
      plan.items.append(item)
    case .remove(let id):
      plan.items.remove(at: try index(of: id, catalogue))
    case .set(let id, let figures):
      let index = try index(of: id, catalogue)
      var item = plan.items[index]
      item.take(figures)
      try item.check(try Self.exercise(id, in: catalogue))
      plan.items[index] = item
    }
    if !knowingly {
      let before = advice(today: today, catalogue: catalogue)
      let after = plan.advice(today: today, catalogue: catalogue)
      if let new = after.first(where: { !before.contains($0) }), !change.isRemoval {
        throw .unwise(new)
      }
    }
    return plan
  }

  private static func exercise(
    _ id: String, in catalogue: Catalogue
  ) throws(PlanRefusal) -> Exercise {
    guard let exercise = catalogue.exercise(id: id) else {
      throw .noSuchExercise(id, suggestions: catalogue.suggestions(for: id))
    }
    return exercise
  }

  private func index(of id: String, _ catalogue: Catalogue) throws(PlanRefusal) -> Int {
    guard let index = items.firstIndex(where: { $0.exercise == id }) else {
      let own = Set(items.map(\.exercise))
      throw .notInPlan(
        id, suggestions: catalogue.suggestions(for: id).filter { own.contains($0) })
    }
    return index
  }
}

extension PlanChange {
  fileprivate var isRemoval: Bool { if case .remove = self { true } else { false } }
}

extension PlanItem {
  init(_ exercise: Exercise, _ figures: PlanFigures, added: Day?) {
    self.init(
      exercise, side: figures.side, sets: figures.sets, repetitions: figures.repetitions,
      seconds: figures.seconds, hold: figures.hold, rest: figures.rest,
      timesPerDay: figures.timesPerDay, rhythm: figures.rhythm, startsAt: figures.startsAt,
      added: added)
  }

  fileprivate mutating func take(_ figures: PlanFigures) {
    side = figures.side ?? side
    sets = figures.sets ?? sets
    repetitions = figures.repetitions ?? repetitions
    seconds = figures.seconds ?? seconds
    hold = figures.hold ?? hold
    rest = figures.rest ?? rest
    timesPerDay = figures.timesPerDay ?? timesPerDay
    rhythm = figures.rhythm ?? rhythm
    startsAt = figures.startsAt ?? min(startsAt, max(1, repetitions))
  }
}
