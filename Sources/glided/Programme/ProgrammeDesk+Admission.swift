import Exercises
import GlideInterface
import Logging
import Programme
import Varlink

// Whether a session may start.

extension ProgrammeDesk {
  /// Lets a session start, or throws the error reply why not.
  func admit(
    _ exercise: Exercises.Exercise, knowingly: Bool
  ) throws(VarlinkError) -> Admission {
    let clearance = clearance
    let rules = LockRules(diary: diary, clearance: clearance, today: day)
    switch StartDecision(exercise, rules: rules, clearance: clearance, knowingly: knowingly) {
    case .go(let against):
      let limitation = knowingly ? rules.limitation(of: exercise) : nil
      let overridden = against.map(\.reason) + (limitation.map { [$0] } ?? [])
      for reason in overridden {
        logger.notice("\(exercise.id) is started knowingly, although \(reason)")
      }
      return Admission(
        item: today().item(exercise.id), overridden: overridden, rules: knowingly ? nil : rules)
    case .questionsOpen:
      throw GlidedError.programme(.questionsOpen(clearance.open.map(\.id))).reply
    case .emergency: throw Self.emergency
    case .locked(let lock):
      throw GlidedError.programme(
        .locked(
          exercise: exercise.id, reason: lock.reason,
          quotation: GlideInterface.Quotation(lock.quotation), cure: lock.cure)
      ).reply
    }
  }

  /// Throws where warning signs were reported: then nobody moves anything for this daemon.
  func requireNoEmergency() throws(VarlinkError) {
    if clearance.isEmergency { throw Self.emergency }
  }

  private static var emergency: VarlinkError {
    GlidedError.programme(.emergency(message: Statements.emergency.joined(separator: "\n"))).reply
  }
}
