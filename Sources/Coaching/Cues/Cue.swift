/// Something to be said or shown to the wearer, at once and for as long as it takes to say it.
public struct Cue: Sendable, Equatable {
  /// What comes before what, lowest first; one voice at a time.
  public enum Priority: Int, Sendable, Comparable, CaseIterable {
    case praise
    case tempo
    case count
    case release
    case safety

    public static func < (first: Priority, second: Priority) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  public var id: CueID
  public var priority: Priority
  /// What is said; empty for a mere sound.
  public var text: String
  /// What it counts, where it counts.
  public var number: Int?
  /// How long it takes to say; s.
  public var duration: Double

  public init(id: CueID, text: String, number: Int? = nil) {
    self.id = id
    self.text = text
    self.number = number
    priority = id.priority
    duration = text.isEmpty ? 0 : Self.spokenDuration(of: text)
  }

  /// An estimate: at a usual rate a voice says about 15 characters a second, and takes a moment to
  /// begin and to end; s.
  static func spokenDuration(of text: String) -> Double {
    0.25 + Double(text.count) / 15
  }
}
