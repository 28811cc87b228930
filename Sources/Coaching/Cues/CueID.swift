/// What a cue says, whatever the language.
public enum CueID: String, Sendable, Equatable, CaseIterable {
  // Before a set.
  case support
  case doseExceeded
  case doseDoubled
  case howTo
  case getReady
  /// The last seconds of a countdown; `number` of them.
  case countdown
  case go

  // The count.
  /// `number` repetitions are done.
  case count
  case twoToGo
  case lastOne
  case setDone
  case setSkipped
  case allDone
  case doseReached
  /// `number` seconds of the rest are left.
  case restEnding
  /// `number` minutes of an exercise by time are done.
  case minute

  // Holds.
  /// A sound: held for as long as it should be.
  case tick
  /// A soft sound: longer than that.
  case tone
  case release
  /// The start pose has been kept for long.
  case moveOn
  case pauseAtTheEnd
  /// A hold of `number` seconds begins.
  case holdStarted
  case halfWay
  /// `number` seconds of the hold are left.
  case holdEnding
  case straighter
  case lowerSlowly
  /// The hold has lasted for longer than it should.
  case enough

  // Pace and range.
  case slower
  case lowerMoreSlowly
  case staySmaller

  // The other leg.
  case otherLegLeft
  case otherLegRight
  /// This one has no half range.
  case otherLegIsFree

  // What is wrong.
  case paused
  case letGoAndPause
  case resumed
  case noMovement
  case sensorGone
  case sensorBack
  case sensorMoved
  /// A set begins with the sensor, or the limb, a little off the first set's start pose.
  case startPoseShifted
  /// It is so far off that the movement is learned anew.
  case startPoseElsewhere
  case painSmallerRange
  case painStop

  public var priority: Cue.Priority {
    switch self {
    case .support, .doseExceeded, .doseDoubled, .sensorGone, .sensorMoved, .painSmallerRange,
      .painStop:
      .safety
    case .release, .letGoAndPause, .enough, .lowerSlowly: .release
    case .getReady, .countdown, .go, .count, .twoToGo, .lastOne, .setDone, .setSkipped, .allDone,
      .doseReached, .restEnding, .minute, .holdStarted, .halfWay, .holdEnding, .otherLegLeft,
      .otherLegRight, .paused, .resumed, .sensorBack, .tick, .tone:
      .count
    // Behind the words of which leg it is.
    case .otherLegIsFree, .moveOn, .pauseAtTheEnd, .straighter, .slower, .lowerMoreSlowly,
      .staySmaller,
      .noMovement, .startPoseShifted, .startPoseElsewhere:
      .tempo
    case .howTo: .praise
    }
  }

  /// How long after its occasion it may still begin; s.
  var timeToLive: Double {
    switch self {
    case .tick, .tone: 0
    // A count is to be heard within 0.3 s of its repetition.
    case .count, .twoToGo, .lastOne, .countdown, .holdEnding: 0.3
    case .go, .getReady, .release, .lowerSlowly, .halfWay, .restEnding, .straighter: 1
    case .pauseAtTheEnd, .slower, .lowerMoreSlowly, .staySmaller, .moveOn, .holdStarted, .minute,
      .resumed:
      2
    case .setDone, .setSkipped, .paused, .letGoAndPause, .enough, .noMovement, .sensorBack,
      .startPoseShifted, .startPoseElsewhere:
      4
    case .support, .doseExceeded, .doseDoubled, .howTo, .allDone, .doseReached, .otherLegLeft,
      .otherLegRight, .otherLegIsFree,
      .sensorGone, .sensorMoved, .painSmallerRange, .painStop:
      20
    }
  }
}
