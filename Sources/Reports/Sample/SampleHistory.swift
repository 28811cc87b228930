import Exercises
public import GlideInterface
public import Programme

/// A made-up history of eight weeks: a way to see what the reports look like before there is one.
///
/// Equal days give equal histories. What was put in stands beside it (`truth`), so that whatever is
/// made of the records can be checked against it.
public struct SampleHistory: Sendable {
  public private(set) var sessions: [SessionRecord] = []
  public private(set) var pain: [PainRecord] = []
  public private(set) var truth: [Truth] = []
  public let plans: [PlanVersion]

  /// One repetition that somebody did, whether or not the sensor saw it, or that the sensor alone
  /// took for one.
  public struct Truth: Sendable, Equatable {
    public var session: Int
    public var day: Day
    public var exercise: String
    public var side: Side?
    public var isSensed: Bool
    public var isReal: Bool
    /// °; 0 where the sensor did not see it.
    public var range: Double
  }

  public let days: ClosedRange<Day>
  var random: SampleRandom

  /// The eight weeks that end on `last`.
  public init(through last: Day) {
    days = last.advanced(by: -55)...last
    random = SampleRandom(seed: 7)
    plans = Self.plans(from: days.lowerBound)
    for index in 0..<56 {
      let day = days.lowerBound.advanced(by: index)
      // A day of rest in most weeks, and a few more.
      if day.weekday == 6 && index % 3 != 0 || index == 17 || index == 18 { continue }
      addSliders(on: day, index: index)
      if index >= 28, index % 2 == 0 { addStretch(on: day) }
      if index % 3 == 1 { addWalk(on: day) }
      addMorning(after: day, index: index)
    }
  }

  /// What was told of the morning after a day of exercise.
  private mutating func addMorning(after day: Day, index: Int) {
    let next = day.advanced(by: 1)
    guard days.contains(next) else { return }
    let isWorse = index == 16
    pain.append(
      PainRecord(
        day: "\(next)", at: "\(next)T07:30:00+02:00", moment: .nextMorning,
        level: isWorse ? 6 : max(0, 4 - index / 14), answer: isWorse ? .worse : .settled,
        session: sessions.last?.id))
  }

  // MARK: Exercises

  private mutating func addSliders(on day: Day, index: Int) {
    let times = index < 7 ? 1 : 2 + random.upTo(2)
    for time in 0..<times {
      let repetitions = min(10, 2 + index / 3)
      var session = start(
        "sciatic-slider-seated-slump", "Seated slump sciatic slider (nerve floss)", "glide",
        on: day,
        hour: 8 + 5 * time, sets: index < 21 ? 2 : 3, repetitions: repetitions, hold: 1)
      for side in [Side.left, .right] {
        // The right leg gains 14° in the eight weeks, the left one 3°.
        let typical =
          (side == .right ? 52 + 14 * Double(index) / 55 : 64 + 3 * Double(index) / 55)
          + 4 * random.spread()
        for _ in 0..<session.plannedSets {
          addSet(to: &session, on: day, side: side, repetitions: repetitions, typical: typical)
        }
      }
      if index == 30, time == 0 { correct(&session, by: 1) }
      if index == 41, time == 1 { correct(&session, by: -1) }
      if index == 12, time == 1 {
        session.note = "Stopped the car twice, then it was fine <again>."
      }
      let before = max(0, 5 - index / 12)
      tell(before, .before, in: &session, on: day, hour: 8 + 5 * time)
      if index == 16, time == 0 {
        tell(6, .during, in: &session, on: day, hour: 8 + 5 * time, isSharp: true)
        session.reason = .stopped
      }
      tell(max(0, before - random.upTo(2)), .after, in: &session, on: day, hour: 9 + 5 * time)
      sessions.append(session)
    }
  }

