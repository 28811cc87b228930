import GlideInterface
import Glibc
import TestRandom
import Testing
import Varlink

/// Exercises both legs, pauses, corrects, says how much it hurts, and notes what it was told of one
/// session, over several lives of the daemon.
final class TrackingWearer {
  /// What the session was at, as far as was told, when the daemon was killed.
  enum Place: String, CaseIterable {
    case starting, takingUp = "taking up", gettingReady = "getting ready"
    case firstLeg = "on the first leg", secondLeg = "on the second"
    case resting, betweenLegs = "between legs", paused, ended
  }

  /// The number of the newest session that is not this one.
  let lastSession: Int64
  private(set) var repetitions: [Repetition] = []
  /// How many of them were told, or found in the file, in an earlier life of the daemon.
  private(set) var toldBefore: Int = 0
  /// Those that were answered, by how much each.
  private(set) var corrections: [Int] = []
  private(set) var hasBegun: Bool = false
  private(set) var end: EndReason?
  private(set) var place: Place = .starting

  /// What the set is to go on with, and all.
  private var expected: (repetition: Int, total: Int)?

  init(lastSession: Int64) {
    self.lastSession = lastSession
  }

  /// Notes what the file has, before the session is taken up.
  func takeUp(_ repetitions: [Repetition], corrections: [Int], of kept: KilledFile.Session) {
    self.repetitions = repetitions
    self.corrections = corrections
    toldBefore = repetitions.count
    let counts = kept.sets.map(\.corrected)
    expected = (kept.isUnderWay ? counts.last ?? 0 : 0, counts.reduce(0, +))
  }

  func start(
    _ watcher: Watcher, _ killer: Killer, _ random: inout SplitMix64, _ label: Comment
  ) {
    place = .starting
    attempt(watcher, killer, &random, label) {
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", bothSides: true, sets: 2, repetitions: 5,
          restSeconds: 5, getReadySeconds: 0.5))
    }
  }

  func resume(
    _ watcher: Watcher, _ killer: Killer, _ random: inout SplitMix64, _ label: Comment
  ) {
    place = .takingUp
    attempt(watcher, killer, &random, label) {
      _ = try watcher.commands.call(Resume.name, Nothing(), returning: Nothing.self)
    }
  }

  /// Begins, and goes on until the daemon is gone.
  private func attempt(
    _ watcher: Watcher, _ killer: Killer, _ random: inout SplitMix64, _ label: Comment,
    _ begin: () throws -> Void
  ) {
    killer.arm()
    do {
      try begin()
      while true {
        let event = try watcher.next()
        take(event, watcher.status, label)
        if killer.note(event) { continue }
        try act(on: event, watcher.commands, &random)
      }
    } catch VarlinkClientError.closed {
    } catch VarlinkClientError.system {
      // The connection is closed, or reset: the daemon is dead.
    } catch {
      Issue.record("\(error), \(label)")
    }
  }

  private func take(_ event: Event, _ status: Status, _ label: Comment) {
    hasBegun = true
    if event.kind == .sessionResumed, let expected, let session = status.session {
      #expect(session.totalRepetitions == expected.total, label)
      if session.isChangingSide != true, status.state != .idle {
        #expect(session.repetition == expected.repetition, label)
      }
    }
    if let repetition = event.repetition {
      let isSameSet = repetitions.last?.set == repetition.set
      #expect(repetition.number == repetitions.count + 1, label)
      #expect(
        repetition.numberInSet == (isSameSet ? repetitions.last?.numberInSet ?? 0 : 0) + 1, label)
      // What the corrections made of the count is no part of what the file keeps of it.
      var told = repetition
      told.countInSet = nil
      repetitions.append(told)
    }
    if event.kind == .sessionEnded { end = event.summary?.reason }
    place = Place(status)
  }

  /// Does now and then what a wearer does.
  private func act(
    on event: Event, _ commands: VarlinkClient, _ random: inout SplitMix64
  ) throws {
    func call(_ name: String, _ parameters: some Encodable) throws -> Bool {
      do {
        _ = try commands.call(name, parameters, returning: Nothing.self)
        return true
      } catch VarlinkClientError.failed {
        // There is nothing to correct, or it has ended meanwhile.
        return false
      }
    }
    switch (event.kind, random.next() % 24) {
    case (.sideChangeRequested, 0..<18): _ = try call(Next.name, Nothing())
    case (.repetition, 0..<3):
      guard try call(Pause.name, Nothing()) else { return }
      usleep(UInt32(random.next() % 60_000))
      if random.next() % 3 > 0 { _ = try call(Resume.name, Nothing()) }
    case (.repetition, 3):
      if try call(Adjust.name, Adjust.Parameters(by: 1)) { corrections.append(1) }
    case (.repetition, 4): if try call(Undo.name, Nothing()) { corrections.append(-1) }
    case (.repetition, 5): _ = try call(Pain.name, Pain.Parameters(level: 2))
    case (.restStarted, 0):
      // It ends the session; once that is answered, it is in the file.
      let reply = try commands.call(
        Pain.name, Pain.Parameters(level: 7), returning: Pain.Reply.self)
      if reply.effect == .stopped { end = .pain }
    default: break
    }
  }
}

extension TrackingWearer.Place {
  fileprivate init(_ status: Status) {
    guard let session = status.session, session.summary == nil else {
      self = .ended
      return
    }
    self =
      switch status.state {
      case .idle: .ended
      case .getReady: session.isChangingSide == true ? .betweenLegs : .gettingReady
      case .exercising: session.side == .left ? .firstLeg : .secondLeg
      case .resting: session.isChangingSide == true ? .betweenLegs : .resting
      case .paused: .paused
      }
  }
}
