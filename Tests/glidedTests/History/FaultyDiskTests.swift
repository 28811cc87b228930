import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// Faults of the disk, with the real daemon on real file systems.
@Suite(.timeLimit(.minutes(10)))
struct FaultyDisks {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Where the daemon keeps its history.
  private var state: String { "\(directory.path)/glide" }

  /// Swings ten times a second, for half a minute and more.
  private func daemon() throws -> DaemonProcess {
    let path = try SwingRecording(repetitions: 400).write(in: directory)
    return try DaemonProcess(sensors: ["replay:\(path)?speed=20"], in: directory)
  }

  private func start(_ watcher: Watcher, repetitions: Int = 400) throws {
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", side: .left, sets: 1, repetitions: repetitions,
        getReadySeconds: 0.5))
  }

  private func sessions(_ watcher: Watcher) throws -> [SessionRecord] {
    try watcher.commands.call(
      ListSessions.name, ListSessions.Parameters(withDetails: true),
      returning: ListSessions.Reply.self
    ).sessions
  }

  private func warnings(_ watcher: Watcher) throws -> [String] {
    try watcher.commands.call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
      .status.warnings
  }

  /// Follows the repetitions until `isEnough`.
  private func follow(
    _ watcher: Watcher, _ told: inout [Repetition], until isEnough: (Status) -> Bool
  ) throws {
    repeat {
      if let repetition = try watcher.next().repetition { told.append(repetition) }
    } while !isEnough(watcher.status)
  }

  /// Counting goes on while nothing can be written, and what was counted is there in the end.
  private func countThroughAFault(
    _ daemon: DaemonProcess, _ watcher: Watcher, cure: String, begin: () throws -> Void,
    end: () throws -> Void
  ) throws {
    var told: [Repetition] = []
    try start(watcher)
    try follow(watcher, &told) { $0.session?.totalRepetitions ?? 0 >= 3 }
    try begin()
    try follow(watcher, &told) { !$0.warnings.isEmpty }
    #expect(watcher.status.warnings.count == 1)
    #expect(watcher.status.warnings.first?.contains(cure) == true)
    let counted = watcher.status.session?.totalRepetitions ?? 0
    try follow(watcher, &told) { $0.session?.totalRepetitions ?? 0 >= counted + 10 }
    try end()
    // It tries again by itself.
    try follow(watcher, &told) { $0.warnings.isEmpty }
    _ = try watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    try follow(watcher, &told) { $0.session?.summary != nil }

    let kept = try #require(try sessions(watcher).last)
    #expect(kept.reason == .stopped)
    let repetitions = kept.sets.flatMap { $0.repetitions ?? [] }.map(\.asAnnounced)
    #expect(repetitions == told)
    #expect(told.map(\.number) == Array(1...told.count))
    daemon.send(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    let log = daemon.logText.split(separator: "\n")
    #expect(log.count { $0.contains(cure) } == 1)
    #expect(log.count { $0.contains("written again") } == 1)
  }

  @Test(.enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func onAFullDiskCountingGoesOn() throws {
    let disk = try SmallDisk(at: state)
    let daemon = try daemon()
    let watcher = try Watcher(daemon)
    #expect(watcher.firstStatus.warnings == [])
    try countThroughAFault(
      daemon, watcher, cure: "make room on that disk", begin: disk.fill, end: disk.makeRoom)
  }

  @Test(.enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func onAReadOnlyDiskCountingGoesOn() throws {
    let disk = try SmallDisk(at: state, isReadOnly: true)
    let daemon = try daemon()
    let watcher = try Watcher(daemon)
    #expect(watcher.firstStatus.warnings.count == 1)
    try countThroughAFault(
      daemon, watcher, cure: "let glided write there", begin: {}, end: disk.allowWriting)
  }

  /// The same by the directory's mode, which root does not heed.
  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func inADirectoryWithoutPermissionCountingGoesOn() throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: state, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    let daemon = try daemon()
    try countThroughAFault(
      daemon, try Watcher(daemon), cure: "let glided write there", begin: {},
      end: { try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: state) })
  }

  @Test func aDamagedHistoryIsSetAsideAtTheStart() throws {
    let damaged = Data("SQLite format 3\0, and then nothing of the kind".utf8)
    try FileManager.default.createDirectory(
      atPath: state, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try damaged.write(to: URL(fileURLWithPath: "\(state)/history.sqlite"))
    let daemon = try daemon()
    let watcher = try Watcher(daemon)
    #expect(try contentSetAside(watcher) == damaged)
    try start(watcher, repetitions: 3)
    try watcher.events(until: .sessionEnded)
    #expect(try sessions(watcher).map { $0.sets.map(\.sensed) } == [[3]])
    try expectToldOnce(daemon)
  }

  /// Pages in the middle are overwritten; nobody notices before somebody reads them.
  @Test func damageThatAReadMeetsSetsTheHistoryAside() throws {
    let first = try daemon()
    var watcher = try Watcher(first)
    try start(watcher)
    // 300 repetitions fill some twenty pages.
    while watcher.status.session?.totalRepetitions ?? 0 < 300 { _ = try watcher.next() }
    _ = try watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    first.send(SIGTERM)
    #expect(first.waitForEnd() == 0)
    let file = URL(fileURLWithPath: "\(state)/history.sqlite")
    var content = try Data(contentsOf: file)
    let last = content.count / 4096 - 2
    for page in last - 4..<last {
      content.replaceSubrange(
        page * 4096..<page * 4096 + 512, with: Data(repeating: 0xFF, count: 512))
    }
    try content.write(to: file)

    let daemon = try daemon()
    watcher = try Watcher(daemon)
    #expect(try warnings(watcher) == [])
    #expect(throws: VarlinkClientError.self) { try sessions(watcher) }
    // Behind the damage there is a new history.
    #expect(try sessions(watcher) == [])
    // An opening may write to a file, but this is the one.
    let aside = try contentSetAside(watcher)
    let damaged = (last - 4) * 4096..<last * 4096
    #expect(aside.count >= damaged.upperBound && aside[damaged] == content[damaged])
    try start(watcher, repetitions: 3)
    try watcher.events(until: .sessionEnded)
    #expect(try sessions(watcher).map { $0.sets.map(\.sensed) } == [[3]])
    try expectToldOnce(daemon)
  }

  /// Returns what the file has that was set aside, of which the status tells.
  private func contentSetAside(_ watcher: Watcher) throws -> Data {
    let names = try FileManager.default.contentsOfDirectory(atPath: state)
    let aside = try #require(names.first { $0.hasPrefix("history.sqlite.damaged-2") })
    let warnings = try warnings(watcher)
    #expect(warnings.count == 1 && warnings.first?.contains("\(state)/\(aside)") == true)
    return try Data(contentsOf: URL(fileURLWithPath: "\(state)/\(aside)"))
  }

  private func expectToldOnce(_ daemon: DaemonProcess) throws {
    daemon.send(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    #expect(daemon.logText.split(separator: "\n").count { $0.contains("set aside as") } == 1)
  }
}
