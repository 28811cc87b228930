import Dispatch
import GlideInterface
import Glibc
import Synchronization
import TestRandom

/// Kills a daemon at one moment.
final class Killer: Sendable {
  enum Moment {
    /// So long after the session is asked for; µs.
    case later(UInt32)
    /// At once, when so many events were told.
    case behindEvent(Int)
    /// In the midst of a commit: as soon as the write-ahead log has changed so often.
    case inCommit(Int)

    static func random(_ random: inout SplitMix64) -> Moment {
      switch random.next() % 8 {
      case 0...1: .later(UInt32(random.next() % 20_000))
      case 2...3: .later(UInt32(random.next() % 2_000_000))
      case 4...5: .behindEvent(1 + Int(random.next() % 40))
      default: .inCommit(1 + Int(random.next() % 25))
      }
    }
  }

  /// Where the moment does not come, it is killed all the same; s.
  private static let patience: Double = 2.5

  private let process: Int32
  private let wal: String
  private let moment: Moment
  private let group: DispatchGroup = DispatchGroup()
  private let state: Mutex<(events: Int, hasKilled: Bool)> = Mutex((0, false))

  init(_ daemon: DaemonProcess, wal: String, at moment: Moment) {
    process = daemon.processIdentifier
    self.wal = wal
    self.moment = moment
  }

  /// Begins to wait for the moment.
  func arm() {
    DispatchQueue.global().async(group: group) { [self] in
      let start = DispatchTime.now().uptimeNanoseconds
      func elapsed() -> Double {
        Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
      }
      var last = changed
      var changes = 0
      switch moment {
      case .later(let delay): usleep(delay)
      case .behindEvent:
        while elapsed() < Self.patience, !state.withLock(\.hasKilled) { usleep(1000) }
      case .inCommit(let count):
        while elapsed() < Self.patience, changes < count {
          usleep(50)
          if changed != last { (last, changes) = (changed, changes + 1) }
        }
      }
      kill()
    }
  }

  /// Notes an event that was told; returns whether it was the one to kill behind.
  func note(_ event: Event) -> Bool {
    let events = state.withLock { state in
      state.events += 1
      return state.events
    }
    guard case .behindEvent(events) = moment else { return false }
    kill()
    return true
  }

  func wait() {
    group.wait()
  }

  private func kill() {
    state.withLock { state in
      if !state.hasKilled { Glibc.kill(process, SIGKILL) }
      state.hasKilled = true
    }
  }

  /// When the log was written last; ns within its second, which is enough to tell two times apart.
  private var changed: Int {
    var status = stat()
    return stat(wal, &status) == 0 ? status.st_mtim.tv_nsec : 0
  }
}
