/// A sensor as it is named with `--sensor`: its driver, a colon, and what that driver needs.
public enum SensorSpecification: Sendable, Equatable {
  case replay(ReplaySpecification)
  case iio(IIOSpecification)

  /// Reads `replay:PATH[?OPTIONS]`, see ``ReplaySpecification``, or `iio:[PLACE][/NAME][?OPTIONS]`,
  /// see ``IIOSpecification``.
  public init(_ text: String) throws(SensorError) {
    guard let colon = text.firstIndex(of: ":") else {
      throw .badSpecification(
        text, reason: "write the driver in front of it, as in iio: or replay:PATH")
    }
    let rest = text[text.index(after: colon)...]
    switch text[..<colon] {
    case "replay":
      do {
        self = .replay(try ReplaySpecification(rest))
      } catch {
        throw .badSpecification(text, reason: error.reason)
      }
    case "iio":
      do {
        self = .iio(try IIOSpecification(rest))
      } catch {
        throw .badSpecification(text, reason: error.reason)
      }
    case "evdev":
      throw .badSpecification(
        text, reason: "\(text[..<colon]) is not supported yet in this version, use replay:PATH")
    default:
      throw .badSpecification(
        text, reason: "there is no driver \"\(text[..<colon])\", use iio: or replay:PATH")
    }
  }

  /// Returns where its sensors come from.
  @MainActor
  public func makeSource() -> any SensorSource {
    switch self {
    case .replay(let specification): ReplaySource(specification)
    case .iio(let specification): IIOSource(specification)
    }
  }
}
