import TestFiles
import Foundation
import Testing

/// systemd's own judgement of the unit.
@Suite(.enabled(if: hasSystemdAnalyze, "systemd-analyze is not installed"))
struct SystemdUnitTests {
  /// Exposure from 0 to 10, in tenths: 2.0 at the most.
  @Test func isSafe() throws {
    let judgement = try Command(
      systemdAnalyze,
      ["security", "--no-pager", "--offline=yes", "--threshold=20", "systemd/glided.service"])
    #expect(judgement.status == 0, "\(judgement.output)")
    #expect(judgement.output.contains("Overall exposure level for glided.service"))
  }

  /// Judges it as installed: the programs stand where it looks for them.
  @Test func isCorrect() throws {
    let root = try installedRoot()
    let judgement = try verify(in: root)
    #expect(judgement.output == "")
    #expect(judgement.status == 0)
  }

  @Test func isNotCorrectWithoutItsProgram() throws {
    let root = try installedRoot()
    try FileManager.default.removeItem(atPath: root.path + "/usr/local/bin/glided")
    let judgement = try verify(in: root)
    #expect(judgement.output.contains("/usr/local/bin/glided is not executable"))
    #expect(judgement.status != 0)
  }

  /// A person's units, judged in the place of the system's: for theirs systemd-analyze takes no root.
  @Test(arguments: [true, false])
  func remindersAreCorrect(withTheirProgram: Bool) throws {
    let root = try installedRoot()
    let copy = try Command(
      "/bin/sh",
      [
        "-c",
        """
        cd \(root.path) && cp usr/local/lib/systemd/user/glide-reminder.* usr/lib/systemd/system
        """,
      ])
    try #require(copy.status == 0, "\(copy.output)")
    let program = root.path + "/usr/local/bin/glidectl"
    if !withTheirProgram { try FileManager.default.removeItem(atPath: program) }
    let judgement = try Command(
      systemdAnalyze,
      [
        "verify", "--no-pager", "--man=no", "--root=\(root.path)", "glide-reminder.timer",
        "glide-reminder.service",
      ])
    #expect((judgement.status == 0) == withTheirProgram)
    #expect(
      withTheirProgram
        ? judgement.output == ""
        : judgement.output.contains("/usr/local/bin/glidectl is not executable"),
      "\(judgement.output)")
  }

  private func verify(in root: TemporaryDirectory) throws -> Command {
    try Command(
      systemdAnalyze, ["verify", "--no-pager", "--man=no", "--root=\(root.path)", "glided.service"])
  }

  /// A system with the unit installed, programs that do nothing, and this machine's targets.
  private func installedRoot() throws -> TemporaryDirectory {
    let root = try TemporaryDirectory()
    let programs = try TemporaryDirectory()
    try programs.addProgram("glided")
    try programs.addProgram("glidectl")
    let install = try Command(
      "systemd/install", ["--destdir", root.path, "--binaries", programs.path])
    try #require(install.status == 0, "\(install.output)")
    let units = root.path + "/usr/lib/systemd/system"
    let copy = try Command(
      "/bin/sh",
      [
        "-c",
        """
        mkdir -p \(units) &&
        cp /lib/systemd/system/*.target /lib/systemd/system/*.slice \
          /lib/systemd/system/*.socket \(units)
        """,
      ])
    try #require(copy.status == 0, "\(copy.output)")
    return root
  }
}

private let systemdAnalyze = "/usr/bin/systemd-analyze"
private let hasSystemdAnalyze: Bool = FileManager.default.isExecutableFile(atPath: systemdAnalyze)
