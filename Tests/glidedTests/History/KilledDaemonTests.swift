import TestFiles
import Foundation
import GlideInterface
import TestRandom
import Testing
import Varlink

/// Kills the real daemon at random moments of a session on both legs, with a real file: no announced
/// repetition is missing, none is doubled, every restart is clean, and the session goes on with the
/// right count.
///
/// `GLIDE_KILLS=200 swift test --filter KilledDaemon` kills it more often, `GLIDE_SEED=7` at other
/// moments. What the kernel has taken outlives the process: that a commit is on the disk itself,
/// `aCommitIsOnTheDisk` shows.
@Suite(.timeLimit(.minutes(30)))
struct KilledDaemonTests {
  private let kills: Int = Self.number("GLIDE_KILLS", else: 20)
  private let seed: Int = Self.number("GLIDE_SEED", else: 1)
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private static func number(_ name: String, else other: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? other
  }

  @Test func nothingThatWasAnnouncedIsLost() throws {
    var random = SplitMix64(state: UInt64(seed))
    let path = try SwingRecording(repetitions: 400).write(in: directory)
    var tally = KillTally()
    var wearer: TrackingWearer?
    var before: KilledFile?
    for kill in 1...kills {
      let label: Comment = "kill \(kill) of seed \(seed)"
      let file = try before.map { try check(wearer, against: $0, &tally, label) }
      let daemon = try DaemonProcess(sensors: ["replay:\(path)?speed=20&loop"], in: directory)
      let watcher = try Watcher(daemon)
      #expect(watcher.firstStatus.warnings == [], label)
      let isOpen = try file.map { try checkOffer(watcher, of: wearer, $0, label) } ?? false

      let killer = Killer(
        daemon, wal: "\(directory.path)/glide/history.sqlite-wal", at: .random(&random))
      if isOpen, random.next() % 4 > 0, let wearer {
        tally.resumed += 1
        wearer.resume(watcher, killer, &random, label)
      } else {
        wearer = TrackingWearer(lastSession: file?.lastSession?.id ?? 0)
        wearer?.start(watcher, killer, &random, label)
      }
      killer.wait()
      #expect(daemon.waitForEnd() == -SIGKILL, label)
      if let place = wearer?.place { tally.places[place, default: 0] += 1 }
      before = file ?? .empty
    }
    print("\(kills) kills: \(tally)")
    #expect(tally.repetitions > kills && tally.resumed > kills / 4)
    guard kills >= 100 else { return }
    for place in TrackingWearer.Place.allCases { #expect(tally.places[place] != nil, "\(place)") }
    #expect(tally.untold > 0)
  }

  /// Looks at what a killed daemon left, before another one opens it: nobody else's reading, and no
  /// repair.
  private func check(
    _ wearer: TrackingWearer?, against before: KilledFile, _ tally: inout KillTally,
    _ label: Comment
  ) throws -> KilledFile {
    let file = try KilledFile(in: directory)
    #expect(file.faults == [], label)
    guard let wearer else { return file }
    let others = file.counts.filter { $0.key <= wearer.lastSession }
    #expect(others == before.counts.filter { $0.key <= wearer.lastSession }, label)
    guard let kept = file.lastSession, kept.id > wearer.lastSession else {
      // It was killed before the session began.
      #expect(!wearer.hasBegun, label)
      return file
    }
    #expect(file.counts.keys.filter { $0 > wearer.lastSession } == [kept.id], label)
    // None doubled: numbers run from 1 on, and each set's count is that of its repetitions.
    #expect(kept.repetitions.map(\.number) == kept.repetitions.indices.map { $0 + 1 }, label)
    #expect(
      kept.sets.map(\.sensed)
        == kept.sets.map { set in kept.repetitions.count { $0.set == set.number } }, label)
    // None missing: whatever was announced is there, the same.
    let told = wearer.repetitions.map(KilledFile.Repetition.init)
    #expect(Array(kept.repetitions.prefix(told.count)) == told, label)
    #expect(kept.corrections.starts(with: wearer.corrections), label)
    #expect(kept.corrections.count <= wearer.corrections.count + 1, label)
    // On the sensor's clock, too, each began after the one before in this life of the daemon.
    let starts = kept.repetitions.dropFirst(wearer.toldBefore).map(\.startTime)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, label)
    // How many were on the disk and not told yet is the machine's affair.
    let untold = kept.repetitions.dropFirst(told.count)
    // Its end may have been written and not told yet.
    if let reason = wearer.end { #expect(kept.reason == reason.rawValue, label) }
    tally.untold += untold.isEmpty ? 0 : 1
    tally.repetitions += kept.repetitions.count
    tally.checks += 1
    return file
  }

  /// Looks at what the next daemon makes of it; returns whether the session may be taken up.
  private func checkOffer(
    _ watcher: Watcher, of wearer: TrackingWearer?, _ file: KilledFile, _ label: Comment
  ) throws -> Bool {
    let offer = watcher.firstStatus.resumable
    guard let wearer, let kept = file.lastSession, kept.id > wearer.lastSession else {
      // Where there is an offer, it is of the session before, which nobody has closed.
      return false
    }
    guard kept.reason == nil else {
      #expect(offer == nil, label)
      return false
    }
    let count = kept.sets.map(\.corrected)
    #expect(offer?.session == Int(kept.id) && offer?.set == kept.sets.last?.number ?? 1, label)
    #expect(offer?.repetition == count.last ?? 0, label)
    #expect(offer?.totalRepetitions == count.reduce(0, +), label)
    let session = try #require(
      try watcher.commands.call(
        ListSessions.name, ListSessions.Parameters(session: Int(kept.id), withDetails: true),
        returning: ListSessions.Reply.self
      ).sessions.first, label)
    let repetitions = session.sets.flatMap { $0.repetitions ?? [] }.map(\.asAnnounced)
    #expect(repetitions.map(KilledFile.Repetition.init) == kept.repetitions, label)
    #expect(Array(repetitions.prefix(wearer.repetitions.count)) == wearer.repetitions, label)
    wearer.takeUp(repetitions, corrections: kept.corrections, of: kept)
    return true
  }
}

/// What came of it.
private struct KillTally: CustomStringConvertible {
  var checks: Int = 0
  var resumed: Int = 0
  var repetitions: Int = 0
  /// Times that a repetition was written and not told.
  var untold: Int = 0
  var places: [TrackingWearer.Place: Int] = [:]

  var description: String {
    let killed = TrackingWearer.Place.allCases.map { "\($0.rawValue) \(places[$0] ?? 0)" }
    return """
      \(checks) sessions looked at after it, \(resumed) taken up, \(repetitions) repetitions \
      compared, \(untold) of them written and not told; killed when \
      \(killed.joined(separator: ", "))
      """
  }
}
