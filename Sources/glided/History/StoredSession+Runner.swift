import Coaching
import Exercises
import FoundationEssentials
import GlideInterface
import History
import Programme
import Sensors

extension StoredSession.Head {
  /// The head of a session that begins now.
  @MainActor
  init(_ runner: SessionRunner, _ request: SessionRequest, at time: WallTime) {
    let plan = runner.coach.plan
    self.init(
      startedAt: time, exercise: plan.exercise.id, name: plan.exercise.name,
      kind: plan.exercise.kind.rawValue, side: plan.side,
      sensor: runner.sensor.description.id, placement: runner.sensor.description.placement,
      plannedSets: plan.sets, plannedRepetitions: plan.repetitions,
      holdTarget: plan.hold > 0 ? plan.hold : nil, plannedSeconds: plan.timedDuration,
      request: Self.text(request.parameters.filled(by: plan)))
  }

  /// What Start was asked for, as JSON.
  private static func text(_ parameters: Start.Parameters) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Only a number that is not finite has no JSON; the request was checked for those.
    return (try? encoder.encode(parameters)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension Start.Parameters {
  /// These with what was taken from the dose, which may be another by the time that the session is
  /// taken up again.
  func filled(by plan: SessionPlan) -> Start.Parameters {
    var filled = self
    filled.sets = plan.sets
    if plan.repetitions > 0 { filled.repetitions = plan.repetitions }
    filled.holdSeconds = plan.hold
    filled.restSeconds = plan.rest
    if let first = plan.sides.first {
      // The plan of the day may have only one of them left by then.
      filled.side = Side(first)
      if plan.sides.count > 1 { filled.bothSides = true }
    }
    return filled
  }
}
