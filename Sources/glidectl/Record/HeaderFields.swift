import Exercises
import FoundationEssentials
import GlideInterface
import Recordings

/// What stands in front of a recording that is made here.
struct HeaderFields {
  var exercise: String?
  var placement: String?
  var side: String?
  var note: String?

  init(placement: Placement?, side: Exercises.Exercise.Side?, note: String?) {
    self.placement = placement?.rawValue
    self.side = side?.rawValue
    self.note = note
  }

  /// The header of a recording of `sensor`, with the day of today.
  func header(_ sensor: Sensor) -> RecordingHeader {
    let calibration = sensor.calibration.map {
      [$0.date, $0.sixFaces ? "six sides" : nil].compactMap(\.self).joined(separator: ", ")
    }
    let fields: [(String, String?)] = [
      ("device", sensor.description), ("placement", placement ?? sensor.placement),
      ("side", side ?? sensor.side?.rawValue), ("exercise", exercise), ("date", Self.today),
      ("calibrated", calibration.map { $0.isEmpty ? "yes" : $0 }), ("note", note),
    ]
    return RecordingHeader(
      fields: fields.compactMap { key, value in
        value.map { RecordingHeader.Field(key: key, value: $0.printable) }
      })
  }

  /// As people write dates, in the time zone that they live in.
  static var today: String {
    Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day())
  }
}
