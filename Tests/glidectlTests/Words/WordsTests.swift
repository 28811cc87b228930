import GlideInterface
import Testing

@testable import glidectl

@Suite struct WordsTests {
  private func refusal(_ reason: RefusalReason, range: Double = 14) -> GlideInterface.Refusal {
    Refusal(reason: reason, startTime: 1, time: 2, range: range)
  }

  @Test func saysWhatWasNeeded() {
    #expect(refusal(.tooSmall).sentence(minimumRange: 25) == "too small: 14°, needs 25°")
    #expect(refusal(.tooSmall).sentence(minimumRange: nil) == "too small: 14°")
    #expect(refusal(.tooLarge, range: 171).sentence(minimumRange: 25) == "too large: 171°")
  }

  @Test(arguments: RefusalReason.allCases)
  func saysWhatToDoAboutEachRefusal(reason: RefusalReason) {
    #expect(!reason.words.isEmpty)
    #expect(refusal(reason).detail(minimumRange: 25) != nil)
    // The headline of the live view, in tall letters of about four columns each.
    #expect(reason.words.count <= 20)
  }

  @Test func sumsUp() {
    let summary = Summary(
      exercise: "x", side: .left, setsCompleted: 1, repetitions: [10, 4], totalRepetitions: 14,
      duration: 68, bestRange: 84.2, medianRange: 75.6, medianEndHold: 1.17, medianCycle: 3.5,
      longestHold: 2, refused: 1, gaps: 2, painBefore: 2,
      pain: [
        PainReport(
          level: 4, isSharp: false, isSpreading: false, effect: .halvedRange, sides: [.left])
      ], reason: .stopped, note: "sore knee")
    #expect(
      summary.figures(name: "Slider").lines(columns: 80) == [
        "Slider, left leg: stopped.",
        "  repetitions      14 in 2 sets (10, 4)",
        "  range            median 76°, best 84°",
        "  hold at the end  median 1.2 s, longest 2.0 s",
        "  out and back     median 3.5 s",
        "  not counted      1 movement",
        "  samples missing  2 times",
        "  pain             2 before; 4 during the session, half the range, left leg",
        "  duration         1 min 8 s",
        "  note             sore knee",
      ])
  }

  @Test func tellsWhoLowersTooFast() {
    var session = Session(
      exercise: "x", name: "Curl", sensor: "y", set: 1, sets: 2, repetition: 3, repetitions: 8,
      totalRepetitions: 3, angle: 0, eccentricRatioTarget: 2, elapsed: 20)
    func words(_ ratio: Double?) -> String {
      Event(
        time: 0, kind: .repetition,
        repetition: Repetition(
          number: 3, numberInSet: 3, set: 1, startTime: 0, endTime: 3, announcedTime: 3,
          rangeOfMotion: 95, endHold: 0.3, startHold: 0, outDuration: 1, backDuration: 2,
          peakRate: 90, eccentricRatio: ratio, confidence: 1)
      ).words(in: session)
    }
    #expect(words(nil) == "repetition 3 of 8: 95°, held 0.3 s")
    #expect(words(2.1) == "repetition 3 of 8: 95°, held 0.3 s, lowered 2.1× as slowly")
    #expect(
      words(1.4)
        == "repetition 3 of 8: 95°, held 0.3 s, lowered 1.4× as slowly: lower more slowly")
    session.eccentricRatioTarget = nil
    #expect(words(1.4) == "repetition 3 of 8: 95°, held 0.3 s, lowered 1.4× as slowly")
    let summary = Summary(
      exercise: "x", setsCompleted: 1, repetitions: [8], totalRepetitions: 8, duration: 60,
      medianEccentricRatio: 1.44, eccentricRatioTarget: 2, refused: 0, gaps: 0, reason: .completed)
    #expect(
      summary.figures(name: "Curl").lines(columns: 80).contains(
        "  lowering     1.4× the lifting, to be 2× or more"))
  }

  @Test func sumsUpNothing() {
    let summary = Summary(
      exercise: "x", setsCompleted: 0, repetitions: [], totalRepetitions: 0, duration: 3,
      refused: 0, gaps: 0, reason: .sensorLost)
    #expect(
      summary.figures(name: "Slider").lines(columns: 80) == [
        "Slider: ended, the sensor was lost.", "  repetitions  0", "  duration     3 s",
      ])
  }

  @Test func sumsUpWhatWentByTime() {
    let activity = Activity(
      kind: .gait, isActive: false, secondsInSet: 602, seconds: 602, target: 1200, strides: 540)
    let summary = Summary(
      exercise: "walk", setsCompleted: 0, repetitions: [0], totalRepetitions: 0, duration: 700,
      activity: activity, refused: 0, gaps: 0, reason: .stopped)
    #expect(
      summary.figures(name: "Long walk").lines(columns: 80) == [
        "Long walk: stopped.", "  active    10 min 2 s, 540 strides (54 a minute)",
        "  duration  11 min 40 s",
      ])
  }

  @Test(arguments: ActivityKind.allCases)
  func saysWhetherItGoesOn(kind: ActivityKind) {
    func words(_ isActive: Bool) -> String {
      Activity(kind: kind, isActive: isActive, secondsInSet: 0, seconds: 0).words
    }
    #expect(words(true) != words(false))
    // A headline of the live view, in tall letters of about four columns each.
    #expect(words(true).count <= 12 && words(false).count <= 12)
    for event in [EventKind.activityBegan, .activityEnded, .activityProgress] {
      let told = Activity(kind: kind, isActive: true, secondsInSet: 60, seconds: 60)
      #expect(!Event(time: 0, kind: event, activity: told).words(in: nil).isEmpty)
    }
  }

  @Test func tellsEachEventInALine() {
    let session = Session.example
    let repetition = Repetition(
      number: 17, numberInSet: 7, set: 2, startTime: 60, endTime: 64, announcedTime: 64.1,
      rangeOfMotion: 71.4, endHold: 1.04, startHold: 0.9, outDuration: 1.5, backDuration: 1.4,
      peakRate: 90, confidence: 0.97)
    let reply = Watch.Reply(
      status: .exercising(session),
      event: Event(time: 64.1, kind: .repetition, repetition: repetition))
    #expect(reply.line == "   90.0 s  repetition 7 of 10: 71°, held 1.0 s")
    #expect(Watch.Reply(status: .exercising(session)).line == nil)
    let refused = Event(time: 70, kind: .refused, refusal: refusal(.tooSmall))
    #expect(refused.words(in: session) == "not counted: too small: 14°, needs 25°")
    for kind in EventKind.allCases {
      #expect(!Event(time: 1, kind: kind).words(in: nil).isEmpty)
    }
  }

  @Test func offersAChoice() {
    #expect(oneOf([]) == "")
    #expect(oneOf(["a"]) == "a")
    #expect(oneOf(["a", "b", "c"]) == "a, b or c")
  }

  @Test func aSessionThatBrokeOffIsOffered() {
    let status = Status(
      state: .idle, warnings: [],
      resumable: Resumable(
        session: 4, exercise: "slider", name: "Slider", side: .left, set: 2, sets: 3,
        repetition: 7, repetitions: 10, totalRepetitions: 17,
        until: "2026-05-17T08:40:00+02:00"))
    #expect(
      status.figures.lines(columns: 100).last?.hasSuffix(
        "Slider, left leg, set 2, 7 of 10 repetitions: “glidectl resume” takes it up until 08:40")
        == true)
  }
}
