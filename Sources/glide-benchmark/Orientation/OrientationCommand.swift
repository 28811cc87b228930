import ArgumentParser
import Foundation
import MotionCore

/// Prints the tilt error of the orientation filter beside that of others, and what a sample costs.
struct OrientationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orientation",
    abstract: "Tilt error and speed of the orientation filter, beside other people's.")

  @OptionGroup var output: OutputOptions

  @Option(help: "The directory of the public recordings, with orientation/.")
  var data = "../shared/data"

  @Flag(inversion: .prefixedNo, help: "Run other people's filters, in Python from PyPI.")
  var peers = true

  @Option(help: "How much later an orientation is levelled, s.")
  var lag = 3.0

  func validate() throws {
    guard lag >= 0 else { throw ValidationError("--lag must be 0 or more.") }
  }

  func run() throws {
    let directory = data + "/orientation"
    guard FileManager.default.fileExists(atPath: directory) else {
      print("No trials at \(directory): nothing to measure.")
      return
    }
    let trials = try OrientationTrial.all(in: directory)
    guard !trials.isEmpty else { throw ValidationError("\(directory) has no .imu files.") }
    let errors = trials.map { TiltErrors($0, lag: lag) }
    var columns: [(name: String, errors: [Double], nanoseconds: Double?)] = [
      ("glide", errors.map(\.live), nanoseconds(trials)),
      ("glide, \(decimal(lag, 1)) s later", errors.map(\.levelled), nil),
    ]
    var missing: String?
    if peers {
      do throws(PeerFilter.Failure) {
        columns += try PeerFilter.all(over: trials).map { ($0.name, $0.errors, $0.nanoseconds) }
      } catch {
        missing = error.reason
      }
    }
    var table = Table(["trial"] + columns.map(\.name))
    for (i, trial) in trials.enumerated() {
      table.add([trial.name] + columns.map { decimal($0.errors[i], 2) })
    }
    let count = Double(trials.count)
    table.add(["mean"] + columns.map { decimal($0.errors.reduce(0, +) / count, 3) })
    table.add(["ns a sample"] + columns.map { decimal($0.nanoseconds, 1) })
    output.print(
      "Root mean square of the tilt error in motion, degrees; gyroscope and accelerometer only.",
      table)
    if let missing { print("Other people's filters are left out: \(missing).") }
  }

  /// What the filter costs for a sample, its orientation asked for each time; the fastest of runs.
  private func nanoseconds(_ trials: [OrientationTrial]) -> Double {
    trials.map { trial in
      let dt = 1 / trial.rate
      return Cost(samples: trial.samples, runs: 9) { samples in
        var filter = OrientationFilter()
        var sum = 0.0
        for sample in samples {
          filter.update(sample, dt: dt)
          sum += filter.orientation.w
        }
        keep(sum)
      }.nanoseconds
    }.min() ?? 0
  }
}