  private mutating func addStretch(on day: Day) {
    let isFirst = !sessions.contains { $0.kind == "hold" }
    var session = start(
      "hamstring-stretch-supine", "Supine hamstring stretch, hands behind calf", "hold", on: day,
      hour: 20, sets: 1, repetitions: 1, hold: 30)
    if isFirst { session.overrides = ["The nerve is irritable: no stretch for now."] }
    for side in [Side.right, .left] {
      addSet(to: &session, on: day, side: side, repetitions: 1, typical: 108, pose: 42, hold: 30)
    }
    sessions.append(session)
  }

  private mutating func addWalk(on day: Day) {
    var session = start("walk", "Long walk", "walk", on: day, hour: 17, sets: 1, repetitions: 0)
    let seconds = 1100 + 10 * Double(random.upTo(20))
    session.plannedSeconds = 1200
    session.duration = seconds + 45
    session.sets = [
      SetRecord(
        number: 1, isComplete: seconds >= 1200, sensed: 0, corrected: 0, seconds: seconds)
    ]
    session.activity = Activity(
      kind: .gait, isActive: false, secondsInSet: seconds, seconds: seconds, target: 1200,
      strides: Int(seconds * 0.9))
    sessions.append(session)
  }

  // MARK: Parts

  private func start(
    _ exercise: String, _ name: String, _ kind: String, on day: Day, hour: Int, sets: Int,
    repetitions: Int, hold: Double? = nil
  ) -> SessionRecord {
    SessionRecord(
      id: sessions.count + 1, day: "\(day)",
      startedAt: "\(day)T\(hour < 10 ? "0" : "")\(hour):05:00+02:00", exercise: exercise,
      name: name, kind: kind, sensor: "sample", placement: "shank", plannedSets: sets,
      plannedRepetitions: repetitions, holdTarget: hold, duration: 0, reason: .completed,
      refusals: 0, gaps: 0)
  }

  private mutating func addSet(
    to session: inout SessionRecord, on day: Day, side: Side, repetitions: Int, typical: Double,
    pose: Double = 0, hold: Double = 1
  ) {
    let number = session.sets.count + 1
    var time = session.duration ?? 0
    let done = (0..<repetitions).map { index in
      let repetition = random.repetition(
        index, set: number, at: time, pose: pose, typical: typical, hold: hold,
        before: session.sensedRepetitions)
      time = repetition.endTime
      return repetition
    }
    truth += done.map {
      Truth(
        session: session.id, day: day, exercise: session.exercise, side: side, isSensed: true,
        isReal: true, range: $0.rangeOfMotion)
    }
    session.duration = time + 30
    session.refusals += random.upTo(5) / 4
    session.sets.append(
      SetRecord(
        number: number, side: side, isComplete: true, sensed: repetitions, corrected: repetitions,
        medianRange: done.map(\.rangeOfMotion).median, bestRange: done.map(\.rangeOfMotion).max(),
        medianEndHold: done.map(\.endHold).median,
        medianCycle: done.map { $0.endTime - $0.startTime }.median,
        longestHold: done.map(\.endHold).max(), repetitions: done))
  }

  /// The last set had one more than the sensor saw, or one that was none.
  private mutating func correct(_ session: inout SessionRecord, by difference: Int) {
    let set = session.sets.count - 1
    session.sets[set].corrected += difference
    session.corrections.append(
      CorrectionRecord(
        at: session.startedAt, kind: difference < 0 ? .undo : .adjust, set: set + 1, by: difference)
    )
    if difference < 0, let last = truth.lastIndex(where: { $0.session == session.id }) {
      truth[last].isReal = false
    } else if let last = truth.last {
      truth.append(
        Truth(
          session: session.id, day: last.day, exercise: session.exercise, side: last.side,
          isSensed: false, isReal: true, range: 0))
    }
  }

  private mutating func tell(
    _ level: Int, _ moment: PainMoment, in session: inout SessionRecord, on day: Day, hour: Int,
    isSharp: Bool = false
  ) {
    let record = PainRecord(
      day: "\(day)", at: "\(day)T\(hour < 10 ? "0" : "")\(hour):04:00+02:00", moment: moment,
      level: level, isSharp: isSharp, session: session.id)
    session.pain.append(record)
    pain.append(record)
  }
}
