import GlideInterface
import Testing

@testable import glidectl

/// An exercise by time: how much is left, and what goes on.
@Suite struct ActivityScreenTests {
  private func walk(isActive: Bool) -> Status {
    .exercising(
      Session(
        exercise: "walk", name: "Long walk", sensor: "replay", set: 1, sets: 1, repetition: 0,
        repetitions: 0, totalRepetitions: 0, angle: 0, remaining: 598,
        activity: Activity(
          kind: .gait, isActive: isActive, secondsInSet: 602, seconds: 602, target: 1200,
          strides: 540),
        elapsed: 700, minimumRange: 0))
  }

  @Test func showsTheTimeLeftAndTheStrides() {
    #expect(
      screen(30, 8, after: walk(isActive: true)) == [
        "Long walk",
        "9:58 to go, 540 strides",
        "",
        "",
        "",
        "",
        "",
        "",
      ])
  }

  @Test func saysThatTheWearerHasStopped() {
    #expect(screen(30, 8, after: walk(isActive: false)).contains("9:58 to go, stopped"))
  }

  @Test func hasNoAngleToShow() throws {
    var model = LiveModel()
    model.take(walk(isActive: true))
    let scene = try #require(Scene(model))
    #expect(scene.angle == nil)
    #expect(scene.hold == nil)
    #expect(scene.headlines == ["to go", "540 strides"])
  }
}
