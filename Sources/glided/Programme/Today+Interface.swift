import Exercises
import GlideInterface
import Programme

extension GlideInterface.Today {
  init(_ today: Programme.Today, clearance: Clearance, warnings: [String]) {
    self.init(
      day: today.day.description, items: today.items.map(GlideInterface.TodayItem.init),
      isMorningQuestionOpen: today.isMorningQuestionOpen,
      irritability: GlideInterface.Irritability(today.irritability.level),
      messages: today.messages.map(GlideInterface.Message.init),
      areQuestionsOpen: !clearance.open.isEmpty, isEmergency: clearance.isEmergency,
      warnings: warnings, daysThisWeek: today.daysThisWeek)
  }
}

extension GlideInterface.TodayItem {
  init(_ today: Programme.TodayItem) {
    let dose = today.dose
    self.init(
      exercise: today.item.exercise, name: today.name, kind: today.kind.rawValue,
      side: GlideInterface.PlanSide(today.item.side), sets: dose.sets,
      repetitions: dose.repetitions, seconds: dose.seconds, holdSeconds: dose.hold,
      restSeconds: dose.rest, timesPerDay: dose.timesPerDay, isSmallRange: dose.isSmallRange,
      isAsPrescribed: today.isAsPrescribed, isDue: today.isDue, isOpen: today.isOpen,
      progress: today.done.sides.map { side in
        SideProgress(
          side: side.side.map(Side.init), done: side.done, due: side.due, left: side.left,
          times: side.times, isComplete: side.isComplete)
      },
      locks: today.locks.map(GlideInterface.Lock.init), notes: today.notes)
  }
}

extension GlideInterface.Lock {
  init(_ lock: Programme.Lock) {
    self.init(
      rule: LockRule(lock.rule), reason: lock.reason,
      quotation: GlideInterface.Quotation(lock.quotation), cure: lock.cure,
      isOverridable: lock.isOverridable)
  }
}

extension LockRule {
  init(_ rule: Programme.Lock.Rule) {
    switch rule {
    case .emergency: self = .emergency
    case .injury: self = .injury
    case .irritable: self = .irritable
    case .veryIrritable: self = .veryIrritable
    case .slidersFirst: self = .slidersFirst
    }
  }
}

extension GlideInterface.Irritability {
  init(_ level: Programme.Irritability.Level) {
    switch level {
    case .low: self = .low
    case .moderate: self = .moderate
    case .high: self = .high
    }
  }
}

extension GlideInterface.Message {
  init(_ message: Programme.Message) {
    self.init(
      rule: MessageRule(message.rule), text: message.text,
      quotations: message.quotations.map { GlideInterface.Quotation($0) })
  }
}

extension MessageRule {
  init(_ rule: Programme.Message.Rule) {
    switch rule {
    case .onlySmallSliders: self = .onlySmallSliders
    case .findTheCause: self = .findTheCause
    case .seeClinician: self = .seeClinician
    case .keepMoving: self = .keepMoving
    case .tooMuch: self = .tooMuch
    case .morningAnswerMissing: self = .morningAnswerMissing
    }
  }
}
