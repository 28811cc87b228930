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

  struct TimeFrame: Encodable, Equatable {
    var time_interval: Interval

    struct Interval: Encodable, Equatable {
      var start_date_time: String
      var end_date_time: String
    }
  }

  struct UnitValue: Encodable, Equatable {
    var value: Double
    var unit: String
  }

  /// One data point for each session that was done and came to its end: without one an interval has
  /// none. Repetitions have no place in the schema.
  static func dataPoints(of extract: Extract) -> [DataPoint] {
    extract.sessions.map(\.record).filter(\.isPractice).compactMap { session in
      guard let end = session.duration.flatMap({ session.startedAt.advanced(by: $0) }) else {
        return nil
      }
      return DataPoint(
        header: Header(
          id: StableUUID.make("physical-activity", "\(session.id)", session.startedAt),
          creation_date_time: end,
          acquisition_provenance: Header.Provenance(source_creation_date_time: end)),
        body: PhysicalActivity(
          activity_name: session.name,
          effective_time_frame: TimeFrame(
            time_interval: TimeFrame.Interval(
              start_date_time: session.startedAt, end_date_time: end)),
          effective_duration: netDuration(session).map {
            UnitValue(value: $0.rounded(to: 1), unit: "sec")
          }))
    }
  }

  /// What the repetitions took, or the time by which an exercise goes; nil where neither is known.
  private static func netDuration(_ session: SessionRecord) -> Double? {
    let seconds =
      session.isTimed
      ? session.activeSeconds
      : session.sets.flatMap { $0.repetitions ?? [] }.map { $0.endTime - $0.startTime }
        .reduce(0, +)
    return seconds > 0 ? seconds : nil
  }
}
