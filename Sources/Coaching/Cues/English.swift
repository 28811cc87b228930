import Exercises

/// Everything that cues say, in English.
public struct English: CueLanguage {
  public init() {}

  public func text(_ id: CueID, number: Int?) -> String {
    let number = number ?? 0
    return switch id {
    case .support: "Have support within reach on both sides."
    case .doseExceeded: "Today's dose is done already. More does not help more."
    case .doseDoubled: "This is more than double the dose. Half of it is enough."
    case .howTo: ""
    case .getReady: "Get ready."
    case .countdown, .holdEnding: number == 10 ? "10 seconds." : "\(number)"
    case .go: "Go."

    case .count: "\(number)"
    case .twoToGo: "Two to go."
    case .lastOne: "Last one."
    case .setDone: "\(done(number))Rest."
    case .setSkipped: "Set skipped."
    case .allDone: "\(done(number))That is all for now."
    case .doseReached: "\(done(number))That is all for today."
    case .restEnding: number <= 3 ? "Get ready." : "\(number) seconds."
    case .minute: number == 1 ? "1 minute." : "\(number) minutes."

    case .tick, .tone: ""
    case .release: "Release."
    case .moveOn: "Go on when you are ready."
    case .pauseAtTheEnd: "Pause at the end."
    case .holdStarted: "Hold, \(number) seconds."
    case .halfWay: "Half way."
    case .straighter: "If it does not hurt, a little straighter."
    case .lowerSlowly: "Lower slowly."
    case .enough: "That is enough. Lower slowly."

    case .slower: "Slower."
    case .lowerMoreSlowly: "Lower more slowly."
    case .staySmaller: "Smaller."

    case .otherLegLeft: otherLeg(number, "left")
    case .otherLegRight: otherLeg(number, "right")

    case .otherLegIsFree: "This leg may go as far as usual."

    case .paused: "Paused. Move to go on."
    case .letGoAndPause: "Let go. Paused until you move on."
    case .resumed: "Going on."
    case .noMovement: "No movement yet. Is the sensor on the leg that moves?"
    case .sensorGone: "No sensor. Your count is kept."
    case .sensorBack: "The sensor is back."
    case .sensorMoved: "The sensor has slipped. Tighten its strap."
    case .startPoseShifted: "You or the sensor sit a little differently. Check its strap."
    case .startPoseElsewhere: "The sensor is far from where it was. Check its strap."
    case .painSmallerRange: "Only half as far from now on. Stop if it gets worse."
    case .painStop: "Stop here and rest. If the pain stays, ask for help."
    }
  }

  private func done(_ number: Int) -> String {
    number > 0 ? "\(number). Done. " : "Done. "
  }

  private func otherLeg(_ number: Int, _ side: String) -> String {
    (number > 0 ? done(number) : "")
      + "Other leg. Strap the sensor to your \(side) leg, then keep still."
  }

  public func howTo(_ plan: SessionPlan) -> String {
    var sentences: [String] = []
    switch plan.exercise.kind {
    case .glide:
      sentences = [
        "Glide slowly out and back, with a pause of about a second at each end.",
        "It is movement, not a stretch.",
      ]
    case .hold:
      sentences = [
        "Ease into the stretch, hold it for \(Int(plan.hold.rounded())) seconds, "
          + "and lower slowly."
      ]
    case .mobility, .strength, .assessment, .free, .taught:
      sentences = ["Move slowly, without a swing."]
    case .selfMassage: sentences = ["It may be sore, but not painful."]
    case .walk: break
    }
    if plan.eccentricRatio != nil { sentences.append("Take twice as long to lower as to lift.") }
    sentences.append(
      PainRule(plan.exercise).isStretch
        ? "Stop if you begin to feel pain." : "Stop at any sharp or spreading pain.")
    return sentences.joined(separator: " ")
  }
}
