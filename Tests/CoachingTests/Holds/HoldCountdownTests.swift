import Coaching
import MotionCore
import Testing

/// "Stretch the hamstring for 15-30 seconds trying to straighten the leg a little more every several
/// seconds. Slowly lower the leg."
@Suite struct LongHolds {
  private let stretch: SessionPlan

  init() throws {
    stretch = try .of("hamstring-stretch-supine", repetitions: 2)
  }

  private func drawing(_ plan: SessionPlan) -> Drawing { Drawing(plan: plan, step: 1) }

  @Test func areCountedDown() {
    let limb = #"__//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\\_"#
    let said = #"g   H      +       h    X    54321L   l"#
    #expect(drawing(stretch).said(limb) == said)
  }

  @Test func aCreepOfFiveDegreesDoesNotResetThem() {
    let limb = #"__//^^^^^^^+^^^^^^+^^^^^^^^^^^^^^^^^\\_"#
    let said = #"g   H      +       h    X    54321L   l"#
    #expect(drawing(stretch).said(limb) == said)
  }

  @Test func aDropDoes() {
    let limb = #"__//^^^^^^^^^^vvv\\__//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"#
    let said = #"g   H      +    H  l   H      +       h    X    54321L"#
    #expect(drawing(stretch).said(limb) == said)
  }

  /// Letting go by more than 8° is a drop.
  @Test(arguments: [(7.5, true), (8.5, false)])
  func lettingGoALittleIsNoDrop(angle: Double, goesOn: Bool) {
    var session = Rehearsal(stretch)
    session.take(
      .holdBegan(Hold(position: .end, startTime: 1, duration: 0.3)), at: 1.3, excursion: 1.2)
    session.wait(until: 5, excursion: 1.2)
    session.wait(until: 32, excursion: 1.2 - .degrees(angle))
    #expect(session.said().contains(.lowerSlowly) == goesOn)
  }

  /// On the way into the stretch there is a rest, which is none.
  @Test func theyBeginWhereTheStretchIs() throws {
    var session = Rehearsal(stretch)
    session.take(
      .holdBegan(Hold(position: .end, startTime: 1, duration: 0.3)), at: 1.3, excursion: 0.9)
    session.take(
      .holdEnded(Hold(position: .end, startTime: 1, duration: 2)), at: 3.1, excursion: 0.9)
    session.take(
      .holdBegan(Hold(position: .end, startTime: 5, duration: 0.3)), at: 5.3, excursion: 1.9)
    session.wait(until: 36, excursion: 1.9)
    let over = try #require(session.cues.first { $0.cue.id == .lowerSlowly })
    #expect(abs(over.time - 35) < 0.11)
  }

  @Test func whatIsTooLongIsSaid() {
    let limb = "__//" + String(repeating: "^", count: 50)
    let said = #"g   H      +       h    X    54321L              E"#
    #expect(drawing(stretch).said(limb) == said)
  }

  @Test func shortOnesAreCountedDownFromWhereTheyAre() throws {
    let plan = try SessionPlan.of("hamstring-stretch-standing-crossed", repetitions: 2)
    let limb = #"__//^^^^^^^\\_"#
    let said = #"b   H4321L   l"#
    #expect(drawing(plan).said(limb).dropFirst(3) == said.dropFirst(3))
  }

  /// "Stop the stretch if you begin to feel pain": nobody who told of any is sent further into it.
  @Test func nobodyInPainIsAskedToGoFurther() throws {
    var plan = stretch
    plan.painBefore = 2
    var hurting = drawing(plan)
    hurting.commands = [(5, { _ = $0.takePain(level: 2) })]
    let limb = #"__//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\\_"#
    let said = #"g   H              h    X    54321L   l"#
    #expect(hurting.said(limb) == said)
  }
}
