import Coaching
import Exercises
import GlideInterface
import MotionCore
import Programme
import Varlink

/// A session that was asked for, checked: every figure is one that makes sense.
struct SessionRequest {
  let exercise: Exercises.Exercise
  let parameters: Start.Parameters
  /// What today has of the exercise, where it is in the plan: what is not given comes from there.
  var today: Programme.TodayItem?
  /// What bounds it, whatever is asked for; nil where nothing does.
  var rules: LockRules?
  /// How much it hurts before the session, from 0 to 10, where that was said.
  var painBefore: Int?

  /// Throws the error reply that the client is to get.
  init(_ parameters: Start.Parameters, catalogue: Catalogue) throws(VarlinkError) {
    guard let exercise = catalogue.exercise(id: parameters.exercise) else {
      throw GlidedError.noSuchExercise(
        parameters.exercise, suggestions: catalogue.suggestions(for: parameters.exercise)
      ).reply
    }
    self.exercise = exercise
    self.parameters = parameters
    try check("sets", parameters.sets, Start.Limits.sets)
    try check("repetitions", parameters.repetitions, Start.Limits.repetitions)
    try check("holdSeconds", parameters.holdSeconds, Start.Limits.holdSeconds)
    try check("restSeconds", parameters.restSeconds, Start.Limits.restSeconds)
    try check("getReadySeconds", parameters.getReadySeconds, Start.Limits.getReadySeconds)
    try check("minimumRange", parameters.minimumRange, Start.Limits.minimumRange)
    // An exercise of both legs at once has no other leg.
    if wantsBothSides, exercise.laterality != .unilateral { throw .invalidParameter("bothSides") }
  }

  /// Refuses what lies outside, and what is no number.
  private func check<T: Comparable>(
    _ name: String, _ value: T?, _ range: ClosedRange<T>
  ) throws(VarlinkError) {
    if let value, !range.contains(value) {
      throw .invalidParameter(name)
    }
  }

  /// The side that was asked for, of both the first.
  var side: Exercises.Exercise.Side? {
    parameters.side.map(Exercises.Exercise.Side.init)
      ?? (dueSides.count == 1 ? dueSides[0] : nil)
      ?? (wantsBothSides ? exercise.firstSide : nil)
  }

  private var wantsBothSides: Bool {
    parameters.bothSides ?? (parameters.side == nil && dueSides.count == 2)
  }

  /// The sides that the plan has left for today; those of the plan where all is done.
  private var dueSides: [Exercises.Exercise.Side] {
    let sides = today?.done.sides ?? []
    let left = sides.filter { !$0.isComplete }
    return (left.isEmpty ? sides : left).compactMap(\.side)
  }

  /// The plan; `isLive` says whether the wearer needs time to get into position, `worn` on which
  /// side the sensor is said to be.
  func plan(isLive: Bool, wornOn worn: Exercises.Exercise.Side?) -> SessionPlan {
    let dose = today?.dose
    var plan = SessionPlan(
      exercise: exercise, side: side ?? (exercise.laterality == .bilateral ? nil : worn),
      bothSides: wantsBothSides, sets: parameters.sets ?? dose?.sets,
      repetitions: parameters.repetitions ?? dose?.repetitions,
      hold: parameters.holdSeconds ?? dose?.hold, rest: parameters.restSeconds ?? dose?.rest,
      getReady: parameters.getReadySeconds ?? 0, duration: dose?.seconds,
      doneToday: today.map { Coaching.DoneToday($0.done) } ?? Coaching.DoneToday(),
      dailyDose: dose.map { $0.amount * Double($0.timesPerDay) }, painBefore: painBefore)
    let bounded = bounded(plan)
    (plan.sets, plan.repetitions, plan.hold) = (bounded.sets, bounded.repetitions, bounded.hold)
    plan.isSmallRange = bounded.isSmallRange
    // In a replay nobody exercises: there is nothing that could be too much.
    if !isLive { plan.dailyDose = nil }
    if isLive, parameters.getReadySeconds == nil { plan.getReady = Briefing(plan).duration }
    return plan
  }

  private func boundedHold(_ hold: Double) -> Double {
    rules?.limited(DoseToday(sets: 1, repetitions: 1, hold: hold, rest: 0), exercise).hold ?? hold
  }

  private func bounded(_ plan: SessionPlan) -> DoseToday {
    let dose = DoseToday(
      sets: plan.sets, repetitions: plan.repetitions, hold: plan.hold, rest: plan.rest,
      isSmallRange: today?.dose.isSmallRange ?? false)
    return rules?.limited(dose, exercise) ?? dose
  }

  /// Why it may be less than what was asked for.
  var limitation: String? {
    rules?.limitation(of: exercise).map {
      "\($0): this session stays small; \"--override\" goes on as you ask"
    }
  }

  /// What the core must know, with the sensor where it says that it is worn, or else where it
  /// should be.
  func profile(placement: String?) -> MovementProfile {
    exercise.profile(
      placement: placement.flatMap(Placement.init) ?? exercise.placement.preferred,
      minimumRange: parameters.minimumRange.map { .degrees($0) },
      hold: (parameters.holdSeconds ?? today?.dose.hold).map(boundedHold),
      countsRepetitions: parameters.repetitions != nil)
  }

  /// What the wearer should know of where the sensor says that it is worn.
  func warning(placement text: String?) -> String? {
    guard let text else { return nil }
    guard let placement = Placement(rawValue: text) else {
      let known = Placement.allCases.map(\.rawValue).joined(separator: ", ")
      return "the sensor's placement \"\(text)\" is none of these: \(known)"
    }
    if exercise.kind == .taught, let taught = exercise.placement.preferred, taught != placement {
      return """
        \(exercise.name) was taught on the \(taught): wear the sensor there, or teach it again on \
        the \(placement)
        """
    }
    guard exercise.placement.blind.contains(placement) else { return nil }
    let better = exercise.placement.bestFirst.map(\.rawValue).joined(separator: " or ")
    return "\(exercise.name) cannot be seen from the \(text): wear the sensor on the \(better)"
  }
}

extension Coaching.DoneToday {
  fileprivate init(_ done: Programme.DoneToday) {
    self.init()
    for side in done.sides {
      switch side.side {
      case .left: left = side.done
      case .right: right = side.done
      case nil: unsided = side.done
      }
    }
  }
}
