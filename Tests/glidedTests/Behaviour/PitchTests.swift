import Exercises
import Foundation
import GlideInterface
import MotionCore
import MotionSimulator
import Testing

@testable import glided

/// The pitch of a repetition's ends, of simulated people who have strapped the sensor along the limb.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct PitchTests {
  /// Round the limb by 0 and by 40°; the start pose's own pitch, as the catalogue has it, °.
  @Test(
    arguments: [
      ("sciatic-slider-seated-slump", 0), ("sciatic-slider-supine-90-90", 90),
      ("hamstring-curl-eccentric", -90),
    ], [0.0, 40])
  func isThatOfTheLimb(exercise: (id: String, start: Double), yaw: Double) async throws {
    let half = yaw * .pi / 360
    let found = try #require(try Catalogue.builtIn().exercise(id: exercise.id))
    let leg = try LegRecording(
      found, sets: 1, repetitions: 5, seed: 3,
      strap: .quaternion(w: cos(half), x: sin(half), y: 0, z: 0))
    let sensor = ScriptedSensor("leg", placement: "shank")
    try await ScriptedDaemon.run(sensor) { daemon in
      let wearer = try Wearer(daemon, sensor)
      _ = try wearer.exercise(
        Start.Parameters(
          exercise: exercise.id, side: .left, sets: 1, repetitions: 5, override: true),
        legs: [leg])
      let kept = try wearer.sessions().flatMap(\.sets).flatMap { $0.repetitions ?? [] }
      #expect(kept.count == 5)
      for (repetition, truth) in zip(kept, leg.truth.repetitions) {
        let start = try #require(repetition.startPitch)
        #expect(abs(start - exercise.start) < 6)
        let change = try #require(repetition.endPitch) - start
        #expect(abs(abs(change) - truth.rangeOfMotion.inDegrees) < 6)
        #expect((change < 0) == (exercise.start < 0))
      }
    }
  }
}
