import GlideInterface

extension Watch.Reply {
  /// The event as one line of text behind the session's time at which it became known; nil for a
  /// reply that only brings the live angle.
  ///
  /// The event's own time would be out of order: that the limb has come to rest is known a little
  /// later. (And it counts from wherever the sensor's clock does.)
  var line: String? {
    guard let event else { return nil }
    let time = ((status.session?.elapsed ?? event.time).fixed(1) + " s").paddedLeft(to: 9)
    return "\(time)  \(event.words(in: status.session))"
  }
}

extension Event {
  /// What happened, in words; `session` gives what the event itself leaves out.
  func words(in session: Session?) -> String {
    switch kind {
    case .sessionStarted: sessionStartedWords(session)
    case .sessionResumed: "\(sessionStartedWords(session)), goes on with set \(set ?? 1)"
    case .setStarted:
      "set \(set ?? 1) of \(session?.sets ?? set ?? 1)" + (side.map { ", \($0.words)" } ?? "")
    case .setSkipped: "set \(set ?? 1) left before its end"
    case .setReopened: "set \(set ?? 1) goes on"
    case .sideChangeRequested:
      "strap the sensor to the \(side?.words ?? "other leg"), then keep still"
    case .cue: cue?.words ?? "cue"
    case .pain: pain?.words ?? "pain"
    case .corrected: correction?.words ?? "corrected"
    case .autoPaused: autoPause?.words ?? "paused"
    case .movementBegan: "moving"
    case .endReached: "at the end" + (range.map { ", \($0.degrees)" } ?? "")
    case .repetition: repetition?.words(in: session) ?? "repetition"
    case .holdBegan: "holding" + (hold.map { " \($0.position.words)" } ?? "")
    case .holdEnded: hold.map { "held \($0.position.words) for \($0.duration.seconds)" } ?? "held"
    case .refused:
      "not counted"
        + (refusal.map { ": \($0.sentence(minimumRange: session?.minimumRange))" } ?? "")
    case .still: "still"
    case .gap: gapWords
    case .activityBegan, .activityEnded: activity?.words ?? "activity"
    case .activityProgress: activity?.resultWords ?? "activity"
    case .setCompleted: "set \(set ?? 1) done"
    case .restStarted: "rest" + (duration.map { " \($0.brief) s" } ?? "")
    case .paused: "paused"
    case .resumed: "goes on"
    case .sensorInterrupted:
      "no sensor, the session waits for it" + (fault.map { ": \($0)" } ?? "")
    case .sensorRestored: "the sensor is back"
    case .sensorLost: "sensor lost" + (fault.map { ": \($0)" } ?? "")
    case .sessionEnded: "session \(summary?.reason.words ?? "ended")"
    }
  }

  private func sessionStartedWords(_ session: Session?) -> String {
    guard let session else { return "session started" }
    let leg = session.side.map { ", \($0.words)" } ?? ""
    return "\(session.name)\(leg): \(session.doseWords)"
  }

  private var gapWords: String {
    guard let gap else { return "samples missing" }
    return "samples missing for \((gap.endTime - gap.startTime).seconds)"
  }
}

extension GlideInterface.Repetition {
  fileprivate func words(in session: Session?) -> String {
    let asked = session?.repetitions ?? 0
    let total = asked > 0 ? " of \(asked)" : ""
    let knee = kneeRange.map { ", knee \($0.degrees)" } ?? ""
    return "repetition \(countInSet ?? numberInSet)\(total): \(rangeOfMotion.degrees)\(knee), "
      + "held \(endHold.seconds)" + loweringWords(target: session?.eccentricRatioTarget)
  }

  private func loweringWords(target: Double?) -> String {
    guard let eccentricRatio else { return "" }
    let advice = target.map { eccentricRatio < $0 ? ": lower more slowly" : "" } ?? ""
    return ", lowered \(eccentricRatio.times) as slowly\(advice)"
  }
}

extension Session {
  /// How much is asked for: "3 sets of 10".
  var doseWords: String {
    guard repetitions > 0 else { return sets == 1 ? "by time" : "\(count(sets, "set")) by time" }
    return "\(count(sets, "set")) of \(repetitions)"
  }
}
