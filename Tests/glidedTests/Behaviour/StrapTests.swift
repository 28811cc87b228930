import GlideInterface
import MotionCore
import Sensors
import Testing
import Varlink

/// Where the sensor sits, and what comes of it, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct Straps {
  nonisolated private static let up: Vector3 = Vector3(0, 0, 1)

  /// "test with slip 5/10/15/25 deg": "compare still-pose gravity with calibration at each set
  /// start: >10 deg warn, >20 deg recalibrate". Whatever it is, every repetition counts.
  @Test(
    arguments: [5.0, 10, 12, 15, 25], [Vector3(0, 1, 0), Vector3(1, 0, 0)])
  func aSlipBetweenSets(angle: Double, axis: Vector3) async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 3, repetitions: 3, rest: 10)
      for set in 1...3 {
        for _ in 1...3 { wearer.limb.glide() }
        if set == 1 { wearer.limb.slip(by: angle, about: axis) }
        wearer.limb.stay(10)
      }
      let events = try wearer.events()
      #expect(events.last?.summary?.repetitions == [3, 3, 3])
      let said = events.filter { $0.cue?.id.hasPrefix("startPose") == true }
      // What lies on the limit may be said or not; beyond it, once: with the set that it began.
      switch angle {
      case 5: #expect(said.isEmpty)
      case 10: #expect(said.allSatisfy { $0.cue?.id == "startPoseShifted" })
      case 12, 15: #expect(said.map(\.cue?.id) == ["startPoseShifted"])
      default: #expect(said.map(\.cue?.id) == ["startPoseElsewhere"])
      }
      let second = try #require(events.first { $0.kind == .setStarted && $0.set == 2 })
      let third = try #require(events.first { $0.kind == .setStarted && $0.set == 3 })
      #expect(said.allSatisfy { (second.time..<third.time).contains($0.time) })
    }
  }

  /// "yaw 0-45 deg same count", upside down too.
  @Test(arguments: [0.0, 15, 30, 45], [false, true])
  func aTurnedStrap(yaw: Double, isUpsideDown: Bool) async throws {
    try await Exercising.run { wearer in
      let turned = Quaternion(rotationVector: Self.up * .degrees(yaw))
      let flipped = Quaternion(rotationVector: Vector3(.pi, 0, 0))
      wearer.limb.mount = isUpsideDown ? flipped * turned : turned
      try wearer.start(side: .left, repetitions: 8)
      for range in [70.0, 60, 75, 50, 72] { wearer.limb.glide(to: range) }
      let repetitions = try wearer.events().compactMap(\.repetition)
      #expect(repetitions.map(\.number) == [1, 2, 3, 4, 5])
      for (repetition, range) in zip(repetitions, [70.0, 60, 75, 50, 72]) {
        #expect(abs(repetition.rangeOfMotion - range) < 3)
      }
    }
  }

  /// "no movement on the sensor for 8 s": a hint, once a leg.
  @Test func nothingThatMovesIsAskedFor() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 5)
      wearer.limb.stay(30)
      let events = try wearer.events()
      let start = try #require(events.first { $0.kind == .setStarted }).time
      let hints = events.times(of: "noMovement")
      #expect(hints.count == 1 && hints.allSatisfy { abs($0 - start - 8) < 0.2 })
    }
  }

  /// "finish all sets of one side, then re-strap prompt + 3 s still pose"; "ask side at start, print
  /// it in every status".
  @Test func theOtherLegFollows() async throws {
    try await Exercising.run { wearer in
      let session = try wearer.start(bothSides: true, sets: 2, repetitions: 2, rest: 5)
      #expect(session.side == .left)
      for _ in 1...2 {
        for _ in 1...2 { wearer.limb.glide() }
        wearer.limb.stay(5)
      }
      wearer.play()
      // Whoever rests first is still as well.
      wearer.does { $0.stay(20) }
      #expect(try wearer.status().session?.isChangingSide == true)
      #expect(try wearer.status().session?.side == .right)
      // Off the one leg, onto the other, upside down.
      wearer.limb.move(to: 80, in: 1)
      wearer.limb.move(to: -40, in: 1)
      wearer.limb.slip(by: 170, about: Vector3(1, 0, 0))
      wearer.limb.move(to: 0, in: 1)
      let still = wearer.limb.stillSince
      wearer.does { $0.stay(2.5) }
      #expect(try wearer.status().session?.isChangingSide == true)
      wearer.does { $0.stay(4.5) }
      for _ in 1...2 {
        for _ in 1...2 { wearer.limb.glide() }
        wearer.limb.stay(5)
      }
      let events = try wearer.events()
      let starts = events.filter { $0.kind == .setStarted }
      #expect(starts.map(\.side) == [.left, .left, .right, .right])
      // 3 s still, then the countdown.
      #expect(starts.count == 4 && abs(starts[2].time - still - 3 - 2) < 0.3)
      let asked = try #require(events.first { $0.cue?.id == "otherLegRight" })
      #expect(asked.cue?.text.contains("Strap the sensor to your right leg") == true)
      #expect(events.last?.summary?.repetitions == [2, 2, 2, 2])
      #expect(events.last?.summary?.sides == [.left, .left, .right, .right])
    }
  }

  /// "fails loudly if >5 deg/s": a sensor that turns about the vertical tells no bias.
  @Test(arguments: [(4.0, true), (6, false)])
  func aCalibrationOfWhatTurns(rate: Double, isGood: Bool) async throws {
    try await Exercising.run { wearer in
      let client = try wearer.daemon.client()
      try client.begin(Calibrate.name, Calibrate.Parameters())
      _ = try client.nextReply(Calibrate.Reply.self)
      let samples = (0..<800).map { index in
        let noise = index.isMultiple(of: 2) ? 1.0 : -1.0
        return MotionSample(
          time: Double(index) / 100, acceleration: Vector3(0, 0.01 * noise, 9.8),
          angularVelocity: Vector3(0.001 * noise, 0.001 * noise, .degrees(rate)))
      }
      let sensor = wearer.sensor
      wearer.daemon.onMain { sensor.deliver(.samples(samples)) }
      do {
        var reply = try client.nextReply(Calibrate.Reply.self)
        while reply.continues { reply = try client.nextReply(Calibrate.Reply.self) }
        #expect(isGood && reply.parameters.calibration != nil)
      } catch VarlinkClientError.failed(let reply) {
        guard case .calibrationFailed("leg", let message)? = GlidedError(reply) else {
          throw VarlinkClientError.failed(reply)
        }
        #expect(!isGood && message.contains("°/s"))
      }
    }
  }
}
