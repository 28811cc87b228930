import ArgumentParser
import CAllocationCounter
import Exercises
import Glibc

/// Runs one workload over so many samples, for “speed” to measure from outside in a process of its
/// own; prints the seconds of processor time, bytes allocated and the greatest resident set in bytes.
struct LoopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loop", abstract: "Runs one workload, for “speed”.", shouldDisplay: false)

  @Argument var workload: Workload
  @Argument var precision: Precision
  @Argument var samples: Int

  func run() throws {
    try precision.prepare(workload, try Catalogue.builtIn()) { _, run in
      let bytesBefore = allocated_bytes()
      let secondsBefore = Self.processorSeconds
      run(samples)
      let seconds = Self.processorSeconds - secondsBefore
      let bytes = allocated_bytes() - bytesBefore
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      print(seconds, bytes, usage.ru_maxrss * 1024)
    }
  }

  /// What this process has had of the processor so far: others that run meanwhile do not count.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
