import Exercises
import GlideInterface
import Programme

/// The sets of one exercise that can be compared: one side, and one place of the sensor.
///
/// A range is only compared within one person and one set-up (Johnson & Chiarello 1997, 9402567: the
/// slump test's range falls with each further position of the body).
struct SetSeries {
  var side: Side?
  var placement: String?
  var sets: [(day: Day, session: SessionRecord, set: SetRecord)]

  /// The series of `exercise`, the left side before the right one.
  static func series(of exercise: String, in extract: Extract) -> [SetSeries] {
    var series: [SetSeries] = []
    for session in extract.sessions where session.record.exercise == exercise {
      for set in session.record.measuredSets {
        let side = set.side ?? session.record.side
        let placement = session.record.placement
        let entry = (session.day, session.record, set)
        if let index = series.firstIndex(where: { $0.side == side && $0.placement == placement }) {
          series[index].sets.append(entry)
        } else {
          series.append(SetSeries(side: side, placement: placement, sets: [entry]))
        }
      }
    }
    return series.sorted { $0.label(among: series) < $1.label(among: series) }
  }

  /// "left leg", with the sensor's place where that differs among them.
  func label(among series: [SetSeries]) -> String {
    let places = Set(series.map(\.placement))
    let place = places.count > 1 ? placement.map { "sensor on the \($0)" } : nil
    let label = [side?.legWords, place].compactMap(\.self).joined(separator: ", ")
    return label.isEmpty ? "all sets" : label
  }

  /// The figure of each set that has one.
  func figures(
    _ figure: (SessionRecord, SetRecord) -> Double?
  ) -> [(day: Day, value: Double)] {
    sets.compactMap { entry in
      figure(entry.session, entry.set).map { (entry.day, $0) }
    }
  }
}

extension [(day: Day, value: Double)] {
  /// The median of each day.
  var daily: [Plot.Point] {
    Dictionary(grouping: self) { $0.day }
      .sorted { $0.key < $1.key }
      .compactMap { day, figures in
        figures.map(\.value).median.map { Plot.Point(day: day, value: $0) }
      }
  }
}
