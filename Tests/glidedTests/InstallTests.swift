import TestFiles
import Foundation
import Testing

struct InstallTests {
  private let root: TemporaryDirectory
  private let programs: TemporaryDirectory

  init() throws {
    root = try TemporaryDirectory()
    programs = try TemporaryDirectory()
    try programs.addProgram("glided")
    try programs.addProgram("glidectl")
  }

  @Test func putsTheProgramsTheUnitAndTheLicence() throws {
    let installation = try install()
    #expect(installation.status == 0, "\(installation.output)")
    for path in [
      "bin/glided", "bin/glidectl", "lib/systemd/system/glided.service",
      "lib/systemd/user/glide-reminder.service", "lib/systemd/user/glide-reminder.timer",
      "lib/sysusers.d/glide.conf", "lib/udev/rules.d/60-glided.rules",
      "share/doc/glide/LICENSE", "share/doc/glide/README.md",
    ] {
      #expect(root.contents.contains("usr/local/\(path)"))
      #expect(installation.output.contains("\(root.path)/usr/local/\(path)"))
    }
  }

  @Test func theUnitStartsTheProgramOfItsPrefix() throws {
    #expect(try install(["--prefix", "/opt/glide"]).status == 0)
    let unit = try String(
      contentsOfFile: root.path + "/opt/glide/lib/systemd/system/glided.service", encoding: .utf8)
    #expect(unit.contains("ExecStart=/opt/glide/bin/glided --group glide "))
    #expect(!unit.contains("/usr/local/"))
  }

  @Test func uninstallLeavesNothingBehind() throws {
    #expect(try install().status == 0)
    // A second time, over the first.
    #expect(try install().status == 0)
    let removal = try Command("systemd/uninstall", ["--destdir", root.path])
    #expect(removal.status == 0, "\(removal.output)")
    #expect(root.contents == [])
  }

  @Test func uninstallLeavesWhatOthersPut() throws {
    let others = ["etc/glide/glided.conf", "usr/local/bin/other", "var/lib/private/glided/history"]
    for path in others { try root.addProgram(path) }
    let before = root.contents
    #expect(try install().status == 0)
    try root.addProgram("usr/local/lib/systemd/system/later.service")
    let removal = try Command("systemd/uninstall", ["--destdir", root.path])
    #expect(removal.status == 0)
    #expect(removal.output.contains("kept: data in /var/lib/private/glided"))
    let added = [
      "usr/local/lib", "usr/local/lib/systemd", "usr/local/lib/systemd/system",
      "usr/local/lib/systemd/system/later.service",
    ]
    #expect(root.contents == (before + added).sorted())
  }

  @Test func uninstallSaysThatThereIsNothing() throws {
    let removal = try Command("systemd/uninstall", ["--destdir", root.path])
    #expect(removal.status == 1)
    #expect(removal.output.contains("nothing was installed with this prefix"))
  }

  @Test(arguments: [["--prefix", "opt"], ["--prefix"], ["--prefix", "/a b"], ["--help"]])
  func refusesArguments(arguments: [String]) throws {
    let installation = try install(arguments)
    #expect(installation.status != 0)
    #expect(root.contents == [])
  }

  private func install(_ arguments: [String] = []) throws -> Command {
    try Command(
      "systemd/install",
      ["--destdir", root.path, "--binaries", programs.path] + arguments)
  }
}
