import Exercises
import GlideInterface
import Programme

/// The pain that was told in a week.
struct PainWeek: Equatable {
  /// The levels that were told of one moment.
  struct Levels: Equatable {
    var median: Double
    var count: Int
  }

  var monday: Day
  /// By the moment; none of one that nothing was told of.
  var levels: [PainMoment: Levels] = [:]
  var highest: Int?
  var sharp: Int
  /// How often the mornings after were so.
  var answers: [GlideInterface.MorningAnswer: Int] = [:]

  init(monday: Day, records: [PainRecord]) {
    self.monday = monday
    highest = records.compactMap(\.level).max()
    sharp = records.count(where: \.isSharp)
    for moment in PainMoment.allCases {
      let told = records.filter { $0.moment == moment }.compactMap(\.level)
      if let median = told.map({ Double($0) }).median {
        levels[moment] = Levels(median: median, count: told.count)
      }
    }
    for answer in records.compactMap(\.answer) { answers[answer, default: 0] += 1 }
  }
}

extension Extract {
  /// The weeks in which something was told, in order.
  var painWeeks: [PainWeek] {
    Dictionary(grouping: pain) { $0.day.monday }
      .sorted { $0.key < $1.key }
      .map { PainWeek(monday: $0.key, records: $0.value.map(\.record)) }
  }
}
