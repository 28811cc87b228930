import GlideInterface

@testable import glidectl

/// The screen that the live view shows after these states, one line a row.
func screen(
  _ columns: Int, _ rows: Int, environment: [String: String] = ["NO_COLOR": "1"],
  codeset: String = "UTF-8", after states: Status...
) -> [String] {
  var model = LiveModel()
  for state in states { model.take(state) }
  let terminal = Terminal(
    isTerminal: true, environment: environment.merging(["TERM": "xterm"]) { first, _ in first },
    codeset: codeset)
  let view = LiveView(size: Terminal.Size(columns: columns, rows: rows), terminal: terminal)
  return view.lines(model)
}

extension Session {
  /// The second set of three, seven repetitions done, holding.
  static var example: Session {
    Session(
      exercise: "sciatic-slider-seated-slump", name: "Seated slump sciatic slider", side: .left,
      sensor: "replay", set: 2, sets: 3, repetition: 7, repetitions: 10, totalRepetitions: 17,
      angle: 58, lastRange: 70, bestRange: 72,
      hold: Hold(position: .end, startTime: 100, duration: 0.6, target: 1), holdTarget: 1,
      elapsed: 90, minimumRange: 25)
  }

  func with(_ change: (inout Session) -> Void) -> Session {
    var changed = self
    change(&changed)
    return changed
  }

  func refusing(_ reason: RefusalReason, range: Double) -> Session {
    with {
      $0.lastRefusal = Refusal(reason: reason, startTime: 98, time: 99, range: range)
    }
  }
}

extension Status {
  static func exercising(_ session: Session) -> Status {
    Status(state: .exercising, session: session, warnings: [])
  }
}
