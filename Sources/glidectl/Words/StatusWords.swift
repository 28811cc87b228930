import GlideInterface

extension Status {
  /// What the daemon is doing.
  var figures: FigureList {
    var list: FigureList
    if let teaching {
      list = FigureList("the movement \(teaching) is being taught: “glidectl stop” ends that")
    } else if let session, state != .idle {
      list = session.figures(state)
    } else if let session, let summary = session.summary {
      list = summary.figures(name: session.name)
      list.heading = "idle; the last session: " + list.heading
    } else {
      list = FigureList("idle: “glidectl start EXERCISE” starts a session")
    }
    if let resumable { list.add("broke off", resumable.words) }
    for warning in warnings { list.add("warning", warning) }
    return list
  }
}

extension Resumable {
  /// What broke off, and until when it can be taken up: the local time of day.
  fileprivate var words: String {
    let leg = side.map { ", \($0.words)" } ?? ""
    let count = repetitions > 0 ? ", \(repetition) of \(repetitions) repetitions" : ""
    let time = until.dropFirst("2026-05-17T".count).prefix("08:30".count)
    return "\(name)\(leg), set \(set)\(count): “glidectl resume” takes it up until \(time)"
  }
}

extension Session {
  fileprivate func figures(_ state: State) -> FigureList {
    let leg = side.map { ", \($0.words)" } ?? ""
    let stage = isChangingSide == true ? "change of legs" : state.words
    var list = FigureList("\(name)\(leg): \(stage)")
    if let interruption { list.add("waits", "\(interruption)") }
    list.add("set", "\(set) of \(sets)")
    if let activity {
      list.add("active", "\(activity.resultWords); \(activity.words)")
    } else {
      list.add(
        "repetitions",
        (repetitions > 0 ? "\(repetition) of \(repetitions)" : "\(repetition)")
          + (sensed.map { ", \($0) sensed" } ?? ""))
    }
    if isChangingSide == true {
      list.add("waits", "for the sensor on the \(side?.words ?? "other leg"), worn still")
    }
    if let autoPause { list.add("waits", autoPause.words) }
    if let rangeAsked { list.add("range asked", "\(rangeAsked.degrees), because of pain") }
    if let remaining { list.add("to go", remaining.minutesAndSeconds) }
    if activity == nil { list.add("angle", angle.degrees + rangeWords) }
    if let kneeAngle { list.add("knee", "\(kneeAngle.degrees) from the start pose") }
    if let hold {
      let target = (hold.target ?? holdTarget).map { " of \($0.brief) s" } ?? ""
      list.add("hold", "\(hold.duration.seconds)\(target), \(hold.position.words)")
    }
    if let lastRefusal {
      list.add("last not counted", lastRefusal.sentence(minimumRange: minimumRange))
    }
    list.add("sensor", sensor)
    list.add("under way for", elapsed.minutesAndSeconds)
    return list
  }

  private var rangeWords: String {
    let ranges = [
      bestRange.map { "best \($0.degrees)" }, lastRange.map { "last \($0.degrees)" },
    ]
    let words = ranges.compactMap(\.self).joined(separator: ", ")
    return words.isEmpty ? "" : " (\(words))"
  }
}
