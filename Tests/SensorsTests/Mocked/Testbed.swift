import Foundation
import Testing

/// A system of its own that has only the devices which the test gives it.
final class Testbed {
  /// Where its `/dev` and `/sys` are.
  let root: String

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread = Data()

  init() throws {
    // Debian's Python has umockdev's bindings.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("bench.py")
    process.arguments = [script.path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    root = try Self.line(&unread, output)
    setenv("UMOCKDEV_DIR", root, 1)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    unsetenv("UMOCKDEV_DIR")
  }

  /// Adds a device, whose `@` properties are attributes, and returns its path in sysfs.
  @discardableResult
  func add(
    subsystem: String, name: String, parent: String = "-", _ properties: [String: String] = [:]
  ) throws -> String {
    let pairs = properties.map { "\($0)=\($1)" }
    return try send(["device", subsystem, name, parent] + pairs)
  }

  func tell(_ path: String, _ action: String) throws { try send(["uevent", path, action]) }

  /// Takes the device away, and says so as the kernel does.
  func unplug(_ path: String) throws {
    try tell(path, "remove")
    try send(["remove", path])
  }

  func load(_ description: String) throws { try send(["load", description]) }

  func answer(_ node: String, from file: String) throws { try send(["ioctl", node, file]) }

  @discardableResult
  private func send(_ words: [String]) throws -> String {
    let quoted = words.map { "'\($0.replacing("'", with: "'\\''"))'" }
    let line = quoted.joined(separator: " ") + "\n"
    try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    return try Self.line(&unread, output)
  }

  private static func line(_ unread: inout Data, _ pipe: Pipe) throws -> String {
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread = Data(unread[(end + 1)...])
        return line
      }
      let data = pipe.fileHandleForReading.availableData
      try #require(!data.isEmpty, "the testbed has ended; is gir1.2-umockdev-1.0 installed?")
      unread += data
    }
  }
}
