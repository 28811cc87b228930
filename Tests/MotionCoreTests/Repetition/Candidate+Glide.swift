import MotionCore

@testable import MotionCore

extension Candidate {
  /// A glide from home: out by `degrees` in a quarter of its time, and as long on the way back.
  static func glide(
    from start: Double = 10, lasting duration: Double = 4, degrees: Double = 60,
    about direction: Vector3 = Vector3(1, 0, 0), endHold: Double = 1, startHold: Double = 1,
    efficiency: Double = 1, offAxis: Double = 0, isFromHome: Bool = true
  ) -> Candidate {
    Candidate(
      startTime: start, endTime: start + duration, range: .degrees(degrees),
      rise: .degrees(degrees), direction: direction, endHold: endHold, startHold: startHold,
      endReachedTime: start + duration / 4, endLeftTime: start + 3 * duration / 4,
      peakRate: .degrees(90), path: 2 * .degrees(degrees) / efficiency,
      offAxis: .degrees(offAxis), isFromHome: isFromHome)
  }
}
