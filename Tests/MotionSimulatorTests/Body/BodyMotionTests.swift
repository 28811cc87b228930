import Exercises
import MotionCore
import Testing

@testable import MotionSimulator

/// The body's motion against numeric differentiation and the static figures of the catalogue.
@Suite struct BodyMotionTests {
  @Test(arguments: Placement.allCases)
  func accelerationIsThatOfThePosition(placement: Placement) throws {
    let body = try Self.body("death-march")
    let h = 1e-3
    for time in stride(from: 0.5, to: 60, by: 0.97) {
      func position(_ time: Double) -> Vector3 {
        body.sensor(on: placement, at: time).position.value
      }
      let here = body.sensor(on: placement, at: time).position
      let slope = (position(time + h) - position(time - h)) * (1 / (2 * h))
      let bend =
        (position(time + h) + position(time - h) - position(time) * 2) * (1 / (h * h))
      #expect((slope - here.rate).length < 2e-4)
      #expect((bend - here.acceleration).length < 0.02)
    }
  }

  @Test(arguments: Placement.allCases)
  func angularVelocityIsThatOfTheFrame(placement: Placement) throws {
    let body = try Self.body("sciatic-slider-supine-90-90")
    let h = 1e-4
    for time in stride(from: 0.5, to: 60, by: 0.97) {
      let frame = body.frame(of: placement, at: time)
      let next = body.frame(of: placement, at: time + h)
      let last = body.frame(of: placement, at: time - h)
      // The rotation from one to the next, as a vector, to first order.
      let turned =
        (last.distal.value.cross(next.distal.value)
          + last.anterior.value.cross(next.anterior.value)
          + last.right.value.cross(next.right.value)) * (1 / (4 * h))
      #expect((frame.components(of: turned) - frame.angularVelocity).length < 1e-4)
    }
  }

  @Test func axesStayOrthonormalAndRightHanded() throws {
    for id in ["hip-abduction-side-lying", "knee-roll-supine", "hamstring-curl-eccentric"] {
      let body = try Self.body(id)
      for time in stride(from: 0, to: 60, by: 3.1) {
        for placement in Placement.allCases {
          let frame = body.frame(of: placement, at: time)
          let cross = frame.distal.value.cross(frame.anterior.value)
          #expect((cross - frame.right.value).length < 1e-12)
          #expect(abs(frame.distal.value.length - 1) < 1e-12)
        }
      }
    }
  }

  /// A whole session of an exercise.
  static func body(_ id: String) throws -> BodyMotion {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    let options = SimulationOptions()
    var script = try ExerciseScript(exercise, options: options)
    try script.write()
    script.choreography.body.reference = script.startPose
    script.choreography.body.addWavering(.active, sways: true, options: options)
    return script.choreography.body
  }
}
