import GlideInterface
import Testing

@testable import glidectl

/// What is said, on the screen.
@Suite struct CueScreenTests {
  private func saying(
    _ text: String, _ priority: CuePriority, number: Int? = nil, in session: Session = .example
  ) -> Session {
    session.with { $0.cue = Cue(id: "test", priority: priority, text: text, number: number) }
  }

  private func message(_ states: Status...) -> Scene.Message? {
    var model = LiveModel()
    for state in states { model.take(state) }
    return Scene(model)?.message
  }

  @Test func aShortOneIsAHeadline() {
    let message = message(.exercising(saying("Release.", .release)))
    #expect(message == Scene.Message(headline: "release", detail: nil, style: .warning))
  }

  @Test func aLongOneIsText() {
    let text = "Only half as far from now on. Stop if it gets worse."
    let message = message(.exercising(saying(text, .safety)))
    #expect(message == Scene.Message(headline: "", detail: text, style: .bad))
  }

  @Test func aNumberIsOnTheScreenAlready() {
    #expect(message(.exercising(saying("7", .count, number: 7))) == nil)
  }

  @Test func itStandsUntilItIsRead() {
    let said = Status.exercising(saying("Release.", .release))
    func later(_ seconds: Double) -> Status { .exercising(.example.with { $0.elapsed += seconds }) }
    #expect(message(said, later(1.9))?.headline == "release")
    #expect(message(said, later(2.1)) == nil)
    // Another session has another clock.
    #expect(message(said, .exercising(.example.with { $0.elapsed = 1 })) == nil)
  }

  @Test func itGivesWayToWhatKeepsTheSessionFromGoingOn() {
    let session = saying("Slower.", .tempo)
    let paused = message(Status(state: .paused, session: session, warnings: []))
    #expect(paused?.detail == "glidectl resume goes on")
    let still = message(
      Status(state: .paused, session: session.with { $0.autoPause = .still }, warnings: []))
    #expect(still?.detail == "move to go on")
  }

  @Test func theOtherLegOn40By12() {
    let session = Session.example.with {
      ($0.side, $0.isChangingSide, $0.set, $0.hold) = (.right, true, 3, nil)
    }
    let shown = screen(40, 12, after: Status(state: .resting, session: session, warnings: []))
    #expect(shown.contains { $0.contains("other leg") })
    #expect(
      shown.suffix(2) == [
        "strap the sensor to the right leg, then", "keep still; ready: glidectl next",
      ])
  }

  @Test func halfTheRangeMovesTheMark() {
    let free = LiveModel.showing(.example)
    let asked = LiveModel.showing(.example.with { $0.rangeAsked = 36 })
    #expect(Scene(asked)?.angle?.captions.first == "only to 36°")
    #expect(Scene(asked)?.angle?.style == .warning, "58° is too far")
    #expect((Scene(asked)?.angle?.mark ?? 1) < (Scene(free)?.angle?.mark ?? 0))
    let within = LiveModel.showing(.example.with { ($0.rangeAsked, $0.angle) = (36, 30) })
    #expect(Scene(within)?.angle?.style == .good)
  }
}

extension LiveModel {
  fileprivate static func showing(_ session: Session) -> LiveModel {
    var model = LiveModel()
    model.take(.exercising(session))
    return model
  }
}
