import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct SessionTruthTests {
  /// A stay is longer than commanded by the slow tails of the moves before and after it.
  @Test func holdsAreTheStaysAndTheirTails() throws {
    let session = try simulate(SimulationTests.slider, options: VirtualSensorTests.exactOptions)
    for repetition in session.truth.repetitions {
      #expect(1.15...1.25 ~= repetition.endHold)
      #expect(abs(repetition.rangeOfMotion.inDegrees - 72) < 1e-6)
    }
    for repetition in session.truth.repetitions.dropFirst() {
      #expect(1.15...1.25 ~= repetition.startHold)
    }
  }

  /// Still times measured on the exact gyroscope are those of the truth.
  @Test func holdsAreStillOnTheGyroscope() throws {
    var options = VirtualSensorTests.exactOptions
    options.variation = 1
    let session = try simulate(SimulationTests.slider, options: options)
    let still = session.truth.stillRate
    for repetition in session.truth.repetitions {
      let within = session.samples.filter {
        repetition.startTime + 0.05...repetition.endTime - 0.05 ~= $0.time
      }
      let stillSamples = within.filter { ($0.angularVelocity?.length ?? 0) < still }
      #expect(abs(Double(stillSamples.count) / 100 - repetition.endHold) < 0.021)
    }
  }

  @Test func creepDoesNotEndAHold() throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: "hamstring-stretch-supine"))
    var options = VirtualSensorTests.exactOptions
    let session = try simulate(exercise, options: options)
    let repetition = try #require(session.truth.repetitions.first)
    #expect(30...30.6 ~= repetition.endHold)
    // 110° and four steps of creep of 3°.
    #expect(abs(repetition.rangeOfMotion.inDegrees - 122) < 0.01)
    options.endHold = 15
    let shorter = try simulate(exercise, options: options)
    #expect(15...15.6 ~= (try #require(shorter.truth.repetitions.first).endHold))
  }

  /// The shank dips by 28° before it goes out to 44° beyond the start.
  @Test func theRangeOfABridgeBeginsAtItsDip() throws {
    let bridge = try #require(try Catalogue.builtIn().exercise(id: "bridge-heel-slide-eccentric"))
    let truth = try simulate(bridge, options: VirtualSensorTests.exactOptions).truth
    for repetition in truth.repetitions {
      #expect(abs(repetition.rangeOfMotion.inDegrees - 72) < 0.1)
      // Two stops near the far end, of 0.3 s and of no length, and the tails of the moves.
      #expect(0.9...1.4 ~= repetition.endHold)
    }
  }

  /// What the breath adds to the trunk's bend is part of it.
  @Test func theRangeIsTheOneReallyReached() throws {
    let bend = try #require(try Catalogue.builtIn().exercise(id: "trunk-flexion-seated"))
    var options = VirtualSensorTests.exactOptions
    options.unsteadiness = 1
    let ranges = try simulate(bend, options: options).truth.repetitions.map(\.rangeOfMotion)
    options.unsteadiness = 0
    let meant = try simulate(bend, options: options).truth.repetitions.map(\.rangeOfMotion)
    for (range, meant) in zip(ranges, meant) {
      #expect(0.1...8 ~= (range - meant).inDegrees.magnitude)
    }
  }

  @Test func aDoublePumpInterruptsTheHold() throws {
    var options = VirtualSensorTests.exactOptions
    options.confounders = [.doublePump]
    let truth = try simulate(SimulationTests.slider, options: options).truth
    #expect(truth.repetitions.count == 10)
    let pumped = truth.repetitions.count { $0.endHold < 1.15 || $0.endHold > 1.25 }
    #expect(1...9 ~= pumped)
  }
}
