/// What comes before what, lowest first.
public enum CuePriority: String, Codable, Sendable, CaseIterable {
  case praise
  case tempo
  case count
  case release
  case safety
}

/// Something to be said or shown to the wearer.
public struct Cue: Codable, Sendable, Equatable {
  /// What it says, whatever the language: "count", "release".
  public var id: String
  public var priority: CuePriority
  /// What to say; empty for a mere sound.
  public var text: String
  /// What it counts, where it counts.
  public var number: Int?

  public init(id: String, priority: CuePriority, text: String, number: Int? = nil) {
    self.id = id
    self.priority = priority
    self.text = text
    self.number = number
  }
}
