import Exercises
import MotionCore

/// How the core counts sets of real people; nobody tells it when one begins.
struct RecordedAccuracy {
  let sessions: [RecordedSession]

  init(_ catalogue: Catalogue, free: Exercise, directory: String) throws {
    let sets = try LabelFile(path: directory + "/sets.csv").rows.map {
      try LabelledSet($0, catalogue)
    }
    let files = Dictionary(grouping: sets, by: \.file).values
      .sorted { ($0.first?.file ?? "") < ($1.first?.file ?? "") }
    sessions = try Array(files).concurrentMap {
      try RecordedSession($0, free: free, directory: directory)
    }.compactMap(\.self)
  }

  /// Sessions that belong together in a headline.
  enum Group: String, CaseIterable {
    case therapy = "ucipt"
    case mex
    case sitToStand = "sts thigh"

    func contains(_ session: RecordedSession) -> Bool {
      switch self {
      // The thigh hardly moves when the knee is extended; the details have it.
      case .therapy:
        session.dataset == "ucipt"
          && (session.exercise != "knee-extension-seated" || session.placement != .thigh)
      case .mex: session.dataset == "mex"
      case .sitToStand: session.dataset == "sts_eurobench" && session.placement == .thigh
      }
    }
  }

  func tally(_ group: Group, _ mode: RecordedMode) -> RecordedTally {
    RecordedTally(sessions.filter(group.contains), mode)
  }

  func all(_ mode: RecordedMode) -> RecordedTally {
    RecordedTally(sessions, mode)
  }

  // MARK: Tables

  /// Each group in each mode.
  var modes: Table {
    var table = Table(
      "people of", "mode", "exact", "share", "95 %", "±1", "error", "missed", "ghosts")
    for group in Group.allCases {
      // The recordings of mex have no gyroscope to leave out.
      for mode in RecordedMode.allCases where group != .mex || mode != .accelerometerOnly {
        let tally = tally(group, mode)
        let sets = tally.sets
        table.add(
          group.rawValue, mode.title, sets.exact.fraction, sets.exact.percent,
          sets.exact.interval.text(scale: 100, decimals: 1), sets.withinOne.fraction,
          decimal(sets.meanError, 2),
          "\(sets.missed)", "\(tally.ghosts)")
      }
    }
    return table
  }

  /// The declared exercise by data set, exercise and placement.
  var details: Table {
    var table = Table(
      "people of", "exercise", "worn on", "exact", "±1", "error", "missed", "ghosts")
    func add(_ names: [String], _ sessions: [RecordedSession]) {
      let tally = RecordedTally(sessions, .declared)
      table.add(
        names[0], names[1], names[2], tally.sets.exact.fraction, tally.sets.withinOne.fraction,
        decimal(tally.sets.meanError, 2), "\(tally.sets.missed)", "\(tally.ghosts)")
    }
    for (dataset, sessions) in grouped(sessions, by: \.dataset) {
      for (exercise, sessions) in grouped(sessions, by: \.exercise) {
        for (placement, sessions) in grouped(sessions, by: \.placement.rawValue) {
          add([dataset, exercise, placement], sessions)
        }
      }
      add([dataset, "all", ""], sessions)
    }
    add(["all", "", ""], sessions)
    return table
  }

  private func grouped(
    _ sessions: [RecordedSession], by key: (RecordedSession) -> String
  ) -> [(key: String, value: [RecordedSession])] {
    Dictionary(grouping: sessions, by: key).sorted { $0.key < $1.key }
  }
}
