import MotionCore

extension TaughtMovement: Codable {
  private enum CodingKeys: String, CodingKey {
    case version
    case id
    case title
    case placement
    case side
    case smallestRange = "smallestRangeDegrees"
    case medianRange = "medianRangeDegrees"
    case largestRange = "largestRangeDegrees"
    case cycle = "cycleSeconds"
    case outDuration = "outSeconds"
    case backDuration = "backSeconds"
    case endHold = "endHoldSeconds"
    case startHold = "startHoldSeconds"
    case axisInclination = "axisInclinationDegrees"
    case alternates
    case shape
    case lesson
  }

  /// Decodes a movement; refuses figures that no movement has, and a newer version.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decode(Int.self, forKey: .version)
    try container.check(
      .version, (1...Self.version).contains(version),
      "is \(version), and this program knows up to \(Self.version): use a newer program")
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(String.self, forKey: .title)
    placement = try container.decodeIfPresent(Placement.self, forKey: .placement)
    side = try container.decodeIfPresent(Exercise.Side.self, forKey: .side)
    range = Extent(
      smallest: try container.decodeDegrees(forKey: .smallestRange),
      median: try container.decodeDegrees(forKey: .medianRange),
      largest: try container.decodeDegrees(forKey: .largestRange))
    cycle = try container.decode(Double.self, forKey: .cycle)
    outDuration = try container.decode(Double.self, forKey: .outDuration)
    backDuration = try container.decode(Double.self, forKey: .backDuration)
    endHold = try container.decode(Double.self, forKey: .endHold)
    startHold = try container.decode(Double.self, forKey: .startHold)
    axisInclination = try container.decodeDegrees(forKey: .axisInclination)
    alternates = try container.decode(Bool.self, forKey: .alternates)
    shape = try container.decode(MovementShape.self, forKey: .shape)
    lesson = try container.decode(Lesson.self, forKey: .lesson)
    try check(in: container)
  }

  private func check(in container: KeyedDecodingContainer<CodingKeys>) throws {
    let badName = MovementName.problem(with: id)
    try container.check(.id, badName == nil, badName ?? "")
    try container.check(
      .title, !title.isEmpty && title.count <= Self.longestTitle,
      "must have 1 to \(Self.longestTitle) characters")
    try container.check(
      .smallestRange, range.smallest >= .degrees(4), "must be at least 4: less is trembling")
    try container.check(
      .medianRange, range.smallest <= range.median && range.median <= range.largest,
      "must be in smallestRangeDegrees to largestRangeDegrees")
    try container.check(.largestRange, range.largest <= .pi, "must be at most 180")
    try container.check(.cycle, 0 < cycle && cycle <= 600, "must be above 0 and at most 600")
    try container.check(
      .outDuration, 0 <= outDuration && outDuration <= cycle, "must be in 0 to cycleSeconds")
    try container.check(
      .backDuration, 0 <= backDuration && backDuration <= cycle, "must be in 0 to cycleSeconds")
    try container.check(
      .endHold, 0 <= endHold && endHold <= cycle, "must be in 0 to cycleSeconds")
    try container.check(.startHold, 0 <= startHold && startHold <= 600, "must be in 0 to 600")
    try container.check(
      .axisInclination, (0...(.pi / 2 + 1e-9)).contains(axisInclination), "must be in 0 to 90")
    try container.check(
      .lesson, lesson.repetitions >= MovementLearner.fewestRepetitions,
      "repetitions must be at least \(MovementLearner.fewestRepetitions)")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.version, forKey: .version)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(placement, forKey: .placement)
    try container.encodeIfPresent(side, forKey: .side)
    try container.encodeDegrees(range.smallest, forKey: .smallestRange)
    try container.encodeDegrees(range.median, forKey: .medianRange)
    try container.encodeDegrees(range.largest, forKey: .largestRange)
    try container.encode(cycle, forKey: .cycle)
    try container.encode(outDuration, forKey: .outDuration)
    try container.encode(backDuration, forKey: .backDuration)
    try container.encode(endHold, forKey: .endHold)
    try container.encode(startHold, forKey: .startHold)
    try container.encodeDegrees(axisInclination, forKey: .axisInclination)
    try container.encode(alternates, forKey: .alternates)
    try container.encode(shape, forKey: .shape)
    try container.encode(lesson, forKey: .lesson)
  }
}
