import MotionCore

extension TaughtMovement {
  /// The movement that two or more repetitions have in common: of each figure the median.
  ///
  /// Angles are kept to a tenth of a degree and times to a hundredth of a second: more is not in
  /// them, and people read the file.
  init(
    _ observed: [ObservedRepetition], shape: MovementShape, alternates: Bool, id: String,
    title: String, placement: Placement?, side: Exercise.Side?, source: String, date: String?
  ) {
    let repetitions = observed.map(\.repetition)
    // The first may have begun in a pose that only later proved to be the start; what the limb did
    // in it before then counts with its parts.
    let whole = repetitions.filter { $0.outDuration > 0 && $0.parts <= $0.cycle + 0.5 }
    func median(_ value: (Repetition) -> Double) -> Double {
      (whole.isEmpty ? repetitions : whole).map(value).sorted().middle.roundedTime
    }
    let ranges = repetitions.map(\.rangeOfMotion).sorted()
    // Before the first one the wearer has waited for other reasons.
    let startHolds = repetitions.dropFirst().map(\.startHold).sorted()
    let cycle = repetitions.map(\.cycle).sorted().middle.roundedTime
    let (out, back) = (min(median(\.outDuration), cycle), min(median(\.backDuration), cycle))
    self.init(
      id: id, title: title, placement: placement, side: side,
      range: Extent(
        smallest: ranges[0].roundedAngle, median: ranges.middle.roundedAngle,
        largest: ranges[ranges.count - 1].roundedAngle),
      cycle: cycle, outDuration: out, backDuration: back,
      endHold: max(0, min(median(\.endHold), (cycle - out - back).roundedTime)),
      startHold: startHolds.isEmpty ? 0 : startHolds.middle.roundedTime,
      axisInclination: observed.map(\.axisInclination).sorted().middle.roundedAngle,
      alternates: alternates, shape: shape,
      lesson: Lesson(source: source, date: date, repetitions: repetitions.count))
  }
}

extension Repetition {
  /// The time of its parts together; s.
  fileprivate var parts: Double { outDuration + endHold + backDuration }
}

extension Double {
  fileprivate var roundedAngle: Double { .degrees((inDegrees * 10).rounded() / 10) }
  fileprivate var roundedTime: Double { (self * 100).rounded() / 100 }
}
