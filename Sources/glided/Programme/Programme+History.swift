import Exercises
import History
import Programme

// The programme's values as the history has them.

extension SessionDigest {
  init(_ day: ExerciseDay) {
    self.init(
      day: day.day, exercise: day.exercise,
      sets: [Set(side: day.side, repetitions: day.corrected, seconds: day.seconds)],
      planned: day.planned)
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
      day: pain.day, moment: pain.moment, level: pain.level, isSharp: pain.isSharp,
      answer: pain.answer, exercise: exercise)
  }
}
