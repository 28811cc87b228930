import Exercises
import GlideInterface

extension FHIR {
  /// All sessions and all pain of some days, as a collection.
  ///
  /// Whose they are it does not say: the receiver knows.
  struct Bundle: Encodable {
    var resourceType: String = "Bundle"
    var type: String = "collection"
    /// FHIR allows no list without entries.
    var entry: [Entry]?

    init(_ extract: Extract) {
      let observations =
        extract.sessions.flatMap { SessionObservations(session: $0.record).all }
        + PainObservation.all(of: extract)
      let entries = observations.map { Entry(fullUrl: $0.url, resource: $0) }
      entry = entries.isEmpty ? nil : entries
    }
  }
}

extension FHIR.Observation {
  /// The name under which the others of the bundle know it.
  var url: String {
    "urn:uuid:\(StableUUID.make(id, effectivePeriod?.start ?? effectiveDateTime ?? ""))"
  }
}

extension FHIR.Reference {
  static let wearer: FHIR.Reference = FHIR.Reference(display: "The wearer of the sensor")
}

/// A session's panel, and the measures that are its members.
struct SessionObservations {
  let session: SessionRecord

  var all: [FHIR.Observation] {
    let members = [duration].compactMap(\.self) + session.sides.flatMap(measures)
    var panel = observation("session-\(session.id)", FHIRCodes.activity, category: "activity")
    panel.identifier = [
      FHIR.Identifier(system: FHIRCodes.sessionSystem, value: "\(session.id)")
    ]
    panel.valueCodeableConcept = FHIR.CodeableConcept(
      coding: [
        FHIR.Coding(
          system: FHIRCodes.exerciseSystem, code: session.exercise, display: session.name)
      ], text: session.name)
    panel.component = components
    panel.note = notes
    panel.hasMember =
      members.isEmpty ? nil : members.map { FHIR.Reference(reference: $0.url) }
    return [panel] + members
  }

  private var status: String {
    if session.reason == nil { return "preliminary" }
    return session.corrections.isEmpty ? "final" : "amended"
  }

  private func observation(
    _ id: String, _ code: FHIR.CodeableConcept, category: String, side: Side? = nil
  ) -> FHIR.Observation {
    let device = [session.sensor, session.placement].compactMap(\.self).joined(separator: ", ")
    let end = session.duration.flatMap { session.startedAt.advanced(by: $0) }
    return FHIR.Observation(
      id: id, status: status, category: FHIRCodes.category(category), code: code,
      subject: .wearer, effectivePeriod: FHIR.Period(start: session.startedAt, end: end),
      bodySite: side.map { FHIR.CodeableConcept(text: $0.legWords) },
      device: device.isEmpty ? nil : FHIR.Reference(display: device))
  }

  private var components: [FHIR.Component] {
    func integer(_ code: String, _ text: String, _ value: Int) -> FHIR.Component {
      FHIR.Component(code: FHIRCodes.own(code, text), valueInteger: value)
    }
    var components = [
      integer("repetitions", "Repetitions, as corrected", session.repetitions),
      integer("repetitions-sensed", "Repetitions, as sensed", session.sensedRepetitions),
      integer("repetitions-planned", "Repetitions, as planned", session.plannedTotal),
      integer("sets-complete", "Sets completed", session.sets.count(where: \.isComplete)),
      integer("not-counted", "Movements not counted", session.refusals),
    ]
    if let strides = session.activity?.strides {
      components.append(integer("strides", "Strides of one leg", strides))
    }
    return components
  }

  private var notes: [FHIR.Annotation]? {
    let texts =
      session.overrides.map { "Overridden by the wearer: \($0)" }
      + session.corrections.map { "Corrected by the wearer: \($0.label)" }
      + [session.note].compactMap(\.self).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.map { FHIR.Annotation(text: $0) }
  }

