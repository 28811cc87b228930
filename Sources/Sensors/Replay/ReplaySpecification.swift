/// A recording to replay: `PATH[?OPTION[&OPTION...]]`.
///
/// Options: `speed=N`, N times as fast as it was recorded, or `speed=max`; `loop`, which starts
/// again at the end; `placement=SEGMENT`, which takes the place of the recording's own. What
/// follows the last question mark is options.
public struct ReplaySpecification: Sendable, Equatable {
  public enum Speed: Sendable, Equatable {
    /// So many times as fast as it was recorded; positive and finite.
    case times(Double)
    /// As fast as the samples can be taken.
    case unlimited
  }

  public var path: String
  public var speed: Speed
  public var loops: Bool
  public var placement: String?

  public init(path: String, speed: Speed = .times(1), loops: Bool = false, placement: String? = nil)
  {
    self.path = path
    self.speed = speed
    self.loops = loops
    self.placement = placement
  }

  /// What is wrong with a specification, and the cure.
  struct Mistake: Error {
    var reason: String
  }

  init(_ text: Substring) throws(Mistake) {
    let mark = text.lastIndex(of: "?") ?? text.endIndex
    self.init(path: String(text[..<mark]))
    guard !path.isEmpty else {
      throw Mistake(reason: "name the recording, as in replay:PATH")
    }
    for option in text[mark...].dropFirst().split(separator: "&") {
      try take(option)
    }
  }

  private mutating func take(_ option: Substring) throws(Mistake) {
    let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? parts[1] : nil
    switch (parts[0], value) {
    case ("loop", nil):
      loops = true
    case ("speed", "max"):
      speed = .unlimited
    case ("speed", let value):
      guard let factor = value.flatMap({ Double($0) }), factor > 0, factor.isFinite else {
        throw Mistake(reason: "speed is a number above 0 or max, as in speed=8")
      }
      speed = .times(factor)
    case ("placement", let value?) where !value.isEmpty:
      placement = String(value)
    default:
      throw Mistake(
        reason: "\"\(option)\" is no option; there are speed=N, speed=max, loop, placement=SEGMENT")
    }
  }

  /// The recording and how it is replayed, for people.
  var inWords: String {
    var words = "replay of \(path)"
    switch speed {
    case .times(1): break
    case .times(let factor):
      let number = factor == factor.rounded() && factor < 1e6 ? "\(Int(factor))" : "\(factor)"
      words += ", \(number) times as fast"
    case .unlimited: words += ", as fast as it goes"
    }
    if loops { words += ", again and again" }
    return words
  }

  /// The file's name without its suffix.
  var suggestedID: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".csv") && file.count > 4 ? String(file.dropLast(4)) : file
  }
}
