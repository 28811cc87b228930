import Coaching
import Exercises
import GlideInterface

// What the wearer said in a session, as clients get it.

extension GlideInterface.PainReport {
  init(_ report: Coaching.PainReport) {
    self.init(
      level: report.level, isSharp: report.isSharp, isSpreading: report.isSpreading,
      effect: PainEffect(report.effect),
      sides: report.sides.isEmpty ? nil : report.sides.map(Side.init))
  }
}

extension PainEffect {
  init(_ effect: Coaching.PainReport.Effect) {
    switch effect {
    case .none: self = .none
    case .halvedRange: self = .halvedRange
    case .stopped: self = .stopped
    }
  }
}

extension GlideInterface.Correction {
  init(_ correction: Coaching.Correction) {
    switch correction {
    case .undo(let set): self.init(kind: .undo, set: set, by: -1)
    case .adjust(let set, let step): self.init(kind: .adjust, set: set, by: step)
    case .relabelSide(let sets, let side):
      self.init(kind: .relabelSide, set: sets.lowerBound, to: side.rawValue)
    case .relabelExercise(let from, let to):
      self.init(kind: .relabelExercise, from: from, to: to)
    }
  }
}
