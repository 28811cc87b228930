import Exercises
import MotionCore
import MotionSimulator
import Testing

/// Strides of a modelled body, with any strap.
@Suite struct GaitTests {
  @Test(
    arguments: ["walk", "run"],
    [(Placement.shank, 100.0), (.thigh, 50), (.shank, 25), (.foot, 200)]
  )
  func everyStrideCounts(id: String, worn: (placement: Placement, rate: Double)) throws {
    for seed in 1...3 {
      var options = SimulationOptions()
      options.seed = UInt64(seed)
      options.sensor.rate = worn.rate
      let session = try FollowedSession(id, on: worn.placement, options: options)
      let truth = try #require(session.truth.bouts.max { $0.cycles < $1.cycles })
      let bout = try #require(session.bouts.max { $0.cycles < $1.cycles })
      #expect(abs(bout.cycles - truth.cycles) <= 2)
      #expect(abs(bout.startTime - truth.startTime) <= 1.5)
      #expect(abs(bout.endTime - truth.endTime) <= 1.5)
    }
  }

  @Test func anAccelerometerAloneWillDo() throws {
    var options = SimulationOptions()
    options.sensor.hasGyroscope = false
    let session = try FollowedSession("walk", on: .shank, options: options)
    let truth = try #require(session.truth.bouts.max { $0.cycles < $1.cycles })
    let bout = try #require(session.bouts.max { $0.cycles < $1.cycles })
    #expect(abs(bout.cycles - truth.cycles) <= 2)
  }

  @Test func noRepetitionIsToldOf() throws {
    let session = try FollowedSession("walk", on: .shank)
    #expect(
      session.facts.allSatisfy { fact in
        switch fact {
        case .activityBegan, .active, .activityEnded, .gap: true
        default: false
        }
      })
  }

  @Test func aBoutEndsWithAPauseAndAnotherBegins() throws {
    var options = SimulationOptions()
    options.duration = 90
    let session = try simulate(.walkingAndSitting, placement: .shank, options: options)
    let followed = try FollowedSession(session, as: "walk", on: .shank)
    #expect(session.truth.bouts.count > 2)
    #expect(followed.bouts.count == session.truth.bouts.count)
    for (bout, truth) in zip(followed.bouts, session.truth.bouts) {
      #expect(abs(bout.cycles - truth.cycles) <= 2)
      #expect(bout.startTime > truth.startTime - 1 && bout.endTime < truth.endTime + 1)
    }
  }

  @Test(arguments: ["sciatic-slider-seated-slump", "knee-extension-seated", "sit-to-stand"])
  func aLegThatSwingsOnAChairTakesNoSteps(id: String) throws {
    var options = SimulationOptions()
    options.hasApproach = false
    options.hasLeaving = false
    options.tempo = 2
    options.confounders = id == "sit-to-stand" ? [] : [.footTap]
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    let placement = try #require(exercise.placement.preferred)
    let session = try simulate(exercise, placement: placement, options: options)
    #expect(try FollowedSession(session, as: "walk", on: placement).bouts.isEmpty)
  }

  @Test(
    arguments: [
      .standingUp, .shifting, .footTapping, .scratching, .strapAdjusting, .otherLeg,
    ] as [DailyActivity], [Placement.shank, .thigh])
  func whatIsNoWalkingHasNoStrides(activity: DailyActivity, placement: Placement) throws {
    var options = SimulationOptions()
    options.duration = 120
    let session = try simulate(activity, placement: placement, options: options)
    #expect(try FollowedSession(session, as: "walk", on: placement).bouts.isEmpty)
  }

  @Test func aLongGapEndsABout() throws {
    let whole = try simulate(try exercise("walk"), placement: .shank)
    var broken = whole
    broken.samples.removeAll { (30..<33).contains($0.time) }
    let bouts = try FollowedSession(broken, as: "walk", on: .shank).bouts
      .filter { $0.cycles > 10 }
    #expect(bouts.count == 2)
    #expect((bouts.first?.endTime ?? .infinity) <= 31)
    #expect((bouts.last?.startTime ?? 0) >= 32)
  }

  private func exercise(_ id: String) throws -> Exercise {
    try #require(try Catalogue.builtIn().exercise(id: id))
  }
}
