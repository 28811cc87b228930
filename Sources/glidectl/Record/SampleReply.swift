import GlideInterface
import MotionCore

extension GlideInterface.Stream.Reply {
  /// The samples of a reply; throws where its parts do not fit together.
  func samples() throws(Failure) -> [MotionSample] {
    let count = times.count
    guard accelerations.count == 3 * count,
      angularVelocities == nil || angularVelocities?.count == 3 * count
    else { throw Failure("The daemon sent samples whose parts do not fit together.") }
    return times.indices.map { index in
      MotionSample(
        time: times[index], acceleration: vector(accelerations, index),
        angularVelocity: angularVelocities.map { vector($0, index) })
    }
  }

  private func vector(_ values: [Double], _ index: Int) -> Vector3 {
    Vector3(values[3 * index], values[3 * index + 1], values[3 * index + 2])
  }
}
