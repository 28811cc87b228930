import GlideInterface

/// Why a movement was not counted, in the words of a person who stands beside the wearer.
extension RefusalReason {
  /// The reason in two or three words.
  var words: String {
    switch self {
    case .tooSmall: "too small"
    case .tooLarge: "too large"
    case .tooFast: "too fast"
    case .tooSlow: "too slow"
    case .otherAxis: "another direction"
    case .didNotReturn: "did not return"
    case .notDirect: "not straight"
    case .holdTooShort: "held too briefly"
    case .walking: "walking"
    case .single: "only once"
    case .sensorMoved: "sensor slipped"
    case .sensorGap: "sensor paused"
    }
  }

  /// What to do about it, as the second half of a sentence; nil where the words say it.
  var cure: String? {
    switch self {
    case .tooSmall, .tooLarge: nil
    case .tooFast: "move slower"
    case .tooSlow: "come back sooner"
    case .otherAxis: "move as in the others"
    case .didNotReturn: "go all the way back"
    case .notDirect: "straight out and back"
    case .holdTooShort: "stay longer at the end"
    case .walking: "stay in place"
    case .single: "go on, it counts with the next"
    case .sensorMoved: "tighten the strap"
    case .sensorGap: "samples are missing"
    }
  }
}

extension GlideInterface.Refusal {
  /// The figures of the refusal or what to do about it: "14°, needs 25°".
  ///
  /// `minimumRange`, degrees, is the smallest range that counts, where known.
  func detail(minimumRange: Double?) -> String? {
    switch (reason, minimumRange) {
    case (.tooSmall, let minimum?): "\(range.degrees), needs \(minimum.degrees)"
    case (.tooSmall, nil), (.tooLarge, _): range.degrees
    default: reason.cure
    }
  }

  /// The whole in plain words: "too small: 14°, needs 25°".
  func sentence(minimumRange: Double?) -> String {
    guard let detail = detail(minimumRange: minimumRange) else { return reason.words }
    return "\(reason.words): \(detail)"
  }
}
