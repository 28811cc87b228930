import TestFiles
import Foundation
import Testing

/// A file system of its own in memory, which can be filled, and mounted for reading alone.
final class SmallDisk {
  let path: String

  /// Only root may mount, and not in every container.
  static let isPossible: Bool = {
    guard geteuid() == 0, let directory = try? TemporaryDirectory() else { return false }
    return withExtendedLifetime(directory) {
      (try? SmallDisk(at: "\(directory.path)/disk")) != nil
    }
  }()

  static let reason: Comment = "only root may mount a file system to fill, outside of a container"

  init(at path: String, isReadOnly: Bool = false) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try mount(["-t", "tmpfs", "-o", "size=16m,mode=700\(isReadOnly ? ",ro" : "")", "tmpfs", path])
  }

  deinit {
    _ = try? Command("/bin/umount", ["--lazy", path])
  }

  func allowWriting() throws {
    try mount(["-o", "remount,rw", path])
  }

  /// Leaves no byte free.
  func fill() throws {
    let file = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    let page = [UInt8](repeating: 1, count: 4096)
    while write(file, page, page.count) > 0 {}
    #expect(errno == ENOSPC)
  }

  func makeRoom() throws {
    try FileManager.default.removeItem(atPath: filler)
  }

  private var filler: String { "\(path)/filler" }

  private func mount(_ arguments: [String]) throws {
    let command = try Command("/bin/mount", arguments)
    guard command.status == 0 else { throw Failure(output: command.output) }
  }

  private struct Failure: Error {
    let output: String
  }
}
