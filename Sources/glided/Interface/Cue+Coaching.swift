import Coaching
import GlideInterface

// What the coach says, as clients get it.

extension GlideInterface.Cue {
  init(_ cue: Coaching.Cue) {
    self.init(
      id: cue.id.rawValue, priority: CuePriority(cue.priority), text: cue.text, number: cue.number)
  }
}

extension CuePriority {
  init(_ priority: Coaching.Cue.Priority) {
    switch priority {
    case .praise: self = .praise
    case .tempo: self = .tempo
    case .count: self = .count
    case .release: self = .release
    case .safety: self = .safety
    }
  }
}

extension GlideInterface.AutoPauseReason {
  init(_ reason: Coaching.AutoPauseReason) {
    switch reason {
    case .heldTooLong: self = .heldTooLong
    case .still: self = .still
    }
  }
}
