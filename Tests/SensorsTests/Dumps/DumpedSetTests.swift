import MotionCore
import Testing

@testable import Sensors

/// What is counted in a dump of a controller's events is what is counted in the motion itself.
@Suite struct DumpedSets {
  private func check(
    _ controller: Controller, rate: Double, hasGyroscope: Bool = true,
    as write: (Controller, [InputEvent]) -> String
  ) throws {
    let set = try SimulatedSet(rate: rate, hasGyroscope: hasGyroscope)
    let events = controller.frames(of: set.samples, interval: set.interval).flatMap { $0 }
    let file = try RecordingFile(write(controller, events))
    var reader = try MotionFile(path: file.path)
    let hasAngularVelocity = reader.hasAngularVelocity
    #expect(hasAngularVelocity == hasGyroscope)
    var samples: [MotionSample] = []
    while let sample = try reader.next() { samples.append(sample) }
    // The sensor's own steps are not the reader's fault.
    let expected = set.repetitions(in: set.samples.map(controller.rounded))
    let found = set.repetitions(in: samples)
    #expect(expected.count == 10)
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      #expect(abs(found.startTime - expected.startTime) < 0.03)
      #expect(abs(found.endTime - expected.endTime) < 0.03)
      #expect(abs(found.rangeOfMotion - expected.rangeOfMotion) < .pi / 180)
    }
  }

  @Test func ofAJoyCon() throws {
    try check(.joyConRight, rate: 200) { $0.evemu($1) }
    try check(.joyConLeft, rate: 200) { $0.libinput($1) }
  }

  @Test func ofADualSense() throws {
    try check(.dualSense, rate: 250) { $0.evemu($1) }
    try check(.dualSense, rate: 250) { $0.libinput($1) }
  }

  /// 10 bits, no gyroscope, no timestamps, and only what changed.
  @Test func ofAWiiRemote() throws {
    try check(.wiiRemote, rate: 100, hasGyroscope: false) { $0.evemu($1) }
  }
}
