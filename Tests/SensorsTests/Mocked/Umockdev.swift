import Foundation
import Testing

/// umockdev, which puts other devices in place of the system's for a process that it preloads.
enum Umockdev {
  private static let wrapper = "/usr/bin/umockdev-wrapper"

  /// Whether this process is one that it preloads.
  static let isInside: Bool =
    ProcessInfo.processInfo.environment["LD_PRELOAD"]?.contains("libumockdev") == true

  /// Whether it is here, with what its Python needs; `systemd/dependencies --tests` installs it.
  static let isInstalled: Bool = FileManager.default.isExecutableFile(atPath: wrapper)

  /// Whether this process sees no network but one of its own, in which it may listen.
  static let hasOwnNetwork: Bool =
    ProcessInfo.processInfo.environment["GLIDE_TEST_NETWORK"] == "own"

  /// Runs its arguments in a network of their own, as root or as one who is it there; where neither
  /// is allowed, as they are.
  private static let inOwnNetwork = """
    for how in -n -rn; do
      if unshare $how ip link set lo up 2>/dev/null; then
        export GLIDE_TEST_NETWORK=own
        exec unshare $how sh -c 'ip link set lo up && exec "$0" "$@"' "$0" "$@"
      fi
    done
    exec "$0" "$@"
    """

  /// Runs the tests of the suites whose names match, in this program again, with umockdev
  /// preloaded; returns what they said and whether all passed.
  static func run(_ filter: String) throws -> (passed: Bool, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", inOwnNetwork, wrapper,
      try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      "--testing-library", "swift-testing", "--filter", filter,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let deadline = DispatchWorkItem { [pid = process.processIdentifier] in _ = kill(pid, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 900, execute: deadline)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    deadline.cancel()
    return (process.terminationStatus == 0, String(decoding: text, as: UTF8.self))
  }
}

/// The tests with other devices: each runs again in a process of its own, where they are.
@Suite struct WithUmockdev {
  // Skipped where umockdev is not installed: systemd/dependencies --tests installs it.
  @Test(.enabled(if: Umockdev.isInstalled && !Umockdev.isInside, "umockdev is not installed"))
  func allMockedTestsPass() throws {
    let (passed, output) = try Umockdev.run("Mocked/")
    let failures = output.split(separator: "\n").filter { $0.contains("✘") }
    #expect(passed, "\(failures.joined(separator: "\n"))")
    // A filter that fits nothing passes as well.
    let count = output.firstMatch(of: #/Test run with (\d+) tests?/#).flatMap { Int($0.1) }
    #expect((count ?? 0) > 3, "\(output)")
  }
}

/// The tests that see umockdev's devices, one after the other: they share the process's
/// environment, which names the testbed.
@Suite(.serialized, .enabled(if: Umockdev.isInside, "runs within WithUmockdev"))
struct Mocked {}
