import Coaching
import Exercises
import FoundationEssentials
import GlideInterface
import History
import Programme

/// A session that broke off with an earlier life of the daemon, and may be taken up for a while.
struct BrokenSession {
  let session: StoredSession

  /// `session` must have been read with its details.
  init(_ session: StoredSession) {
    self.session = session
  }

  /// Until when it may be taken up; s since 1970.
  var until: Double { session.latestAt + Logbook.grace }

  /// Whether it may be taken up now. A clock that was set back does not make it last.
  func isFresh(at time: WallTime) -> Bool {
    (session.latestAt - Logbook.grace...until).contains(time.seconds)
  }

  var progress: SessionProgress { SessionProgress(session) }

  /// What it was started by, as the wearer corrected it since; nil where that cannot be read.
  var parameters: Start.Parameters? {
    let request = Data(session.head.request.utf8)
    guard var parameters = try? JSONDecoder().decode(Start.Parameters.self, from: request) else {
      return nil
    }
    parameters.exercise = session.exercise
    if parameters.bothSides != true, let set = session.sets.last {
      parameters.side = session.side(of: set).map(Side.init) ?? parameters.side
    }
    return parameters
  }
}

extension Resumable {
  init(_ broken: BrokenSession) {
    let (session, head) = (broken.session, broken.session.head)
    let last = session.sets.last
    let corrected = session.sets.map(session.corrected)
    self.init(
      session: Int(session.id), exercise: session.exercise, name: head.name,
      side: (last.map(session.side) ?? session.side).map(Side.init), set: last?.number ?? 1,
      sets: head.plannedSets, repetition: corrected.last ?? 0,
      repetitions: head.plannedRepetitions, totalRepetitions: corrected.reduce(0, +),
      until: "\(WallTime(seconds: broken.until, offset: head.startedAt.offset))")
  }
}
