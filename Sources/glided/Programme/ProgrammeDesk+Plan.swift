import Exercises
import GlideInterface
import Programme
import Varlink

// The plan: shown, set and changed.

extension ProgrammeDesk {
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
}
