import Coaching
import Exercises
import MotionCore

/// A session drawn in time: what the limb does above, what is said below.
///
///     limb "_/^^^\__/^^^\__"
///     said "g  t 1   t l   "
///
/// Each character is a span of time. The limb rests at the start `_`, moves out `/`, is held at the
/// far end `^`, a creep of 5° further `+`, or 20° less far `v`, and moves back `\`. What is said
/// stands where it begins, as one character; of several in one span the last.
struct Drawing {
  let plan: SessionPlan
  /// How long one character lasts; s.
  var step: Double = 0.5
  /// What the wearer says before the session's samples at a time; s.
  var commands: [(time: Double, body: (inout Coach) -> Void)] = []

  /// Returns what is said while the limb does what is drawn, and the session as it is then.
  func said(_ limb: String) -> String {
    rehearse(limb).said
  }

  func rehearse(_ limb: String) -> (said: String, coach: Coach) {
    var coach = Coach(plan: plan)
    var body = Limb()
    var said: [Character] = Array(repeating: " ", count: limb.count)
    var due = commands.sorted { $0.time < $1.time }[...]
    let poses = Array(limb)
    let steps = Int((Double(limb.count) * step * 20).rounded())
    for sample in 0..<steps {
      let time = Double(sample) / 20
      while let command = due.first, command.time <= time {
        command.body(&coach)
        due.removeFirst()
      }
      let pose = poses[min(Int(time / step + 1e-9), poses.count - 1)]
      _ = coach.advance(to: time, excursion: body.excursion, isStill: body.isStill)
      for fact in body.move(to: pose, at: time) { _ = coach.take(fact) }
      for case .cue(let cue, let time) in coach.takeEvents() {
        said[min(Int(time / step + 1e-9), said.count - 1)] = cue.letter
      }
    }
    var text = String(said)
    while text.last == " " { text.removeLast() }
    return (text, coach)
  }
}

/// A limb that follows a drawing, and tells of it as the core would.
private struct Limb {
  private var pose: Character = "_"
  private(set) var excursion: Double = 0
  private var began: Double?
  private var reached: Double?
  private var hold: Hold?
  private var stillSince: Double? = 0
  private var lastReturn: Double = 0

  var isStill: Bool { "_^+v".contains(pose) }

  mutating func move(to next: Character, at time: Double) -> [MotionFact] {
    var facts: [MotionFact] = []
    if next != pose { facts += change(to: next, at: time) }
    if let since = stillSince, time - since >= 0.3, hold == nil {
      let began = Hold(
        position: pose == "_" ? .start : .end, startTime: since, duration: time - since)
      hold = began
      facts += [.still(since: since), .holdBegan(began)]
    }
    return facts
  }

  private mutating func change(to next: Character, at time: Double) -> [MotionFact] {
    var facts: [MotionFact] = []
    // Creeping is slower than what ends a stillness.
    let creeps = "^+".contains(pose) && "^+".contains(next)
    if next == "+" { excursion += .degrees(5) }
    if let held = hold, !creeps {
      facts.append(
        .holdEnded(
          Hold(position: held.position, startTime: held.startTime, duration: time - held.startTime))
      )
      hold = nil
    }
    if "^+v".contains(pose), next == "\\" { heldUntil = time }
    switch next {
    case "/":
      began = time
      excursion = .degrees(40)
      facts.append(.movementBegan(time: time))
    case "^" where !creeps:
      reached = time
      excursion = .degrees(72)
      facts.append(.endReached(time: time, range: excursion))
    case "v": excursion -= .degrees(20)
    case "_":
      if let began, let reached { facts.append(.repetition(made(began, reached, time))) }
      (began, reached, lastReturn, excursion) = (nil, nil, time, 0)
    default: break
    }
    if !creeps { stillSince = "_^v".contains(next) ? time : nil }
    pose = next
    return facts
  }

  /// When the far end was left; s.
  private var heldUntil: Double?

  private func made(_ began: Double, _ reached: Double, _ time: Double) -> Repetition {
    var repetition = Repetition.made(from: began, to: time, range: .degrees(72))
    repetition.endHold = heldUntil.map { $0 - reached } ?? 0
    repetition.startHold = began - lastReturn
    return repetition
  }
}

extension Cue {
  /// This cue in a drawing.
  fileprivate var letter: Character {
    switch id {
    case .count, .countdown, .holdEnding, .restEnding:
      number == 10 ? "X" : Character("\((number ?? 0) % 10)")
    case .tick: "t"
    case .tone: "o"
    case .release: "R"
    case .twoToGo: "w"
    case .lastOne: "l"
    case .setDone, .setSkipped: "d"
    case .allDone, .doseReached: "D"
    case .go: "g"
    case .getReady: "r"
    case .howTo: "i"
    case .support: "b"
    case .doseExceeded, .doseDoubled: "x"
    case .pauseAtTheEnd: "p"
    case .slower: "s"
    case .lowerMoreSlowly: "e"
    case .staySmaller: "<"
    case .moveOn: "m"
    case .holdStarted: "H"
    case .halfWay: "h"
    case .straighter: "+"
    case .lowerSlowly: "L"
    case .enough: "E"
    case .otherLegLeft, .otherLegRight, .otherLegIsFree: "O"
    case .paused, .letGoAndPause: "P"
    case .noMovement: "?"
    case .sensorGone, .sensorBack, .sensorMoved, .startPoseShifted, .startPoseElsewhere: "!"
    case .painSmallerRange, .painStop: "*"
    case .minute, .resumed: "n"
    }
  }
}
