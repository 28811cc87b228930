/// The parts of HL7's FHIR R4 (4.0.1) that an export is made of; what is nil is left out.
enum FHIR {
  struct Entry: Encodable, Equatable {
    var fullUrl: String
    var resource: Observation
  }

  struct Observation: Encodable, Equatable {
    var resourceType: String = "Observation"
    var id: String
    var identifier: [Identifier]?
    /// final, amended where the wearer corrected it, preliminary where it did not come to its end.
    var status: String
    var category: [CodeableConcept]
    var code: CodeableConcept
    var subject: Reference
    var effectiveDateTime: String?
    var effectivePeriod: Period?
    var valueQuantity: Quantity?
    var valueCodeableConcept: CodeableConcept?
    var bodySite: CodeableConcept?
    var device: Reference?
    var note: [Annotation]?
    var hasMember: [Reference]?
    var component: [Component]?
  }

  struct Component: Encodable, Equatable {
    var code: CodeableConcept
    var valueQuantity: Quantity?
    var valueInteger: Int?
    var valueBoolean: Bool?
    var valueString: String?
  }

  struct CodeableConcept: Encodable, Equatable {
    var coding: [Coding]?
    var text: String?
  }

  struct Coding: Encodable, Equatable {
    var system: String
    var code: String
    var display: String?
  }

  struct Identifier: Encodable, Equatable {
    var system: String
    var value: String
  }

  struct Reference: Encodable, Equatable {
    var reference: String?
    var display: String?
  }

  struct Period: Encodable, Equatable {
    var start: String
    var end: String?
  }

  struct Quantity: Encodable, Equatable {
    var value: Double
    var unit: String
    var system: String = "http://unitsofmeasure.org"
    var code: String
  }

  struct Annotation: Encodable, Equatable {
    var text: String
  }
}
