/// IIO sensors: `[PLACE][/NAME][?OPTION[&OPTION...]]`.
///
/// Places: none or `local:`, this machine; `ip:HOST[:PORT]`, a board on which iiod runs;
/// `usb:[ADDRESS]`, one at the USB; `xml:FILE`, the description of a context, in which sensors are
/// found but not read. NAME is a device's name, its label, or its number; without it, every motion
/// sensor that is there. Options: `rate=N`, the samples a second to ask for; `placement=SEGMENT`.
/// What follows the last question mark is options.
public struct IIOSpecification: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    case local
    /// The host with its port, as libiio takes it.
    case network(String)
    case usb(String)
    case xml(path: String)
  }

  public var place: Place
  /// Which of its devices; nil: every motion sensor.
  public var device: String?
  /// Samples a second to ask for; nil: `usualRate`. The nearest that the sensor can do is taken.
  public var rate: Double?
  public var placement: String?

  /// What limbs do needs no more than 20 Hz, and orientation is better for some more.
  public static let usualRate: Double = 100

  public init(
    place: Place = .local, device: String? = nil, rate: Double? = nil,
    placement: String? = nil
  ) {
    self.place = place
    self.device = device
    self.rate = rate
    self.placement = placement
  }

  /// What is wrong with a specification, and the cure.
  struct Mistake: Error {
    var reason: String
  }

  init(_ text: Substring) throws(Mistake) {
    let mark = text.lastIndex(of: "?") ?? text.endIndex
    self.init()
    (place, device) = try Self.parts(text[..<mark])
    for option in text[mark...].dropFirst().split(separator: "&") {
      try take(option)
    }
  }

  private static func parts(_ text: Substring) throws(Mistake) -> (Place, String?) {
    guard let colon = text.firstIndex(of: ":") else {
      guard text.isEmpty else { throw Mistake(reason: places) }
      return (.local, nil)
    }
    let rest = text[text.index(after: colon)...]
    if text[..<colon] == "xml" {
      guard !rest.isEmpty else { throw Mistake(reason: "name the file, as in iio:xml:FILE") }
      return (.xml(path: String(rest)), nil)
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let address = String(rest[..<slash])
    let name = rest[slash...].dropFirst()
    let device = name.isEmpty ? nil : String(name)
    switch text[..<colon] {
    case "local" where address.isEmpty: return (.local, device)
    case "ip":
      guard !address.isEmpty else {
        throw Mistake(reason: "name the board, as in iio:ip:HOST or iio:ip:HOST:PORT/NAME")
      }
      return (.network(address), device)
    case "usb": return (.usb(address), device)
    default: throw Mistake(reason: places)
    }
  }

  private static let places: String =
    "write iio: for every sensor of this machine, iio:local:/NAME for one of them, "
    + "iio:ip:HOST/NAME, iio:usb:/NAME or iio:xml:FILE"

  private mutating func take(_ option: Substring) throws(Mistake) {
    let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.count == 2 ? parts[1] : nil) {
    case ("rate", let value):
      guard let rate = value.flatMap({ Double($0) }), rate > 0, rate <= 100_000 else {
        throw Mistake(reason: "rate is the samples a second to ask for, as in rate=100")
      }
      self.rate = rate
    case ("placement", let value?) where !value.isEmpty:
      placement = String(value)
    default:
      throw Mistake(
        reason: "\"\(option)\" is no option; there are rate=N and placement=SEGMENT")
    }
  }

  /// Samples a second to ask for.
  var wantedRate: Double { rate ?? Self.usualRate }

  /// What libiio is to open.
  var uri: String {
    switch place {
    case .local: "local:"
    case .network(let host): "ip:\(host)"
    case .usb(let address): "usb:\(address)"
    case .xml(let path): "xml:\(path)"
    }
  }
}

extension IIOSpecification.Place {
  /// Where it is, for people.
  var inWords: String {
    switch self {
    case .local: "this machine"
    case .network(let host): host
    case .usb(let address): address.isEmpty ? "USB" : "USB \(address)"
    case .xml(let path): path
    }
  }
}
