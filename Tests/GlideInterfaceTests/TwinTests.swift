import Exercises
import FoundationEssentials
import GlideInterface
import Testing

/// The interface's text and the types of both ends must say the same.
@Suite struct Twins {
  private let text = InterfaceText()

  /// Expects that a value with everything in it has each field of the text and no other, and that
  /// one with only what it must have lacks just those that the text calls optional.
  private func expect<T: Encodable>(
    _ fields: InterfaceText.Fields?, full: T, least: T,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fields = try #require(fields, sourceLocation: sourceLocation)
    #expect(try keys(full) == Set(fields.keys), sourceLocation: sourceLocation)
    #expect(
      try keys(least) == Set(fields.filter { !$0.value }.keys), sourceLocation: sourceLocation)
  }

  private func keys(_ value: some Encodable) throws -> Set<String> {
    return try JSONDecoder().decode(AnyKeys.self, from: JSONEncoder().encode(value)).names
  }

  @Test func enumerations() {
    #expect(text.values(ofType: "State") == State.allCases.map(\.rawValue))
    #expect(text.values(ofType: "Side") == Side.allCases.map(\.rawValue))
    #expect(text.values(ofType: "Position") == Position.allCases.map(\.rawValue))
    #expect(text.values(ofType: "RefusalReason") == RefusalReason.allCases.map(\.rawValue))
    #expect(text.values(ofType: "EndReason") == EndReason.allCases.map(\.rawValue))
    #expect(text.values(ofType: "EventKind") == EventKind.allCases.map(\.rawValue))
    #expect(text.values(ofType: "ActivityKind") == ActivityKind.allCases.map(\.rawValue))
    #expect(text.values(ofType: "Face") == Face.allCases.map(\.rawValue))
    #expect(text.values(ofType: "CalibrationStep") == CalibrationStep.allCases.map(\.rawValue))
    #expect(text.values(ofType: "PainMoment") == PainMoment.allCases.map(\.rawValue))
    #expect(text.values(ofType: "MorningAnswer") == MorningAnswer.allCases.map(\.rawValue))
    #expect(text.values(ofType: "CorrectionKind") == CorrectionKind.allCases.map(\.rawValue))
    #expect(text.values(ofType: "CuePriority") == CuePriority.allCases.map(\.rawValue))
    #expect(text.values(ofType: "PainEffect") == PainEffect.allCases.map(\.rawValue))
    #expect(text.values(ofType: "AutoPauseReason") == AutoPauseReason.allCases.map(\.rawValue))
    #expect(text.values(ofType: "PlanSide") == PlanSide.allCases.map(\.rawValue))
    #expect(text.values(ofType: "PlanChangeKind") == PlanChangeKind.allCases.map(\.rawValue))
    #expect(text.values(ofType: "LockRule") == LockRule.allCases.map(\.rawValue))
    #expect(text.values(ofType: "Irritability") == Irritability.allCases.map(\.rawValue))
    #expect(text.values(ofType: "MessageRule") == MessageRule.allCases.map(\.rawValue))
    #expect(text.values(ofType: "SensorState") == SensorState.allCases.map(\.rawValue))
  }

  @Test func whatHappens() throws {
    try expect(
      text.fields(ofType: "Repetition"), full: Sample.fullRepetition,
      least: Sample.repetition)
    try expect(text.fields(ofType: "Cue"), full: Sample.fullCue, least: Sample.leastCue)
    try expect(
      text.fields(ofType: "PainReport"), full: Sample.fullPainReport, least: Sample.leastPainReport)
    try expect(
      text.fields(ofType: "Correction"), full: Sample.fullCorrection, least: Sample.leastCorrection)
    try expect(text.fields(ofType: "Hold"), full: Sample.hold(target: 1), least: Sample.hold())
    try expect(text.fields(ofType: "Refusal"), full: Sample.refusal, least: Sample.refusal)
    try expect(
      text.fields(ofType: "Activity"), full: Sample.fullActivity, least: Sample.leastActivity)
    try expect(text.fields(ofType: "Gap"), full: Sample.gap, least: Sample.gap)
    try expect(
      text.fields(ofType: "Event"), full: Sample.fullEvent, least: Event(time: 0, kind: .still))
    try expect(
      text.fields(ofType: "Summary"), full: Sample.fullSummary, least: Sample.leastSummary)
  }

  @Test func whatStands() throws {
    try expect(
      text.fields(ofType: "Session"), full: Sample.fullSession, least: Sample.leastSession)
    try expect(
      text.fields(ofType: "Status"),
      full: Status(
        state: .idle, session: Sample.leastSession, warnings: [], teaching: "",
        resumable: Sample.fullResumable),
      least: Status(state: .idle, warnings: []))
    try expect(
      text.fields(ofType: "Sensor"),
      full: Sample.fullSensor,
      least: Sensor(id: "", description: "", hasGyroscope: true, state: .ready))
    try expect(
      text.fields(ofType: "Exercise"), full: Sample.exercise(duration: 1, eccentricRatio: 2),
      least: Sample.exercise())
  }

  @Test func whatWasDone() throws {
    try expect(
      text.fields(ofType: "Resumable"), full: Sample.fullResumable,
      least: Sample.leastResumable)
    try expect(
      text.fields(ofType: "SessionRecord"), full: Sample.fullSessionRecord,
      least: Sample.leastSessionRecord)
    try expect(
      text.fields(ofType: "SetRecord"), full: Sample.fullSetRecord, least: Sample.leastSetRecord)
    try expect(
      text.fields(ofType: "RefusalCount"), full: Sample.refusalCount, least: Sample.refusalCount)
    try expect(
      text.fields(ofType: "PainRecord"), full: Sample.fullPainRecord,
      least: Sample.leastPainRecord)
    try expect(
      text.fields(ofType: "CorrectionRecord"), full: Sample.fullCorrectionRecord,
      least: Sample.leastCorrectionRecord)
    try expect(
      text.parameters(ofMethod: "ListSessions"),
      full: ListSessions.Parameters(from: "", to: "", session: 1, withDetails: true),
      least: ListSessions.Parameters())
    try expect(
      text.reply(ofMethod: "ListSessions"), full: ListSessions.Reply(sessions: []),
      least: ListSessions.Reply(sessions: []))
    try expect(
      text.parameters(ofMethod: "ListPain"), full: ListPain.Parameters(from: "", to: ""),
      least: ListPain.Parameters())
    try expect(
      text.reply(ofMethod: "ListPain"), full: ListPain.Reply(pain: []),
      least: ListPain.Reply(pain: []))
    let corrected = CorrectedSet(exercise: "", set: 1, sensed: 0, corrected: 0)
    for method in ["Undo", "Adjust", "Relabel"] {
      try expect(
        text.reply(ofMethod: method),
        full: CorrectedSet(
          exercise: "", side: .left, set: 1, sensed: 0, corrected: 0, warning: ""),
        least: corrected)
    }
    try expect(
      text.parameters(ofMethod: "Adjust"), full: Adjust.Parameters(by: 1),
      least: Adjust.Parameters(by: 1))
    try expect(
      text.parameters(ofMethod: "Relabel"),
      full: Relabel.Parameters(side: .left, exercise: "", lastSet: true),
      least: Relabel.Parameters())
    try expect(
      text.reply(ofMethod: "Backup"), full: Backup.Reply(data: "", size: 0),
      least: Backup.Reply(data: "", size: 0))
  }

  @Test func whatIsDue() throws {
    try expect(
      text.fields(ofType: "PlanItem"), full: Sample.fullPlanItem, least: Sample.leastPlanItem)
    try expect(
      text.fields(ofType: "PlanProblem"), full: PlanProblem(line: 1, problem: ""),
      least: PlanProblem(problem: ""))
    try expect(text.fields(ofType: "Quotation"), full: Sample.quotation, least: Sample.quotation)
    try expect(text.fields(ofType: "Lock"), full: Sample.lock, least: Sample.lock)
    try expect(
      text.fields(ofType: "SideProgress"), full: Sample.progress(.left), least: Sample.progress())
    try expect(
      text.fields(ofType: "TodayItem"), full: Sample.todayItem(seconds: 1),
      least: Sample.todayItem())
    try expect(text.fields(ofType: "Message"), full: Sample.message, least: Sample.message)
    try expect(text.fields(ofType: "Today"), full: Sample.fullToday, least: Sample.today)
    try expect(
      text.reply(ofMethod: "GetToday"), full: GetToday.Reply(today: Sample.today),
      least: GetToday.Reply(today: Sample.today))
    for method in ["GetPlan", "SetPlan", "EditPlan"] {
      try expect(
        text.reply(ofMethod: method), full: GetPlan.Reply(items: [], text: "", path: ""),
        least: GetPlan.Reply(items: [], text: ""))
    }
    try expect(
      text.fields(ofType: "PlanVersion"), full: PlanVersion(day: "", at: "", items: []),
      least: PlanVersion(day: "", at: ""))
    try expect(
      text.parameters(ofMethod: "ListPlans"), full: ListPlans.Parameters(from: "", to: ""),
      least: ListPlans.Parameters())
    try expect(
      text.reply(ofMethod: "ListPlans"), full: ListPlans.Reply(plans: []),
      least: ListPlans.Reply(plans: []))
    try expect(
      text.parameters(ofMethod: "SetPlan"),
      full: SetPlan.Parameters(text: "", knowingly: true, checkOnly: true),
      least: SetPlan.Parameters(text: ""))
    try expect(
      text.parameters(ofMethod: "EditPlan"),
      full: EditPlan.Parameters(
        change: .add, exercise: "", side: .left, sets: 1, repetitions: 1, seconds: 1,
        holdSeconds: 1, restSeconds: 1, timesPerDay: 1, daysPerWeek: 1, everyDays: 1, startsAt: 1,
        knowingly: true),
      least: EditPlan.Parameters(change: .add, exercise: ""))
  }

  @Test func whoShouldNotExercise() throws {
    try expect(
      text.parameters(ofMethod: "Pain"),
      full: Pain.Parameters(
        level: 1, sharp: true, spreading: true, moment: .after, answer: .same, note: ""),
      least: Pain.Parameters())
    try expect(
      text.reply(ofMethod: "Pain"), full: Pain.Reply(effect: PainEffect.none, messages: []),
      least: Pain.Reply(messages: []))
    let question = Question(id: "", text: "")
    try expect(text.fields(ofType: "Question"), full: question, least: question)
    let answer = Answer(question: "", isYes: true)
    try expect(text.fields(ofType: "Answer"), full: answer, least: answer)
    try expect(
      text.parameters(ofMethod: "RedFlags"), full: RedFlags.Parameters(answers: []),
      least: RedFlags.Parameters())
    let reply = RedFlags.Reply(
      warningSigns: [], injury: [], open: [], isEmergency: false, emergency: [], purpose: [])
    try expect(text.reply(ofMethod: "RedFlags"), full: reply, least: reply)
    try expect(
      text.parameters(ofMethod: "Acknowledge"), full: Acknowledge.Parameters(clinicianSeen: true),
      least: Acknowledge.Parameters())
  }

  @Test func sensors() throws {
    try expect(
      text.fields(ofType: "Calibration"), full: Sample.fullCalibration,
      least: Sample.leastCalibration)
    try expect(
      text.parameters(ofMethod: "SetSensor"),
      full: SetSensor.Parameters(
        sensor: "", name: "", placement: "", side: .left, preferred: true),
      least: SetSensor.Parameters(sensor: ""))
    try expect(
      text.reply(ofMethod: "SetSensor"), full: SetSensor.Reply(sensor: Sample.fullSensor),
      least: SetSensor.Reply(sensor: Sample.fullSensor))
    try expect(
      text.parameters(ofMethod: "ForgetSensor"), full: ForgetSensor.Parameters(sensor: ""),
      least: ForgetSensor.Parameters(sensor: ""))
    try expect(
      text.parameters(ofMethod: "Stream"), full: GlideInterface.Stream.Parameters(sensor: ""),
      least: GlideInterface.Stream.Parameters())
    try expect(
      text.reply(ofMethod: "Stream"),
      full: GlideInterface.Stream.Reply(
        sensor: Sample.fullSensor, angularVelocities: [], missed: 1, gap: Sample.gap,
        interruption: ""),
      least: GlideInterface.Stream.Reply())
    try expect(
      text.parameters(ofMethod: "Calibrate"),
      full: Calibrate.Parameters(sensor: "", sixFaces: true, date: ""),
      least: Calibrate.Parameters())
    try expect(
      text.reply(ofMethod: "Calibrate"),
      full: Calibrate.Reply(
        sensor: "", step: .done, face: .xUp, remaining: 1,
        calibration: Sample.leastCalibration, missed: 1),
      least: Calibrate.Reply(sensor: "", step: .settling))
    try expect(
      text.parameters(ofMethod: "ForgetCalibration"),
      full: ForgetCalibration.Parameters(sensor: ""),
      least: ForgetCalibration.Parameters(sensor: ""))
  }

  @Test func movements() throws {
    let least = try Sample.movement()
    let full = try Sample.movement(
      #", "placement": "shank", "side": "left""#, lesson: #", "date": "2026-05-17""#)
    try expect(text.fields(ofType: "Movement"), full: full, least: least)
    try expect(text.fields(ofType: "Lesson"), full: full.lesson, least: least.lesson)
    try expect(
      text.reply(ofMethod: "ListMovements"), full: ListMovements.Reply(movements: []),
      least: ListMovements.Reply(movements: []))
    try expect(
      text.parameters(ofMethod: "AddMovement"),
      full: AddMovement.Parameters(movement: full, replace: true),
      least: AddMovement.Parameters(movement: least))
    try expect(
      text.parameters(ofMethod: "TeachMovement"),
      full: TeachMovement.Parameters(
        movement: "", title: "", placement: "", side: .left, repetitions: 2, minimumRange: 5,
        date: "", sensor: ""),
      least: TeachMovement.Parameters(movement: ""))
    try expect(
      text.reply(ofMethod: "TeachMovement"),
      full: TeachMovement.Reply(angle: 0, ranges: [], movement: full, missed: 1),
      least: TeachMovement.Reply(angle: 0, ranges: []))
    try expect(
      text.parameters(ofMethod: "RemoveMovement"), full: RemoveMovement.Parameters(movement: ""),
      least: RemoveMovement.Parameters(movement: ""))
  }

  @Test func methods() throws {
    let status = Status(state: .idle, warnings: [])
    try expect(
      text.reply(ofMethod: "GetStatus"), full: GetStatus.Reply(status: status),
      least: GetStatus.Reply(status: status))
    try expect(
      text.reply(ofMethod: "Watch"),
      full: Watch.Reply(status: status, event: Event(time: 0, kind: .still), missed: 1),
      least: Watch.Reply(status: status))
    try expect(
      text.reply(ofMethod: "ListSensors"), full: ListSensors.Reply(sensors: [], warnings: []),
      least: ListSensors.Reply(sensors: []))
    try expect(
      text.reply(ofMethod: "ListExercises"), full: ListExercises.Reply(exercises: []),
      least: ListExercises.Reply(exercises: []))
    try expect(
      text.parameters(ofMethod: "Start"),
      full: Start.Parameters(
        exercise: "", side: .left, bothSides: true, sets: 1, repetitions: 1, holdSeconds: 1,
        restSeconds: 1,
        getReadySeconds: 1, minimumRange: 1, sensor: "", override: true),
      least: Start.Parameters(exercise: ""))
    try expect(
      text.reply(ofMethod: "Start"), full: Start.Reply(session: Sample.leastSession),
      least: Start.Reply(session: Sample.leastSession))
    try expect(
      text.parameters(ofMethod: "Stop"), full: Stop.Parameters(reason: ""),
      least: Stop.Parameters())
    try expect(
      text.reply(ofMethod: "Stop"), full: Stop.Reply(summary: Sample.leastSummary),
      least: Stop.Reply(summary: Sample.leastSummary))
  }
}

/// The keys of a JSON object.
private struct AnyKeys: Decodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let names: Set<String>

  init(from decoder: any Decoder) throws {
    names = Set(try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue))
  }
}
