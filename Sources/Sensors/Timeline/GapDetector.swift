/// Tells missing and doubled samples by the times of those that came.
public struct GapDetector: Sendable {
  public struct Parameters: Sendable, Equatable {
    /// How many usual intervals without a sample are a gap: one lost sample is 2.
    public var gap: Double = 1.75

    /// The share of the usual interval below which a sample was sent twice.
    public var doubled: Double = 0.1

    public init() {}
  }

  public enum Finding: Sendable, Equatable {
    case regular
    /// So many samples are missing before this one.
    case gap(missing: Int)
    /// It says again what the one before said.
    case doubled
  }

  public let parameters: Parameters

  /// All that were missing, and that were doubled, so far.
  public private(set) var missing: Int = 0
  public private(set) var doubled: Int = 0

  private var typical: TypicalInterval = TypicalInterval()
  private var last: Double?

  public init(_ parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// The usual time from one sample to the next, s; nil before some samples have come.
  public var interval: Double? { typical.value }

  /// Judges the sample of this time; s.
  @discardableResult
  public mutating func take(_ time: Double) -> Finding {
    defer { last = time }
    guard let last else { return .regular }
    let interval = time - last
    let finding = judge(interval)
    switch finding {
    case .gap(let count): missing += count
    case .doubled: doubled += 1
    case .regular: break
    }
    typical.take(interval)
    return finding
  }

  private func judge(_ interval: Double) -> Finding {
    guard let usual = typical.value else { return interval <= 0 ? .doubled : .regular }
    if interval < parameters.doubled * usual { return .doubled }
    guard interval >= parameters.gap * usual else { return .regular }
    // A clock that jumped by years counts no further.
    return .gap(missing: Int(min((interval / usual).rounded(), 1e9)) - 1)
  }
}
