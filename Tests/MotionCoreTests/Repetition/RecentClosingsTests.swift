import MotionCore
import Testing

@testable import MotionCore

@Suite struct RecentClosingsTests {
  private let forward: Vector3 = Vector3(1, 0, 0)
  private let aside: Vector3 = Vector3(0, 1, 0)

  private func closings(_ all: [(time: Double, direction: Vector3)]) -> RecentClosings {
    var closings = RecentClosings()
    for closing in all { closings.append(time: closing.time, direction: closing.direction) }
    return closings
  }

  @Test func beforeTheFirstThereIsNone() {
    #expect(closings([]).last(like: forward) == nil)
    #expect(closings([]).last(like: .zero) == nil)
  }

  @Test func inGaitTheOneBeforeTheLastIsTheLastOfItsKind() {
    let steps = closings([(1, forward), (1.5, -forward), (2, forward), (2.5, -forward)])
    #expect(steps.last(like: forward) == 2)
    #expect(steps.last(like: -forward) == 2.5)
    #expect(steps.last(like: aside) == nil)
  }

  @Test func aMovementUpToAboutFiftyDegreesAsideIsOfItsKind() {
    let steps = closings([(1, forward)])
    #expect(steps.last(like: .up(0, aside: 40)) == 1)
    #expect(steps.last(like: .up(0, aside: 30)) == nil)
  }

  @Test func theFifthBackIsForgotten() {
    let steps: [(time: Double, direction: Vector3)] = [
      (1, aside), (2, forward), (3, forward), (4, forward),
    ]
    #expect(closings(steps).last(like: aside) == 1)
    #expect(closings(steps + [(5, forward)]).last(like: aside) == nil)
    #expect(closings(steps + [(5, forward)]).last(like: forward) == 5)
  }
}
