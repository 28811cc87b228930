/// The excursion over the time of one repetition: shares of the range, at equal steps from the
/// beginning of the way out to the end of the way back.
public struct MovementShape: Sendable, Equatable {
  public static let count: Int = 16

  /// `count` shares, mostly from 0 to 1: a dip to the other side is below 0.
  public let shares: [Double]

  /// Nil where there are not `count` shares, or one is none that a movement has. They are kept to a
  /// thousandth: more is not in a movement.
  init?(shares: [Double]) {
    guard shares.count == Self.count, shares.allSatisfy({ (-1.5...1.5).contains($0) }) else {
      return nil
    }
    self.shares = shares.map { ($0 * 1000).rounded() / 1000 }
  }

  /// The share at each step that the middle one of several shapes has.
  init?(median shapes: [MovementShape]) {
    guard !shapes.isEmpty else { return nil }
    self.init(
      shares: (0..<Self.count).map { step in shapes.map { $0.shares[step] }.sorted().middle })
  }
}

extension MovementShape: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let shape = MovementShape(shares: try container.decode([Double].self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "must be \(Self.count) numbers, each from -1.5 to 1.5")
    }
    self = shape
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(shares)
  }
}
