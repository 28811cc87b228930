import Exercises
import GlideInterface
import Programme
import Varlink

// The programme's values as the socket has them.

extension GlideInterface.Quotation {
  init(_ quotation: Programme.Quotation) {
    self.init(text: quotation.text, source: quotation.source.words)
  }
}

extension GlideInterface.PlanProblem {
  init(_ problem: Programme.PlanProblem) {
    self.init(line: problem.line, problem: problem.problem)
  }
}

extension GlideInterface.Question {
  init(_ question: Programme.Question) {
    self.init(id: question.id, text: question.text)
  }
}

extension GlideInterface.PlanSide {
  init(_ side: Programme.PlanSide) {
    switch side {
    case .left: self = .left
    case .right: self = .right
    case .both: self = .both
    case .none: self = .none
    }
  }
}

extension Programme.PlanSide {
  init(_ side: GlideInterface.PlanSide) {
    switch side {
    case .left: self = .left
    case .right: self = .right
    case .both: self = .both
    case .none: self = .none
    }
  }
}

extension GlideInterface.PlanItem {
  init(_ item: Programme.PlanItem, catalogue: Catalogue) {
    var perWeek: Int?
    var every: Int?
    switch item.rhythm {
    case .daily: break
    case .daysPerWeek(let count): perWeek = count
    case .everyDays(let count): every = count
    }
    self.init(
      exercise: item.exercise, name: catalogue.exercise(id: item.exercise)?.name ?? item.exercise,
      side: GlideInterface.PlanSide(item.side), sets: item.sets, repetitions: item.repetitions,
      seconds: item.seconds, holdSeconds: item.hold, restSeconds: item.rest,
      timesPerDay: item.timesPerDay, daysPerWeek: perWeek, everyDays: every,
      startsAt: item.startsAt, added: item.added?.description)
  }
}

extension PlanVersion {
  /// `plan` is nil where its text cannot be read.
  init(at time: WallTime, _ plan: Plan?, catalogue: Catalogue) {
    self.init(
      day: "\(time.day)", at: "\(time)",
      items: plan?.items.map { GlideInterface.PlanItem($0, catalogue: catalogue) })
  }
}

extension EditPlan.Parameters {
  /// Throws where both rhythms are given, or one that is none.
  var planChange: PlanChange {
    get throws(VarlinkError) {
      var rhythm: Rhythm?
      if let daysPerWeek {
        guard everyDays == nil else { throw .invalidParameter("everyDays") }
        rhythm = daysPerWeek == 7 ? .daily : .daysPerWeek(daysPerWeek)
      }
      if let everyDays { rhythm = everyDays == 1 ? .daily : .everyDays(everyDays) }
      let figures = PlanFigures(
        side: side.map { Programme.PlanSide($0) }, sets: sets, repetitions: repetitions,
        seconds: seconds, hold: holdSeconds, rest: restSeconds, timesPerDay: timesPerDay,
        rhythm: rhythm, startsAt: startsAt)
      return switch change {
      case .add: .add(exercise, figures)
      case .remove: .remove(exercise)
      case .set: .set(exercise, figures)
      }
    }
  }
}
