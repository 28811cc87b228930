import Foundation
import Glibc
import TestFiles
import Testing

@testable import glided

@Suite struct StateFileTests {
  private let directory: TestFiles.TemporaryDirectory

  init() throws {
    directory = try TestFiles.TemporaryDirectory()
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0, "\(path)")
    return status.st_mode & 0o777
  }

  /// “Data dir 0700”: each directory that is made, whatever the umask.
  @Test func nobodyElseMayLook() throws {
    let place = "\(directory.path)/a/b"
    try StateFile.write(Data("x".utf8), to: "\(place)/plan.yaml")
    #expect(try mode("\(directory.path)/a") == 0o700)
    #expect(try mode(place) == 0o700)
    #expect(try mode("\(place)/plan.yaml") == 0o600)
  }

  @Test func isThereAsAWholeOrNotAtAll() throws {
    let path = "\(directory.path)/plan.yaml"
    try StateFile.write(Data("old".utf8), to: path)
    // Half of a file, from a life that was cut short.
    try Data("ne".utf8).write(to: URL(fileURLWithPath: path + ".new"))
    #expect(try StateFile.read(path, limit: 10) == Data("old".utf8))
    try StateFile.write(Data("new".utf8), to: path)
    #expect(try StateFile.read(path, limit: 10) == Data("new".utf8))
    #expect(access(path + ".new", F_OK) != 0)
    try StateFile.remove(path)
    #expect(throws: StateFile.Failure.self) { try StateFile.read(path, limit: 10) }
  }

  @Test func saysWhereAndWhyItCannotBeMade() throws {
    let path = "\(directory.path)/file"
    try StateFile.write(Data(), to: path)
    #expect(throws: StateFile.Failure.self) {
      try StateFile.write(Data(), to: "\(path)/below/plan.yaml")
    }
    #expect(throws: StateFile.Failure.self) { try StateFile.read(directory.path, limit: 10) }
  }
}
