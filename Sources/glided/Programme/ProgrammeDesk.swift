import Exercises
import GlideInterface
import History
import Logging
import Programme
import Varlink

/// The programme as the daemon has it: the plan, what was done and said, and whether a session may
/// start.
@MainActor
final class ProgrammeDesk {
  private let records: ProgrammeRecords
  let keeper: PlanKeeper
  private let clock: WallClock
  private let logger: Logger
  /// All that can be in a plan: what is built in and what was taught.
  private let catalogue: @MainActor () -> Catalogue

  init(
    logbook: Logbook, logger: Logger, catalogue: @escaping @MainActor () -> Catalogue
  ) {
    records = ProgrammeRecords(logbook)
    clock = logbook.clock
    self.logger = logger
    self.catalogue = catalogue
    keeper = PlanKeeper(
      path: logbook.directory.map { "\($0)/plan.yaml" }, catalogue: catalogue())
  }

  var day: Day { clock.now().day }

  // MARK: What is known

  /// What is wrong with the plan's file, each with its cure, as it was when the file was looked at
  /// last. What is wrong with the history the logbook says.
  var warnings: [String] { keeper.warnings }

  func today() -> Programme.Today {
    refresh()
    return Programme.Today(
      plan: keeper.plan, diary: diary, clearance: clearance, day: day, catalogue: catalogue())
  }

  var clearance: Clearance { Clearance(records.answers) }

  private var diary: Diary { records.diary(from: day.advanced(by: -Diary.days), to: day) }

  /// What was said last today of pain before exercises.
  var painBefore: Int? {
    let day = day
    return records.diary(from: day, to: day).pain.last { $0.moment == .before }?.level
  }

  /// Looks whether a person has changed the plan's file.
  func refresh() {
    let before = keeper.problems
    let catalogue = catalogue()
    if !keeper.isSet, let text = records.latestPlan,
      let last = try? PlanFile.read(text, catalogue: catalogue)
    {
      keeper.adopt(last)
    }
    if keeper.refresh(catalogue: catalogue, today: day) {
      records.addPlan(PlanFile.text(keeper.plan), author: "file")
    }
    if keeper.problems != before {
      for warning in keeper.warnings { logger.warning("\(warning)") }
    }
  }

  // MARK: Starting

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

  // MARK: The plan

  func planReply() -> GetPlan.Reply {
    refresh()
    return reply(keeper.plan, text: keeper.text, problems: keeper.problems)
  }

  private func reply(
    _ plan: Plan, text: String, problems: [Programme.PlanProblem] = []
  ) -> GetPlan.Reply {
    let catalogue = catalogue()
    return GetPlan.Reply(
      items: plan.items.map { GlideInterface.PlanItem($0, catalogue: catalogue) }, text: text,
      path: keeper.path, problems: problems.map(GlideInterface.PlanProblem.init),
      advice: plan.advice(today: day, catalogue: catalogue).map(\.problem))
  }

  /// Takes a text as a person wrote it; what it does not say of days stays as it was.
  func set(_ parameters: SetPlan.Parameters) throws(VarlinkError) -> SetPlan.Reply {
    refresh()
    let catalogue = catalogue()
    let read: Plan
    do {
      read = try PlanFile.read(parameters.text, catalogue: catalogue)
    } catch {
      if parameters.checkOnly == true {
        return reply(keeper.plan, text: parameters.text, problems: error.problems)
      }
      throw GlidedError.programme(.planWrong(error.problems.map(GlideInterface.PlanProblem.init)))
        .reply
    }
    let today = day
    let old = keeper.plan
    let new = read.dated { old.item($0.exercise)?.added ?? today }
    if parameters.checkOnly == true { return reply(new, text: parameters.text) }
    if parameters.knowingly != true {
      let before = old.advice(today: today, catalogue: catalogue)
      let after = new.advice(today: today, catalogue: catalogue)
      if let advice = after.first(where: { !before.contains($0) }) {
        throw Self.error(.unwise(advice))
      }
    }
    try keep(new, text: parameters.text)
    return planReply()
  }

  func edit(_ parameters: EditPlan.Parameters) throws(VarlinkError) -> EditPlan.Reply {
    refresh()
    let today = day
    let diary = diary
    let new: Plan
    do {
      let dated = keeper.plan.dated { diary.days(of: $0.exercise).first ?? today }
      new = try dated.applying(
        try parameters.planChange, today: today, catalogue: catalogue(),
        knowingly: parameters.knowingly ?? false)
    } catch let refusal as PlanRefusal {
      throw Self.error(refusal)
    } catch let error as VarlinkError {
      throw error
    } catch {
      throw .invalidParameter("change")
    }
    try keep(new, text: nil)
    return planReply()
  }

  private func keep(_ plan: Plan, text: String?) throws(VarlinkError) {
    do {
      try keeper.keep(plan, text: text)
    } catch {
      throw GlidedError.programme(.notKept(message: error.description)).reply
    }
    records.addPlan(PlanFile.text(plan), author: "client")
  }

  private static func error(_ refusal: PlanRefusal) -> VarlinkError {
    switch refusal {
    case .noSuchExercise(let id, let suggestions):
      GlidedError.noSuchExercise(id, suggestions: suggestions).reply
    case .notInPlan(let id, let suggestions):
      GlidedError.programme(.notInPlan(id, suggestions: suggestions)).reply
    case .alreadyInPlan(let id): GlidedError.programme(.alreadyInPlan(id)).reply
    case .wrong(let key, let problem):
      GlidedError.programme(.planFigure(key: key, problem: problem)).reply
    case .unwise(let advice):
      GlidedError.programme(
        .planUnwise(
          problem: advice.problem,
          quotation: advice.quotation.map { GlideInterface.Quotation($0) })
      ).reply
    }
  }

  /// Forgets the plan, removes its file, and forgets what was said.
  func wipe() throws(VarlinkError) {
    do {
      try keeper.wipe(catalogue: catalogue())
    } catch {
      throw GlidedError.programme(.notKept(message: error.description)).reply
    }
    records.forget()
  }

  // MARK: What is said

  /// Keeps a pain that was told, in or about a session where one is given.
  func add(_ note: PainNote, text: String?, session: SessionKey?) {
    records.add(note, text: text, session: session)
  }

  func redFlags(_ parameters: RedFlags.Parameters) throws(VarlinkError) -> RedFlags.Reply {
    let asked = Programme.Question.redFlags + [.tornHamstring, .advisedAfterTear]
    let answers = parameters.answers ?? []
    for answer in answers where !asked.contains(where: { $0.id == answer.question }) {
      throw .invalidParameter("answers")
    }
    if !answers.isEmpty {
      records.add(answers.map { Programme.Answer($0.question, isYes: $0.isYes, day: day) })
    }
    let clearance = clearance
    return RedFlags.Reply(
      warningSigns: Programme.Question.redFlags.map(GlideInterface.Question.init),
      injury: [Programme.Question.tornHamstring, .advisedAfterTear]
        .map(GlideInterface.Question.init),
      open: clearance.open.map(\.id), isEmergency: clearance.isEmergency,
      emergency: Statements.emergency, purpose: Statements.purpose)
  }

  func acknowledge(clinicianSeen: Bool) {
    let question: Programme.Question = clinicianSeen ? .clinicianSeen : .understood
    records.add([Programme.Answer(question.id, isYes: true, day: day)])
  }
}
