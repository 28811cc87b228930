import Exercises
import History
import Programme

// The programme's values as the history has them.

extension SessionDigest {
  init(_ day: ExerciseDay) {
    self.init(
      day: day.day, exercise: day.exercise,
      sets: [Set(side: day.side, repetitions: day.corrected, seconds: day.seconds)])
  }
}

extension Programme.Answer {
  init(_ answer: StoredAnswer) {
    self.init(answer.question, isYes: answer.answer == "yes", day: answer.at.day)
  }
}

extension PainNote {
  init(_ pain: StoredPain, exercise: String?) {
    self.init(
      day: pain.day, moment: Moment(pain.moment), level: pain.level, isSharp: pain.isSharp,
      answer: pain.answer.map { Programme.MorningAnswer($0) }, exercise: exercise)
  }
}

extension PainNote.Moment {
  init(_ moment: StoredPain.Moment) {
    switch moment {
    case .before: self = .before
    case .during: self = .during
    case .after: self = .after
    case .nextMorning: self = .nextMorning
    case .anyTime: self = .anyTime
    }
  }
}

extension StoredPain.Moment {
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

extension Programme.MorningAnswer {
  init(_ answer: StoredPain.MorningAnswer) {
    switch answer {
    case .worse: self = .worse
    case .same: self = .same
    case .settled: self = .settled
    }
  }
}

extension StoredPain.MorningAnswer {
  init(_ answer: Programme.MorningAnswer) {
    switch answer {
    case .worse: self = .worse
    case .same: self = .same
    case .settled: self = .settled
    }
  }
}
