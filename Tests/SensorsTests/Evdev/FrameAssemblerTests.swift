import MotionCore
import Testing

@testable import Sensors

@Suite struct FrameAssemblers {
  private func assembler(_ controller: Controller) throws -> FrameAssembler {
    let profile = try #require(EvdevProfile(controller.device))
    return FrameAssembler(
      profile, scales: try AxisScales(profile, controller.axisTable), axes: controller.axisTable)
  }

  private func samples(_ controller: Controller, _ events: [InputEvent]) throws -> [MotionSample] {
    var assembler = try assembler(controller)
    var samples: [MotionSample] = []
    for event in events { assembler.take(event) { samples.append($0) } }
    return samples
  }

  @Test func putTheSamplesOfAReportAtTheirOwnTimes() throws {
    let truth = motion(count: 300, interval: 0.005, from: 50)
    let events = Controller.joyConLeft.frames(of: truth, interval: 0.005).flatMap { $0 }
    let found = try samples(.joyConLeft, events)
    #expect(found.count == 300)
    // The first report shows when it came, and not yet when its first sample was measured.
    for (found, truth) in zip(found, truth).dropFirst(20) {
      #expect(abs(found.time - truth.time - 0.002) < 0.001)
      #expect((found.acceleration - truth.acceleration).length < 0.003)
    }
  }

  /// Each way turned, gravity and rate of turn tell of the same turn: the frame is right-handed.
  @Test(arguments: [Controller.joyConRight, .joyConLeft, .dualSense])
  func keepTheFrameOfTheDriver(controller: Controller) throws {
    let truth = [
      MotionSample(
        time: 1, acceleration: Vector3(1, -2, 9), angularVelocity: Vector3(0.5, -0.25, 1)),
      MotionSample(
        time: 1.005, acceleration: Vector3(-3, 2, -9), angularVelocity: Vector3(-1, 2, 0.125)),
      MotionSample(
        time: 1.01, acceleration: Vector3(3, 2, 4), angularVelocity: Vector3(1, 1, 0.25)),
    ]
    let found = try samples(
      controller, controller.frames(of: truth, interval: 0.005).flatMap { $0 })
    #expect(found.count == 3)
    for (found, truth) in zip(found, truth) {
      #expect((found.acceleration - truth.acceleration).length < 0.003)
      let rate = try #require(found.angularVelocity)
      #expect((rate - (truth.angularVelocity ?? .zero)).length < 0.001)
    }
  }

  @Test func followTheTimestampOverItsWrap() throws {
    let truth = motion(count: 500, interval: 0.004, from: 9)
    var events = Controller.dualSense.frames(of: truth, interval: 0.004).flatMap { $0 }
    for index in events.indices where events[index].type == InputCode.miscellaneous {
      events[index].value = Int32(bitPattern: UInt32(bitPattern: events[index].value) &- 1_000_000)
    }
    let found = try samples(.dualSense, events)
    #expect(found.count == 500)
    #expect(zip(found, truth).allSatisfy { abs($0.time - $1.time - 0.002) < 1e-4 })
  }

  @Test func followTheTimestampOverAReset() throws {
    let truth = motion(count: 500, interval: 0.004, from: 9)
    var events = Controller.dualSense.frames(of: truth, interval: 0.004).flatMap { $0 }
    for index in events.indices
    where events[index].type == InputCode.miscellaneous && events[index].value >= 1_000_000 {
      events[index].value -= 1_000_000
    }
    let found = try samples(.dualSense, events)
    #expect(found.count == 500)
    #expect(zip(found, truth).allSatisfy { abs($0.time - $1.time - 0.002) < 1e-3 })
  }

  @Test func waitForTheFirstValueOfEachAxis() throws {
    func report(_ time: Double, _ values: [(UInt16, Int32)]) -> [InputEvent] {
      values.map { InputEvent(time: time, type: 3, code: $0.0, value: $0.1) }
        + [InputEvent(time: time, type: 0, code: 0, value: 0)]
    }
    let first = report(1, [(3, 1), (4, 2)])
    #expect(try samples(.wiiRemote, first).isEmpty)
    #expect(try samples(.wiiRemote, first + report(1.01, [(5, 104)])).count == 1)
    // An axis that never changes is where the device's zero is.
    let many = (0..<150).flatMap { report(1 + Double($0) * 0.01, [(3, $0), (4, $0)]) }
    #expect(try samples(.wiiRemote, many).count == 50)
  }

  @Test func passOverWhatIsNoMotion() throws {
    let events = [
      InputEvent(time: 1, type: 1, code: 0x130, value: 1),
      InputEvent(time: 1, type: 3, code: 0x10, value: 1),
      InputEvent(time: 1, type: 0, code: 0, value: 0),
    ]
    #expect(try samples(.dualSense, events).isEmpty)
  }
}
