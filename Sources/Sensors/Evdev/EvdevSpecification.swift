/// An input device to read: nothing, for each motion sensor that there is, or
/// `/dev/input/eventN`; then `[?placement=SEGMENT]`.
public struct EvdevSpecification: Sendable, Equatable {
  /// The device's node, or a link to it; nil for each motion sensor that there is.
  public var node: String?
  public var placement: String?

  public init(node: String? = nil, placement: String? = nil) {
    self.node = node
    self.placement = placement
  }

  /// What is wrong with a specification, and the cure.
  struct Mistake: Error {
    var reason: String
  }

  init(_ text: Substring) throws(Mistake) {
    let mark = text.firstIndex(of: "?") ?? text.endIndex
    let path = text[..<mark]
    guard path.isEmpty || path.first == "/" else {
      throw Mistake(
        reason: "write evdev: for each motion sensor, or name its node: evdev:/dev/input/event0")
    }
    self.init(node: path.isEmpty ? nil : String(path))
    for option in text[mark...].dropFirst().split(separator: "&") {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "placement", !parts[1].isEmpty else {
        // An input device has the rate that it has: there is nothing to ask for.
        throw Mistake(reason: "\"\(option)\" is no option; there is placement=SEGMENT")
      }
      placement = String(parts[1])
    }
  }
}
