import Coaching
import Exercises
import GlideInterface
import History
import Programme
import Sensors
import Varlink

// What the wearer puts right: of the session that runs, or of the last one of today.

extension Sessions {
  /// Takes back the last repetition; answers the call by itself, but for what it throws.
  func undo(_ call: VarlinkCall) throws(VarlinkError) {
    try correct(call, running: { $0.undo() }) { time, session in
      session.adjustment(.undo, by: -1, at: time)
    }
  }

  /// Corrects a set's count by 1 or -1; answers the call by itself, but for what it throws.
  func adjust(_ call: VarlinkCall) throws(VarlinkError) {
    let by = try call.decodeParameters(Adjust.Parameters.self).by
    guard abs(by) == 1 else { throw .invalidParameter("by") }
    try correct(call, running: { $0.adjust(by: by) }) { time, session in
      session.adjustment(.adjust, by: by, at: time)
    }
  }

  /// Says that it was the other side or another exercise; answers the call by itself, but for what
  /// it throws.
  func relabel(_ call: VarlinkCall) throws(VarlinkError) {
    let parameters = try call.decodeParameters(Relabel.Parameters.self)
    switch (parameters.side, parameters.exercise) {
    case (let side?, nil):
      let side = Exercises.Exercise.Side(side)
      let isLastSet = parameters.lastSet ?? false
      try correct(call, running: { $0.relabel(side: side) }) { time, session in
        session.relabelling(to: side, lastSet: isLastSet, at: time)
      }
    case (nil, let id?):
      guard let exercise = catalogue.exercise(id: id) else {
        throw GlidedError.noSuchExercise(id, suggestions: catalogue.suggestions(for: id)).reply
      }
      // The record of what is over may say anything; what goes on keeps to the locks.
      if let running, running.sensor.description.isLive {
        _ = try programme.admit(exercise, knowingly: running.isKnowingly)
      }
      try correct(call, running: { $0.relabel(exercise: exercise) }) { time, session in
        guard session.exercise != id else { return [] }
        return [
          StoredCorrection(at: time, kind: .relabelExercise, from: session.exercise, to: id)
        ]
      }
    default: throw .invalidParameter("side")
    }
  }

  private func correct(
    _ call: VarlinkCall, running body: (inout Coach) -> Coaching.Correction?,
    ended: @escaping @MainActor (WallTime, StoredSession) -> [StoredCorrection]
  ) throws(VarlinkError) {
    if let running {
      guard running.command(body) != nil, let set = running.coach.record.sets.last else {
        throw GlidedError.nothingToCorrect.reply
      }
      let reply = CorrectedSet(
        exercise: running.coach.plan.exercise.id, side: set.side.map(Side.init),
        set: running.coach.record.set, sensed: set.sensed, corrected: set.corrected,
        warning: .overDose(set.corrected, asked: running.coach.plan.repetitions))
      return logbook.announce { call.reply(reply) }
    }
    let today = clock.now().day
    logbook.read { database throws(HistoryError) in
      try database.sessions(.init(from: today, to: today)).last { !$0.sets.isEmpty }
    } completion: { [self] result in
      switch result {
      case .failure(let error): call.fail(error.reply)
      case .success(let session):
        guard var session, case let rows = ended(clock.now(), session), !rows.isEmpty else {
          return call.fail(GlidedError.nothingToCorrect.reply)
        }
        session.corrections += rows
        let reply = session.sets.last.map { CorrectedSet($0, of: session) }
        logbook.write(rows.map { .correction(.stored(session.id), $0) }) {
          if let reply { call.reply(reply) }
        }
      }
    }
  }
}

extension StoredSession {
  /// Of the last set, unless nothing is left in it to take away.
  fileprivate func adjustment(
    _ kind: StoredCorrection.Kind, by step: Int, at time: WallTime
  ) -> [StoredCorrection] {
    guard let set = sets.last, corrected(set) + step >= 0 else { return [] }
    return [StoredCorrection(at: time, kind: kind, set: set.number, by: step)]
  }

  /// Of the last set alone, or of all that are not of this side.
  fileprivate func relabelling(
    to side: Exercises.Exercise.Side, lastSet: Bool, at time: WallTime
  ) -> [StoredCorrection] {
    (lastSet ? sets.suffix(1) : sets[...]).filter { self.side(of: $0) != side }.map { set in
      StoredCorrection(
        at: time, kind: .relabelSide, set: set.number, from: self.side(of: set)?.rawValue,
        to: side.rawValue)
    }
  }
}

extension CorrectedSet {
  fileprivate init(_ set: StoredSet, of session: StoredSession) {
    self.init(
      exercise: session.exercise, side: session.side(of: set).map(Side.init), set: set.number,
      sensed: set.sensed, corrected: session.corrected(set),
      warning: .overDose(session.corrected(set), asked: session.head.plannedRepetitions))
  }
}

extension String? {
  /// What speaks against so many repetitions of a set. What others let a person enter ends at double
  /// of what was prescribed; here the record is the wearer's, and it is only said.
  fileprivate static func overDose(_ count: Int, asked: Int) -> String? {
    guard asked > 0, count > 2 * asked else { return nil }
    return """
      \(count) is more than double of the \(asked) that were asked for, and more does not help more; \
      if it is a mistake, "glidectl adjust -1" takes one back
      """
  }
}
