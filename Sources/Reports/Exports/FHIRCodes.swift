import GlideInterface

/// The codes that the export uses: LOINC's and UCUM's where they fit, and otherwise our own.
///
/// SNOMED CT, which has body sites and postures, needs a licence and is left out.
enum FHIRCodes {
  private static let loinc: String = "http://loinc.org"
  private static let own: String = "urn:org-glided:measure"

  static let exerciseSystem: String = "urn:org-glided:exercise"
  static let sessionSystem: String = "urn:org-glided:session"

  /// The type of a physical activity; of HL7's Physical Activity guide 1.0.
  static let activity: FHIR.CodeableConcept = concept("73985-4", "Exercise activity")
  static let duration: FHIR.CodeableConcept = concept("55411-3", "Exercise duration")
  static let pain: FHIR.CodeableConcept = concept(
    "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")

  /// The knee's active extension, 41345-0 left and 41349-2 right: how far it is from straight.
  static func kneeExtension(_ side: Side) -> FHIR.CodeableConcept {
    let (code, name) = side == .left ? ("41345-0", "left") : ("41349-2", "right")
    return FHIR.CodeableConcept(
      coding: [FHIR.Coding(system: loinc, code: code)],
      text: "Active knee extension, \(name), degrees short of straight")
  }

  /// A measure that has no code elsewhere.
  static func own(_ code: String, _ text: String) -> FHIR.CodeableConcept {
    FHIR.CodeableConcept(coding: [FHIR.Coding(system: own, code: code, display: text)], text: text)
  }

  static func category(_ code: String) -> [FHIR.CodeableConcept] {
    [
      FHIR.CodeableConcept(coding: [
        FHIR.Coding(
          system: "http://terminology.hl7.org/CodeSystem/observation-category", code: code)
      ])
    ]
  }

  private static func concept(_ code: String, _ display: String) -> FHIR.CodeableConcept {
    FHIR.CodeableConcept(
      coding: [FHIR.Coding(system: loinc, code: code, display: display)], text: display)
  }
}

extension FHIR.Quantity {
  static func degrees(_ value: Double) -> FHIR.Quantity {
    FHIR.Quantity(value: value.rounded(to: 1), unit: "°", code: "deg")
  }

  static func seconds(_ value: Double) -> FHIR.Quantity {
    FHIR.Quantity(value: value.rounded(to: 1), unit: "s", code: "s")
  }

  static func minutes(_ seconds: Double) -> FHIR.Quantity {
    FHIR.Quantity(value: (seconds / 60).rounded(to: 2), unit: "min", code: "min")
  }

  static func score(_ value: Int) -> FHIR.Quantity {
    FHIR.Quantity(value: Double(value), unit: "score", code: "{score}")
  }
}

extension Double {
  /// Rounded to so many decimals.
  func rounded(to decimals: Int) -> Double {
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    return (self * unit).rounded() / unit
  }
}
