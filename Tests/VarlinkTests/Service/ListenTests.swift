import TestFiles
import Foundation
import Testing

@testable import Varlink

@MainActor
@Suite struct ListenTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func makeService() -> VarlinkService {
    VarlinkService(vendor: "v", product: "p", version: "1", url: "u", interfaces: [])
  }

  private func greet(_ path: String) async throws {
    try await blocking {
      let client = try RawClient(path)
      try client.send(#"{"method":"org.varlink.service.GetInfo"}"#)
      #expect(try client.receive()?.contains(#""vendor":"v""#) == true)
    }
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
  }

  @Test(arguments: [0o600, 0o660, 0o666] as [UInt32])
  func givesTheSocketItsModeAndRemovesIt(mode: UInt32) async throws {
    let path = directory.file("socket")
    let service = makeService()
    try service.listen(at: path, mode: mode)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == mode)
    try await greet(path)
    service.close()
    #expect(try files().isEmpty)
  }

  @Test func replacesADeadSocket() async throws {
    let path = directory.file("socket")
    let dead = try Descriptor.unixStream()
    try #require(UnixAddress(path: path)).bind(dead)
    let service = makeService()
    try service.listen(at: path)
    try await greet(path)
    service.close()
    #expect(try files().isEmpty)
  }

  @Test func replacesWhatAKilledServiceLeft() async throws {
    let path = directory.file("socket")
    do {
      let dead = try Descriptor.unixStream()
      try #require(UnixAddress(path: path)).bind(dead)
      #expect(listen(dead.number, 1) == 0)
    }
    #expect(FileManager.default.createFile(atPath: path + ".lock", contents: nil))
    let service = makeService()
    try service.listen(at: path)
    try await greet(path)
    service.close()
    #expect(try files().isEmpty)
  }

  @Test func refusesToStartBesideALivingService() async throws {
    let path = directory.file("socket")
    let living = makeService()
    try living.listen(at: path)
    #expect(throws: VarlinkService.ListenError.alreadyServed(path: path)) {
      try makeService().listen(at: path)
    }
    // One that knows nothing of the lock lives, too.
    #expect(unlink(path + ".lock") == 0)
    #expect(throws: VarlinkService.ListenError.alreadyServed(path: path)) {
      try makeService().listen(at: path)
    }
    try await greet(path)
    living.close()
  }

  @Test func refusesToStartBesideAServiceWithAFullBacklog() throws {
    let path = directory.file("socket")
    let busy = try Descriptor.unixStream()
    let address = try #require(UnixAddress(path: path))
    try address.bind(busy)
    #expect(listen(busy.number, 0) == 0)
    // A backlog of 0 holds one.
    let first = try Descriptor.unixStream()
    try address.connect(first)
    #expect(throws: VarlinkService.ListenError.alreadyServed(path: path)) {
      try makeService().listen(at: path)
    }
  }

  @Test func refusesWhileAnotherIsStarting() throws {
    let path = directory.file("socket")
    let lock = try #require(try LockFile(path: path + ".lock"))
    #expect(throws: VarlinkService.ListenError.alreadyServed(path: path)) {
      try makeService().listen(at: path)
    }
    lock.remove()
    let service = makeService()
    try service.listen(at: path)
    service.close()
  }

  @Test func refusesWhatIsNoSocket() throws {
    let path = directory.file("file")
    #expect(FileManager.default.createFile(atPath: path, contents: Data("keep".utf8)))
    #expect(throws: VarlinkService.ListenError.notASocket(path: path)) {
      try makeService().listen(at: path)
    }
    #expect(FileManager.default.contents(atPath: path) == Data("keep".utf8))
    #expect(throws: VarlinkService.ListenError.notASocket(path: directory.path)) {
      try makeService().listen(at: directory.path)
    }
    #expect(try files() == ["file"])
  }

  @Test func namesAPathThatIsTooLong() throws {
    let length = 107 - directory.path.utf8.count - 1
    let longest = directory.file(String(repeating: "a", count: length))
    let service = makeService()
    try service.listen(at: longest)
    service.close()
    let path = directory.file(String(repeating: "a", count: length + 1))
    #expect(throws: VarlinkService.ListenError.pathTooLong(path: path, limit: 107)) {
      try makeService().listen(at: path)
    }
  }

  @Test func namesTheCallThatFails() {
    let path = directory.file("missing/socket")
    let error = #expect(throws: VarlinkService.ListenError.self) {
      try makeService().listen(at: path)
    }
    #expect(error == .system(call: "open", path: path, errno: ENOENT))
    #expect(error?.description.hasSuffix("make the directory or take another path") == true)
  }

  @Test func leavesTheSocketOfAnother() throws {
    let path = directory.file("socket")
    let service = makeService()
    try service.listen(at: path)
    #expect(unlink(path) == 0)
    let other = try Descriptor.unixStream()
    try #require(UnixAddress(path: path)).bind(other)
    service.close()
    #expect(try files() == ["socket"])
  }

  @Test func listensAgainAtOnce() async throws {
    let path = directory.file("socket")
    for _ in 0..<3 {
      let service = makeService()
      try service.listen(at: path)
      try await greet(path)
      service.close()
    }
  }

  @Test func servesASocketThatIsListening() async throws {
    let path = directory.file("socket")
    let listening = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(UnixAddress(path: path)).bind(Descriptor(owning: dup(listening)))
    #expect(listen(listening, 16) == 0)
    let service = makeService()
    service.serve(listening: listening)
    #expect(fcntl(listening, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(listening, F_GETFL) & O_NONBLOCK != 0)
    try await greet(path)
    service.close()
    // The manager made the file, and keeps it.
    #expect(try files() == ["socket"])
  }
}
