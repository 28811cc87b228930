import MotionCore

extension Exercise {
  /// A taught movement as an exercise, to be counted and coached as those of the catalogue.
  ///
  /// What counts: half of the smallest range that was seen, not below 4°, and up to twice the
  /// largest (`profile` doubles `high`). The longest cycle is 1.8 of the taught one, as mostly in
  /// the catalogue, and at least 4 s more; the shortest is 0.4, as people teach slowly and are
  /// quicker in the set, and `profile` halves that again. Both go by the cycle with the hold at the
  /// start. The dose is the plain default of physiotherapy.
  public init(_ movement: TaughtMovement) {
    let date = movement.lesson.date.map { ", \($0)" } ?? ""
    self.init(
      id: movement.id, name: movement.title, kind: .taught, posture: .any,
      laterality: movement.alternates ? .alternating : .unilateral, firstSide: movement.side,
      sources: [],
      sourceDose:
        "none: taught by \(movement.lesson.repetitions) repetitions (\(movement.lesson.source)\(date))",
      dose: Dose(
        sets: 3, repetitions: 10, hold: movement.endHold.rounded(.down), rest: 30, timesPerDay: 1,
        basis: "estimate: the plain default of physiotherapy; the hold as it was taught"),
      placement: PlacementAdvice(
        preferred: movement.placement,
        // Where nobody said where the sensor was, any place may have been it.
        alternatives: movement.placement == nil ? Placement.allCases : [], blind: []),
      kinematics: Kinematics(movement), coaching: ["tempo", "count", "rest timer"],
      safety: ["stop at sharp or spreading pain"])
  }
}

extension Kinematics {
  fileprivate init(_ movement: TaughtMovement) {
    let whole = movement.cycle + movement.startHold
    self.init(
      plane: .sagittal, poses: ["A": Pose(all: 0), "B": Pose(all: movement.range.median)],
      phases: Self.phases(of: movement), stepsBetween: false,
      range: RangeOfMotion(
        low: movement.range.smallest, typical: movement.range.median,
        high: movement.range.largest,
        minimum: min(movement.range.smallest, max(.degrees(4), movement.range.smallest / 2))),
      endHold: HoldLimits(around: movement.endHold),
      startHold: HoldLimits(around: movement.startHold),
      // Whoever does a quick movement slowly another day takes seconds longer, not a share.
      shortestCycle: 0.4 * whole, longestCycle: max(1.8 * whole, whole + 4),
      tremor: .active, confounders: [])
    turnsAboutVertical = movement.axisInclination < Self.steepestAxis
  }

  /// An axis nearer to the vertical than this hardly tilts the limb, rad.
  private static let steepestAxis: Double = .degrees(20)

  private static func phases(of movement: TaughtMovement) -> [Phase] {
    let stay = movement.cycle - movement.outDuration - movement.backDuration
    let phases: [(phase: Phase, duration: Double)] = [
      (.move(to: "B", duration: movement.outDuration), movement.outDuration),
      (.stay(at: .end, duration: stay, creep: 0, creepInterval: 0), stay),
      (.move(to: "A", duration: movement.backDuration), movement.backDuration),
      (
        .stay(at: .start, duration: movement.startHold, creep: 0, creepInterval: 0),
        movement.startHold
      ),
    ]
    return phases.filter { $0.duration > 0 }.map(\.phase)
  }
}

extension Pose {
  /// Every segment at one angle: which other segments move with the taught one is not known, and
  /// this way a sensor that is worn elsewhere is asked for the same range.
  fileprivate init(all angle: Double) {
    self.init(thigh: angle, shank: angle, foot: angle, sternum: angle, sacrum: angle)
  }
}

extension HoldLimits {
  /// As wide as those of the catalogue's glides.
  fileprivate init(around target: Double) {
    self.init(
      minimum: target / 2, target: target, maximum: max(2 * target, 2), over: max(3 * target, 3))
  }
}
