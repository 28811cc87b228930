import Foundation

/// The directory that the virtual machine shares, with what `guest/run` expects in it.
final class SharedDirectory: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "glide-vm-\(UUID().uuidString)"
    let files = FileManager.default
    for name in ["bin", "lib", "recordings", "rules"] {
      try files.createDirectory(
        atPath: path + "/" + name, withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: VirtualMachine.sources + "/guest", toPath: path + "/guest")
    try files.copyItem(atPath: VirtualMachine.sources + "/guest/run", toPath: path + "/run")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Puts a program that was built beside the tests, with the libraries that come with Swift; the
  /// system's own libraries are the virtual machine's.
  func put(program name: String) throws {
    let files = FileManager.default
    let program = Self.programs + "/" + name
    try files.copyItem(atPath: program, toPath: path + "/bin/" + name)
    for library in try Self.libraries(of: program) {
      let copy = path + "/lib/" + (library as NSString).lastPathComponent
      guard !files.fileExists(atPath: copy) else { continue }
      try files.copyItem(
        at: URL(fileURLWithPath: library).resolvingSymlinksInPath(),
        to: URL(fileURLWithPath: copy))
    }
  }

  /// Puts the rules with which udev gives sensors to the daemon.
  func putRules() throws {
    let files = FileManager.default
    let directory = VirtualMachine.sources + "/../../systemd"
    for name in try files.contentsOfDirectory(atPath: directory) where name.hasSuffix(".rules") {
      try files.copyItem(atPath: directory + "/" + name, toPath: path + "/rules/" + name)
    }
  }

  func put(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// Copies what is there under this name; nothing where nothing is.
  func copy(_ name: String, to copy: String) throws {
    guard FileManager.default.fileExists(atPath: path + "/" + name) else { return }
    try FileManager.default.copyItem(atPath: path + "/" + name, toPath: copy)
  }

  /// What the file says; nil where there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The directory of the programs under test.
  private static let programs: String = URL(fileURLWithPath: "/proc/self/exe")
    .resolvingSymlinksInPath().deletingLastPathComponent().path

  private static func libraries(of program: String) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [program]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/ => (/\S+) /#).map { String($0.1) }
    }
    .filter { !$0.contains(#/^(/usr)?/lib/[^/]+-linux-gnu//#) }
  }
}
