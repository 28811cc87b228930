import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// Kills the real daemon at random moments of a set, with a real file: no announced repetition is
/// missing, none is doubled, every restart is clean, and the session goes on with the right count.
///
/// `GLIDE_KILLS=200 swift test --filter KilledDaemon` kills it more often, `GLIDE_SEED=7` at other
/// moments.
@Suite(.timeLimit(.minutes(30)))
struct KilledDaemonTests {
  private static func number(_ name: String, else other: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? other
  }

  @Test func nothingThatWasAnnouncedIsLost() throws {
    let kills = Self.number("GLIDE_KILLS", else: 20)
    let seed = UInt64(Self.number("GLIDE_SEED", else: 1))
    var random = SplitMix(seed: seed)
    let directory = try TemporaryDirectory()
    let path = try SwingRecording(repetitions: 400).write(in: directory)
    var tally = Tally()
    var current: Announced?
    for kill in 1...kills {
      let daemon = try DaemonProcess(sensors: ["replay:\(path)?speed=20&loop"], in: directory)
      let watcher = try Watcher(daemon)
      let isOpen = try check(watcher, against: current, &tally, "kill \(kill) of seed \(seed)")
      if isOpen, random.next() % 4 > 0 {
        _ = try watcher.commands.call(Resume.name, Nothing(), returning: Nothing.self)
        tally.resumed += 1
      } else {
        try watcher.start(
          Start.Parameters(
            exercise: "knee-extension-seated", side: .left, sets: 10, repetitions: 7,
            restSeconds: 3, getReadySeconds: 0.5))
        current = Announced()
      }
      // From none to several repetitions, which come ten a second.
      let delay = UInt32(random.next() % 1_200_000)
      let pid = daemon.processIdentifier
      let killer = DispatchWorkItem {
        usleep(delay)
        Glibc.kill(pid, SIGKILL)
      }
      DispatchQueue.global().async(execute: killer)
      current?.follow(watcher)
      killer.wait()
      #expect(daemon.waitForEnd() == -SIGKILL)
      if current?.hasEnded == true { current = nil }
      if current?.session.repetitions.isEmpty == true, current?.hasBegun == false { current = nil }
    }
    print("\(kills) kills: \(tally)")
    #expect(tally.repetitions > kills && tally.resumed > kills / 4)
  }

  /// Looks at what a fresh daemon has of the session in which the one before was killed; returns
  /// whether that may be taken up.
  private func check(
    _ watcher: Watcher, against announced: Announced?, _ tally: inout Tally, _ label: String
  ) throws -> Bool {
    let warnings = watcher.firstStatus.warnings
    #expect(warnings == [], "\(label)")
    let sessions = try watcher.commands.call(
      ListSessions.name, ListSessions.Parameters(withDetails: true),
      returning: ListSessions.Reply.self
    ).sessions
    guard let announced else { return false }
    let kept = try #require(sessions.last, "\(label)")
    let repetitions = kept.sets.flatMap { $0.repetitions ?? [] }
    // None doubled: numbers run from 1 on, and each set's count is that of its repetitions.
    #expect(repetitions.map(\.number) == repetitions.indices.map { $0 + 1 }, "\(label)")
    #expect(kept.sets.map(\.sensed) == kept.sets.map { $0.repetitions?.count ?? 0 }, "\(label)")
    // None missing: whatever was announced or counted in a status is there, the same.
    let told = announced.session.repetitions
    #expect(Array(repetitions.prefix(told.count)) == told, "\(label)")
    #expect(repetitions.count >= announced.session.highestCount, "\(label)")
    // What was on the disk and not told yet is one batch of events at the most: one repetition.
    #expect(repetitions.count <= told.count + 1, "\(label)")
    announced.session.repetitions = repetitions
    tally.repetitions += repetitions.count
    tally.checks += 1
    // Its end may have been written and not told yet.
    guard kept.reason == nil else { return false }
    // It is offered with that count.
    let offer = try #require(watcher.firstStatus.resumable, "\(label)")
    #expect(offer.session == kept.id && offer.totalRepetitions == repetitions.count, "\(label)")
    return true
  }

  private struct Tally: CustomStringConvertible {
    var checks = 0
    var resumed = 0
    var repetitions = 0

    var description: String {
      "\(checks) sessions looked at after it, \(resumed) taken up, \(repetitions) repetitions compared"
    }
  }
}

/// What a client was told of one session, over several lives of the daemon.
private final class Announced {
  struct Told {
    var repetitions: [Repetition] = []
    /// The highest count that any status had.
    var highestCount: Int = 0
  }

  var session: Told = Told()
  private(set) var hasBegun: Bool = false
  private(set) var hasEnded: Bool = false

  /// Notes what is announced until the daemon is gone.
  func follow(_ watcher: Watcher) {
    do {
      while true {
        let event = try watcher.next()
        switch event.kind {
        case .sessionStarted, .sessionResumed: hasBegun = true
        case .sessionEnded: hasEnded = true
        default: break
        }
        if let repetition = event.repetition { session.repetitions.append(repetition) }
        let count = watcher.status.session?.totalRepetitions ?? 0
        session.highestCount = max(session.highestCount, count)
      }
    } catch {
      // The connection is closed: the daemon is dead.
    }
  }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
