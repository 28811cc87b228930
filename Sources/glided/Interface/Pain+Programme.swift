import GlideInterface
import Programme

// What is told of pain, as the socket and as the programme have it.

extension PainMoment {
  init(_ moment: PainNote.Moment) {
    switch moment {
    case .before: self = .before
    case .during: self = .during
    case .after: self = .after
    case .nextMorning: self = .nextMorning
    case .anyTime: self = .anyTime
    }
  }
}

extension GlideInterface.MorningAnswer {
  init(_ answer: Programme.MorningAnswer) {
    switch answer {
    case .worse: self = .worse
    case .settled: self = .settled
    case .same: self = .same
    }
  }
}

extension Programme.PainNote.Moment {
  init(_ moment: PainMoment) {
    switch moment {
    case .before: self = .before
    case .during: self = .during
    case .after: self = .after
    case .nextMorning: self = .nextMorning
    case .anyTime: self = .anyTime
    }
  }
}

extension Programme.MorningAnswer {
  init(_ answer: GlideInterface.MorningAnswer) {
    switch answer {
    case .worse: self = .worse
    case .same: self = .same
    case .settled: self = .settled
    }
  }
}
