/// A sensor as it is named with `--sensor`: its driver, a colon, and what that driver needs.
public enum SensorSpecification: Sendable, Equatable {
  case replay(ReplaySpecification)
  case iio(IIOSpecification)
  case evdev(EvdevSpecification)

  /// Reads `replay:PATH[?OPTIONS]`, see ``ReplaySpecification``, `iio:[PLACE][/NAME][?OPTIONS]`, see
  /// ``IIOSpecification``, or `evdev:[NODE][?OPTIONS]`, see ``EvdevSpecification``.
  public init(_ text: String) throws(SensorError) {
    guard let colon = text.firstIndex(of: ":") else {
      throw .badSpecification(
        text, reason: "write the driver in front of it, as in iio:, evdev: or replay:PATH")
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
      do {
        self = .evdev(try EvdevSpecification(rest))
      } catch {
        throw .badSpecification(text, reason: error.reason)
      }
    default:
      throw .badSpecification(
        text, reason: "there is no driver \"\(text[..<colon])\", use iio:, evdev: or replay:PATH")
    }
  }

  /// What is looked for where nobody names a sensor: whatever this machine has.
  public static let automatic: [SensorSpecification] = [
    .iio(IIOSpecification()), .evdev(EvdevSpecification()),
  ]

  /// The same, asking for so many samples a second where it says nothing of that itself.
  public func asking(rate: Double) -> SensorSpecification {
    guard case .iio(var specification) = self else { return self }
    specification.rate = specification.rate ?? rate
    return .iio(specification)
  }

  /// Returns where its sensors come from.
  @MainActor
  public func makeSource() -> any SensorSource {
    switch self {
    case .replay(let specification): ReplaySource(specification)
    case .iio(let specification): IIOSource(specification)
    case .evdev(let specification): EvdevSource(specification)
    }
  }
}