  private var duration: FHIR.Observation? {
    let seconds = session.isTimed ? session.activeSeconds : session.duration ?? 0
    guard seconds > 0 else { return nil }
    var duration = observation(
      "session-\(session.id)-duration", FHIRCodes.duration, category: "activity")
    duration.valueQuantity = .minutes(seconds)
    return duration
  }

  /// Range and hold of a side.
  private func measures(_ side: Side?) -> [FHIR.Observation] {
    let sets = session.sets(of: side).filter { !$0.isTakenBack }
    let name = "session-\(session.id)" + (side.map { "-\($0.rawValue)" } ?? "")
    var measures: [FHIR.Observation] = []
    if let median = sets.compactMap(\.medianRange).median {
      var range = observation(
        "\(name)-range", FHIRCodes.own("range-of-motion", "Excursion from the start pose, median"),
        category: "exam", side: side)
      range.valueQuantity = .degrees(median)
      if let best = sets.compactMap(\.bestRange).max() {
        range.component = [
          FHIR.Component(
            code: FHIRCodes.own("range-of-motion-best", "Excursion from the start pose, greatest"),
            valueQuantity: .degrees(best))
        ]
      }
      measures.append(range)
    }
    if let hold = sets.compactMap({ session.hold(of: $0) }).median {
      var measure = observation(
        "\(name)-hold", FHIRCodes.own("hold", "Hold at the far end, median"), category: "exam",
        side: side)
      measure.valueQuantity = .seconds(hold)
      measures.append(measure)
    }
    return measures + [kneeExtension(side, sets, name)].compactMap(\.self)
  }

  /// The active knee extension test begins with hip and knee at right angles: what the shank lacks
  /// of 90° is what the knee lacks of straight.
  private func kneeExtension(
    _ side: Side?, _ sets: [SetRecord], _ name: String
  ) -> FHIR.Observation? {
    guard session.exercise == "assess-active-knee-extension", let side,
      let best = sets.compactMap(\.bestRange).max()
    else { return nil }
    var measure = observation(
      "\(name)-knee-extension", FHIRCodes.kneeExtension(side), category: "exam", side: side)
    measure.valueQuantity = .degrees(90 - best)
    measure.note = [
      FHIR.Annotation(
        text: "0 = straight, positive = degrees short; the start is taken for a right angle.")
    ]
    return measure
  }
}

/// A pain that was told.
struct PainObservation {
  let pain: PainRecord
  /// Among those of the same second, from 1.
  let number: Int

  static func all(of extract: Extract) -> [FHIR.Observation] {
    var numbers: [String: Int] = [:]
    return extract.pain.map(\.record).map { pain in
      numbers[pain.at, default: 0] += 1
      return PainObservation(pain: pain, number: numbers[pain.at] ?? 1).one
    }
  }

  /// The same whatever else is exported.
  private var id: String {
    "pain-\(String(pain.at.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }))-\(number)"
  }

  var one: FHIR.Observation {
    var components = [
      FHIR.Component(
        code: FHIRCodes.own("moment", "When, seen from the exercise"),
        valueString: pain.moment.label),
      FHIR.Component(code: FHIRCodes.own("sharp", "Sharp pain"), valueBoolean: pain.isSharp),
    ]
    if let answer = pain.answer {
      components.append(
        FHIR.Component(
          code: FHIRCodes.own("morning", "The morning after, against the day before"),
          valueString: answer.label))
    }
    if let session = pain.session {
      components.append(
        FHIR.Component(
          code: FHIRCodes.own("session", "The session that it is about"), valueInteger: session))
    }
    return FHIR.Observation(
      id: id, status: "final", category: FHIRCodes.category("survey"), code: FHIRCodes.pain,
      subject: .wearer, effectiveDateTime: pain.at, valueQuantity: pain.level.map { .score($0) },
      note: pain.note.flatMap { $0.isEmpty ? nil : [FHIR.Annotation(text: $0)] },
      component: components)
  }
}
