/// How much a limb shakes, by what it has to carry.
public enum Tremor: String, Sendable, CaseIterable, Codable {
  case supported
  case active
  case effort
  case standing
}
