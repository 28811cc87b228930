import ArgumentParser
import Exercises
import FoundationEssentials
import MotionCore
import MotionSimulator

/// Prints nanoseconds and allocated bytes for a sample.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Nanoseconds and allocated bytes for a sample, over simulated sliders.")

  @Flag(help: "Print the table as Markdown.")
  var markdown = false

  @Option(help: "Runs, of which the fastest counts.")
  var runs = 7

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    guard let slider = catalogue.exercise(id: Demonstration.exerciseID) else {
      throw ValidationError("The catalogue has no exercise “\(Demonstration.exerciseID)”.")
    }
    let samples = try simulate(slider).samples
    let profile = slider.profile(placement: slider.placement.preferred)
    let alone = samples.map { MotionSample(time: $0.time, acceleration: $0.acceleration) }

    var table = Table("per sample", "ns", "bytes allocated")
    func add(_ name: String, _ samples: [MotionSample], _ pass: ([MotionSample]) -> Void) {
      let cost = Cost(samples: samples, runs: runs, pass)
      table.add(name, decimal(cost.nanoseconds, 1), decimal(cost.bytes, 3))
    }
    add("orientation, accelerometer and gyroscope", samples) { samples in
      var filter = OrientationFilter()
      var before = samples.first?.time ?? 0
      for sample in samples {
        filter.update(sample, dt: sample.time - before)
        before = sample.time
      }
      keep(filter.orientation.w)
    }
    func core(_ samples: [MotionSample]) {
      var tracker = MotionTracker(profile: profile)
      var facts = 0
      for sample in samples { tracker.process(sample) { _ in facts += 1 } }
      keep(Double(facts))
    }
    add("whole core, accelerometer and gyroscope", samples, core)
    add("whole core, accelerometer alone", alone, core)
    print(table.text(markdown: markdown))
    print("\nState of the whole core: \(MemoryLayout<MotionTracker>.size) bytes.")
  }
}
