import Coaching
import Exercises
import Foundation
import MotionCore
import TestRandom
import Testing

/// Sessions in which anything is said at any time, and what has to hold all the same: of 200, or of
/// as many as the environment variable GLIDE_SESSIONS says.
@Suite struct RandomSessionTests {
  private static let sessions: UInt64 =
    ProcessInfo.processInfo.environment["GLIDE_SESSIONS"].flatMap(UInt64.init) ?? 200

  @Test(arguments: 0..<sessions)
  func whatHoldsAtAnyTime(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var coach = Coach(plan: try Self.plan(&random))
    var wearer = RandomWearer(seed: random.next())
    var account = Account(plan: coach.plan)
    for sample in 0..<9000 {
      let time = Double(sample) / 10
      if random.chance(0.02) { command(&coach, &random, &account) }
      _ = coach.advance(to: time, excursion: wearer.excursion)
      for fact in wearer.facts(at: time) { _ = coach.take(fact) }
      for event in coach.takeEvents() { account.take(event, coach) }
      account.check(coach)
      if let fault = account.fault {
        Issue.record("seed \(seed), at \(time) s: \(fault)")
        return
      }
    }
    let last = coach.end(.stopped)
    #expect(last.repetitions == coach.record.sets.map(\.corrected))
    #expect(last.sensed == coach.record.sets.map(\.sensed))
    #expect(account.repetitions == coach.record.sets.map(\.sensed).reduce(0, +))
  }

  private static func plan(_ random: inout SplitMix64) throws -> SessionPlan {
    let ids = [
      "sciatic-slider-seated-slump", "hamstring-stretch-supine", "hamstring-curl-eccentric",
      "bridge-supine", "walk",
    ]
    let exercise = try #require(
      try Catalogue.builtIn().exercise(id: ids[random.integer(below: ids.count)]))
    return SessionPlan(
      exercise: exercise, bothSides: random.chance(0.5), sets: 1 + random.integer(below: 4),
      repetitions: 1 + random.integer(below: 6), rest: random.chance(0.3) ? 0 : 20,
      getReady: random.chance(0.3) ? 0 : 10, doneToday: DoneToday(), dailyDose: 30)
  }

  private func command(_ coach: inout Coach, _ random: inout SplitMix64, _ account: inout Account) {
    switch random.integer(below: 12) {
    case 0: coach.pause()
    case 1, 2: coach.resume()
    case 3: coach.interrupt()
    case 4, 5: coach.restore()
    case 6: if random.chance(0.2) { coach.skip() }
    case 7: _ = coach.next()
    case 8: if coach.undo() != nil { account.adjustment -= 1 }
    case 9:
      let step = random.chance(0.5) ? 1 : -1
      if coach.adjust(by: step) != nil { account.adjustment += step }
    case 10: coach.relabel(side: random.chance(0.5) ? .left : .right)
    default:
      let level = random.integer(below: 40)
      guard level <= 10 else { return }
      let report = coach.takePain(level: level, isSharp: random.chance(0.05))
      account.hasStoppingPain = account.hasStoppingPain || report?.effect == .stopped
    }
  }
}

/// What an observer of the events keeps, and finds wrong.
private struct Account {
  let plan: SessionPlan
  private(set) var fault: String?
  private(set) var repetitions: Int = 0
  var adjustment: Int = 0
  var hasStoppingPain: Bool = false

  private var hasEnded: Bool = false
  /// Since when, s, the wearer or the sensor keeps the session from counting.
  private var stopped: Double?
  private var sets: Int = 0
  private var inSet: Int = 0
  private var said: (cue: Cue, end: Double)?
  private var latest: Double = 0

  init(plan: SessionPlan) {
    self.plan = plan
  }

  mutating func take(_ event: CoachingEvent, _ coach: Coach) {
    if hasEnded { fault = "\(event) follows the end" }
    switch event {
    case .setStarted(let set, _, let time):
      if !(set == sets + 1 && set <= plan.totalSets) { note(fault: "set \(set) after \(sets)") }
      (sets, inSet) = (set, 0)
      note(time)
    case .repetition(let counted):
      repetitions += 1
      inSet += 1
      if !(stopped == nil) { note(fault: "counts while stopped since \(stopped ?? 0)") }
      if !(counted.number == repetitions && counted.numberInSet == inSet && counted.set == sets) {
        note(fault: "\(counted) is not number \(repetitions), \(inSet) of set \(sets)")
      }
    case .setCompleted(let set, let time):
      if !(plan.repetitions == 0 || coach.record.sets[set - 1].corrected >= plan.repetitions
        || coach.plan.timedDuration != nil)
      {
        note(fault: "set \(set) is done too soon")
      }
      note(time)
    case .cue(let cue, let time): hear(cue, time)
    case .paused(let time), .sensorInterrupted(let time):
      stopped = stopped ?? time
      note(time)
    case .resumed(let time):
      stopped = nil
      note(time)
    case .pain(let report, let time):
      if !(report.effect == .stopped || !(report.isSharp || report.level ?? 0 >= 6)) {
        note(fault: "\(report) does not stop")
      }
      note(time)
    case .sessionEnded(let summary, let time):
      hasEnded = true
      if !(summary.reason == .pain || !hasStoppingPain) { note(fault: "pain is not why it ended") }
      if !(summary.reason != .completed || sets == plan.totalSets) {
        note(fault: "completed after \(sets) sets")
      }
      note(time)
    case .restStarted(_, let time, _), .sideChangeRequested(_, let time),
      .setSkipped(_, let time), .setReopened(_, let time), .autoPaused(_, let time),
      .sensorRestored(let time), .corrected(_, let time):
      note(time)
    default: break
    }
  }

  mutating func check(_ coach: Coach) {
    let corrected = coach.record.sets.map(\.corrected).reduce(0, +)
    let sensed = coach.record.sets.map(\.sensed).reduce(0, +)
    if !(sensed == repetitions) { note(fault: "\(sensed) sensed, \(repetitions) told") }
    if !(corrected == sensed + adjustment) { note(fault: "\(corrected) corrected of \(sensed)") }
    if hasStoppingPain, !hasEnded { fault = "goes on in spite of pain" }
    if coach.stage == .exercising, coach.plan.timedDuration == nil, plan.repetitions > 0 {
      if !(coach.record.repetitionsInSet < plan.repetitions) {
        note(fault: "the set goes on with \(coach.record.repetitionsInSet) of \(plan.repetitions)")
      }
    }
  }

  /// One voice at a time: only what matters more, or is the newer count, cuts another off.
  private mutating func hear(_ cue: Cue, _ time: Double) {
    note(time)
    if let said, time < said.end, !cue.text.isEmpty {
      let outdates = cue.priority == said.cue.priority && [.count, .release].contains(cue.priority)
      if !(cue.priority > said.cue.priority || outdates) {
        note(fault: "“\(cue.text)” cuts off “\(said.cue.text)”")
      }
    }
    if !cue.text.isEmpty { said = (cue, time + cue.duration) }
  }

  /// What happens is told in its order.
  private mutating func note(_ time: Double) {
    if !(time >= latest) { note(fault: "\(time) s is told after \(latest) s") }
    latest = max(latest, time)
  }

  private mutating func note(fault words: String) {
    fault = fault ?? words
  }
}
