import TestFiles
import Foundation
import Testing

/// `systemd/dependencies` on machines that are played by stand-ins for their package manager.
struct DependenciesTests {
  private let machine: TemporaryDirectory

  init() throws {
    machine = try TemporaryDirectory()
    for tool in ["awk", "cat", "dirname", "env", "sed", "sh", "tr"] {
      try machine.addProgram(tool, "exec /usr/bin/\(tool) \"$@\"")
    }
    try machine.addProgram("id", "echo 0")
  }

  @Test func isSilentWhereNothingIsMissing() throws {
    try addDebian(installed: all)
    let run = try dependencies()
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func installsWhatIsMissingAndNothingElse() throws {
    try addDebian(installed: all.filter { !["libiio-dev", "g++"].contains($0) })
    let run = try dependencies()
    #expect(run.output.contains("apt-get -qq update\n"))
    #expect(run.output.contains("install -y --no-install-recommends libiio-dev g++\n"))
    #expect(run.status == 0)
  }

  /// Debian 13 has libcurl4 only as something that libcurl4t64 provides.
  @Test func takesWhatAnotherPackageProvides() throws {
    try addDebian(
      installed: all.filter { $0 != "libcurl4" }, provided: ["other (= 2)", "libcurl4 (= 8)"])
    let run = try dependencies()
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func asksForRootThroughSudo() throws {
    try addDebian(installed: [])
    try machine.addProgram("id", "echo 1000")
    try machine.addProgram("sudo", "echo sudo \"$@\" >&2")
    let run = try dependencies()
    #expect(run.output.contains("sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq update\n"))
    #expect(run.status == 0)
  }

  @Test func saysWhatToRunWithoutSudo() throws {
    try addDebian(installed: [])
    try machine.addProgram("id", "echo 1000")
    let run = try dependencies()
    #expect(run.output.contains("as root, run: env DEBIAN_FRONTEND=noninteractive apt-get"))
    #expect(run.status == 1)
  }

  @Test func saysWhatItNeedsWithoutApt() throws {
    let run = try dependencies()
    #expect(run.output.contains("there is no apt here; install pkg-config and the development"))
    #expect(run.status == 1)
  }

  @Test func isContentWithoutAptWhereTheLibrariesAre() throws {
    try machine.addProgram("pkg-config")
    let run = try dependencies()
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  private let all = [
    "pkg-config", "libiio-dev", "libevdev-dev", "libudev-dev", "libsqlite3-dev", "git",
    "ca-certificates", "g++", "libcurl4", "libncurses6", "libsqlite3-0", "libxml2",
  ]

  private func addDebian(installed: [String], provided: [String] = []) throws {
    var lines = installed.map { "installed \($0), " }
    lines.append("installed provider, \(provided.joined(separator: ", "))")
    lines.append("config-files removed, ")
    try machine.addProgram("dpkg-query", "cat <<'end'\n\(lines.joined(separator: "\n"))\nend")
    try machine.addProgram("apt-get", "echo apt-get \"$@\" >&2")
  }

  private func dependencies() throws -> Command {
    try Command("systemd/dependencies", environment: ["PATH": machine.path])
  }
}
