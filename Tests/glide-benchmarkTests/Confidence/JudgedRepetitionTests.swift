import Exercises
import MotionCore
import MotionSimulator
import Testing

@testable import glide_benchmark

@Suite struct JudgedRepetitionTests {
  /// What is fitted to is what the core says its confidence of, whether the start is told or not.
  @Test(arguments: [true, false])
  func theFeaturesAreTheCores(isTold: Bool) throws {
    let slider = try Catalogue.builtIn().required(Demonstration.exerciseID)
    var simulated = try #require(SimulatedCase(slider, seed: 1))
    simulated.options.sets = 2
    let session = try simulated.session()
    let starts = isTold ? session.truth.setStarts : []
    let counted = repetitions(in: session.samples, simulated.profile, starts: starts)
    #expect(counted.count == 20)
    for (repetition, features) in withFeatures(
      counted, minimumRange: simulated.profile.minimumRange, starts: starts)
    {
      #expect(Confidence.value(of: features) == repetition.confidence)
    }
  }

  @Test func simulatedOnesAreJudgedByTheTruth() throws {
    let slider = try Catalogue.builtIn().required(Demonstration.exerciseID)
    var judged: [JudgedRepetition] = []
    try judged.addSimulated([slider], seeds: 1..<2)
    let told = judged.filter { $0.source == .told }
    #expect(told.count == 10)
    #expect(told.allSatisfy { $0.rightness == 1 })
    #expect(judged.contains { $0.source == .faulty })
  }

  /// People weigh as much as the simulation, and what is counted with each exercise in turn as one.
  @Test func theMixtureWeighsAsItSays() {
    let sources =
      [JudgedRepetition.Source](repeating: .sets, count: 5)
      + [JudgedRepetition.Source](repeating: .others, count: 4) + [.told, .found, .faulty]
    var judged = sources.map { judgement(0.9, right: true, source: $0) }
    judged.weigh(exercises: 4)
    func weight(_ isIncluded: (JudgedRepetition) -> Bool) -> Double {
      judged.filter(isIncluded).reduce(0) { $0 + $1.weight }
    }
    #expect(weight { $0.source == .sets } == 5)
    #expect(weight { $0.source == .others } == 1)
    #expect(abs(weight { $0.source.isSimulated } - 6) < 1e-9)
  }

  @Test func aFileIsNamedByItsPerson() {
    #expect(person(ofFile: "ucipt-s1_e1_u2_test.csv") == "ucipt 1")
    #expect(person(ofFile: "sts_eurobench-s01_30sts_foot.csv") == "sts 1")
    #expect(person(ofFile: "hugadb-sitting_in_car_01_05_right_shin.csv") == "hugadb 1")
    #expect(person(ofFile: "ece542_shank-s003_2.csv") == "ece542 3")
  }
}
