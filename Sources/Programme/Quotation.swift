/// The words of a source that a rule rests on.
public struct Quotation: Sendable, Hashable, Codable {
  /// Verbatim.
  public let text: String
  public let source: Source

  public init(_ text: String, _ source: Source) {
    self.text = text
    self.source = source
  }
}

/// Where a rule comes from. The raw value of an article is its key in `Catalogue.sources`.
public enum Source: String, Sendable, Hashable, CaseIterable, Codable {
  case sciaticPainClinic = "sciatic-pain-clinic"
  case supineStretchArticle = "supine-stretch-article"
  case patientList = "patient-list"
  case nerveMobilityClinic = "nerve-mobility-clinic"
  case backPainArticle = "back-pain-article"
  /// Traffic lights for pain in exercise: providephysiotherapy.org.uk/pain-traffic-light.
  case painTrafficLight = "pain-traffic-light"
  /// What the next day says: southsidephysio.com/1855-2.
  case nextDayRule = "next-day-rule"
  /// Severity, irritability, nature, stage, stability: PMC11257012.
  case irritability = "irritability-review"
  /// Warning signs of cauda equina syndrome: backes.org.uk/cauda-equina-warning-signs.
  case caudaEquina = "cauda-equina-signs"
  /// NHS 111 Wales on sciatica: 111.wales.nhs.uk.
  case sciaticaAdvice = "sciatica-advice"
  /// Fewer exercises are done more faithfully: Bachmann 2018, doi 10.1055/s-0043-120527.
  case adherence = "adherence-review"
  /// PhysiApp lets a person enter up to twice what is prescribed: support.physiapp.com.
  case selfEntry = "self-entry-practice"

  /// Who said it, as people are told.
  public var words: String {
    switch self {
    case .sciaticPainClinic, .nerveMobilityClinic: "a physiotherapy clinic"
    case .supineStretchArticle: "an article on the supine hamstring stretch"
    case .patientList: "a patient, not a practitioner"
    case .backPainArticle: "an article on why stretching can worsen back pain"
    case .painTrafficLight: "a physiotherapists' leaflet on pain in exercise"
    case .nextDayRule: "a physiotherapy clinic on the day after"
    case .irritability: "a review of clinical reasoning"
    case .caudaEquina: "the warning signs of cauda equina syndrome"
    case .sciaticaAdvice: "NHS 111 Wales on sciatica"
    case .adherence: "studies of who keeps up exercises"
    case .selfEntry: "the practice of exercise apps"
    }
  }
}
