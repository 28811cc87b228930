import GlideInterface

/// Data points of Open mHealth: header 1.0, physical-activity 2.0 (superseded by IEEE 1752.1, which
/// fewer programs read).
enum OpenMHealth {
  struct DataPoint: Encodable, Equatable {
    var header: Header
    var body: PhysicalActivity
  }

  struct Header: Encodable, Equatable {
    var id: String
    var creation_date_time: String
    var schema_id: SchemaID = SchemaID()
    var acquisition_provenance: Provenance

    struct SchemaID: Encodable, Equatable {
      var namespace: String = "omh"
      var name: String = "physical-activity"
      var version: String = "2.0"
    }

    struct Provenance: Encodable, Equatable {
      var source_name: String = "glide"
      var source_creation_date_time: String
      var modality: String = "sensed"
    }
  }

  struct PhysicalActivity: Encodable, Equatable {
    var activity_name: String
    var effective_time_frame: TimeFrame
    /// Net of rests and pauses.
    var effective_duration: UnitValue?
  }

  /// A point in time where the end is not known.
  enum TimeFrame: Encodable, Equatable {
    case interval(Interval)
    case point(String)

    struct Interval: Encodable, Equatable {
      var start_date_time: String
      var end_date_time: String
    }

    private enum CodingKeys: String, CodingKey {
      case time_interval
      case date_time
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .interval(let interval): try container.encode(interval, forKey: .time_interval)
      case .point(let time): try container.encode(time, forKey: .date_time)
      }
    }
  }

  struct UnitValue: Encodable, Equatable {
    var value: Double
    var unit: String
  }

  /// One data point for each session in which something was done. Repetitions have no place in the
  /// schema.
  static func dataPoints(of extract: Extract) -> [DataPoint] {
    extract.sessions.map(\.record).filter(\.isPractice).map { session in
      let start = session.startedAt
      let end = session.duration.flatMap { start.advanced(by: $0) }
      return DataPoint(
        header: Header(
          id: StableUUID.make("physical-activity", "\(session.id)", start),
          creation_date_time: end ?? start,
          acquisition_provenance: Header.Provenance(source_creation_date_time: end ?? start)),
        body: PhysicalActivity(
          activity_name: session.name,
          effective_time_frame: end.map {
            .interval(TimeFrame.Interval(start_date_time: start, end_date_time: $0))
          } ?? .point(start),
          effective_duration: netDuration(session).map {
            UnitValue(value: $0.rounded(to: 1), unit: "sec")
          }))
    }
  }

  /// What the repetitions took that were ones, or the time by which an exercise goes; nil where neither is known.
  private static func netDuration(_ session: SessionRecord) -> Double? {
    let seconds =
      session.isTimed
      ? session.activeSeconds
      : session.sets.flatMap { ($0.repetitions ?? []).prefix(max(0, $0.corrected)) }.map {
        $0.endTime - $0.startTime
      }
      .reduce(0, +)
    return seconds > 0 ? seconds : nil
  }
}
