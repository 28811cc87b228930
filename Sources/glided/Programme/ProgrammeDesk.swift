import Exercises
import GlideInterface
import Logging
import Programme
import Varlink

/// The programme as the daemon has it: the plan, what was done and said, and whether a session may
/// start.
@MainActor
final class ProgrammeDesk {
  let records: ProgrammeRecords
  let keeper: PlanKeeper
  private let clock: WallClock
  let logger: Logger
  /// All that can be in a plan: what is built in and what was taught.
  let catalogue: @MainActor () -> Catalogue

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

  /// What is wrong with the plan's file, each with its cure, as it was when the file was looked at
  /// last. What is wrong with the history the logbook says.
  var warnings: [String] { keeper.warnings }

  func today() -> Programme.Today {
    refresh()
    return Programme.Today(
      plan: keeper.plan, diary: diary, clearance: clearance, day: day, catalogue: catalogue())
  }

  var clearance: Clearance { Clearance(records.answers) }

  var diary: Diary { records.diary(from: day.advanced(by: -Diary.days), to: day) }

  /// What was said last today of pain before exercises.
  var painBefore: Int? {
    let day = day
    return records.diary(from: day, to: day).pain.last { $0.moment == .before }?.level
  }

  /// Looks whether a person has changed the plan's file.
  func refresh() {
    let before = keeper.problems
    let catalogue = catalogue()
    if !keeper.isSet, let text = records.latestPlan, let last = try? PlanFile.readKept(text) {
      // Of a movement that was removed since nothing is due.
      keeper.adopt(last.fitting(catalogue))
    }
    if keeper.refresh(catalogue: catalogue, today: day) {
      records.addPlan(PlanFile.text(keeper.plan), author: "file")
    }
    if keeper.problems != before {
      for warning in keeper.warnings { logger.warning("\(warning)") }
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
}
