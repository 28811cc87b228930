import Exercises
import MotionCore
import MotionSimulator
import Testing

@testable import glide_benchmark

@Suite struct FaultTests {
  @Test func noTwoHaveTheSameName() {
    #expect(Set(Fault.all.map(\.name)).count == Fault.all.count)
    #expect(Fault.all.count > 20)
  }

  /// Every fault is known to the simulator; a few exercises stand for all.
  @Test(arguments: Fault.all.map(\.name))
  func optionsMakeSense(name: String) throws {
    let fault = try #require(Fault.all.first { $0.name == name })
    var kept = 0
    for (index, exercise) in try Catalogue.builtIn().repetitive.enumerated() {
      var simulated = try #require(SimulatedCase(exercise, seed: 1))
      guard fault.apply(&simulated) else { continue }
      kept += 1
      guard index.isMultiple(of: 6) else { continue }
      simulated.options.repetitions = 1
      simulated.options.endHold = 0
      simulated.options.sensor.rate = 10
      #expect(throws: Never.self) { try simulated.session() }
    }
    #expect(kept > 5)
  }

  @Test func aTempoIsThatOfTheWholeCycle() throws {
    let kneeExtension = try Catalogue.builtIn().required("knee-extension-seated")
    var simulated = try #require(SimulatedCase(kneeExtension, seed: 1))
    let fault = try #require(Fault.all.first { $0.name == "a cycle in 2.5 s" })
    #expect(fault.apply(&simulated))
    // 5 s is the usual one.
    #expect(simulated.options.tempo == 2)
    let slider = try Catalogue.builtIn().required(Demonstration.exerciseID)
    simulated = try #require(SimulatedCase(slider, seed: 1))
    let slow = try #require(Fault.all.first { $0.name == "a cycle in 12 s" })
    #expect(!slow.apply(&simulated))
  }

  @Test func aSmallRangeIsThatOfTheSensor() throws {
    let slider = try Catalogue.builtIn().required(Demonstration.exerciseID)
    var simulated = try #require(SimulatedCase(slider, seed: 1))
    let fault = try #require(Fault.all.first { $0.name == "range 8°, counted from 5°" })
    #expect(fault.apply(&simulated))
    #expect(abs(simulated.profile.minimumRange.inDegrees - 5) < 1e-9)
    let truth = try simulated.session().truth
    #expect(truth.partials.isEmpty)
    for repetition in truth.repetitions { #expect(5...12 ~= repetition.rangeOfMotion.inDegrees) }
  }
}
