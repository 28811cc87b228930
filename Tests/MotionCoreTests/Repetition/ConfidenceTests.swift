import Foundation
import Testing

@testable import MotionCore

@Suite struct ConfidenceTests {
  @Test func theSquashingIsTheLogisticFunction() {
    for score in stride(from: -6.0, through: 6, by: 0.01) {
      #expect(abs(Confidence.logistic(score) - 1 / (1 + exp(-score))) < 0.0003)
    }
    #expect(Confidence.logistic(40) == Confidence.logistic(6))
    #expect(Confidence.logistic(-40) == Confidence.logistic(-6))
    #expect(Confidence.logistic(0) == 0.5)
  }

  @Test func moreOfThemAreSurerAndAnUnlikeOneIsLess() {
    let said = judge([repetition(at: 0), repetition(at: 4), repetition(at: 8), repetition(at: 12)])
    #expect(said == said.sorted())
    #expect(said.allSatisfy { $0 > 0.5 && $0 < 1 })

    let unlike = judge([
      repetition(at: 0), repetition(at: 4), repetition(at: 8), repetition(at: 12, range: 0.5),
    ])
    #expect(unlike[3] < said[3])
    let later = judge([
      repetition(at: 0), repetition(at: 4), repetition(at: 8), repetition(at: 40),
    ])
    #expect(later[3] < said[3])
  }

  @Test func theMoreItDeviatesTheLessSureItIs() {
    let sure = [1, 1.2, 1.5, 2].map { judge([repetition(at: 0), repetition(at: 4, range: $0)])[1] }
    // A greater range alone makes surer, until it is too unlike the one before.
    #expect(sure[2] < sure[0])
    #expect(sure[3] < sure[2])
  }

  @Test func aFirstOneIsSurerWhereTheSetWasBegun() {
    var untold = repetition(at: 0)
    var told = untold
    var confidence = Confidence(minimumRange: 0.4)
    confidence.judge(&untold)
    confidence.beginSet()
    confidence.judge(&told)
    #expect(told.confidence > untold.confidence)
  }

  /// Nothing that the core measures is a division by zero here.
  @Test func ofNothingItSaysSomething() {
    var nothing = Repetition(
      startTime: 0, endTime: 0, announcedTime: 0, rangeOfMotion: 0, endHold: 0, startHold: 0,
      outDuration: 0, backDuration: 0, peakRate: 0, confidence: 0)
    var confidence = Confidence(minimumRange: 0)
    for _ in 0..<2 {
      confidence.judge(&nothing)
      #expect(nothing.confidence > 0 && nothing.confidence < 1)
    }
  }
}

private func repetition(at time: Double, range: Double = 1) -> Repetition {
  Repetition(
    startTime: time, endTime: time + 3, announcedTime: time + 3, rangeOfMotion: range,
    endHold: 0.5, startHold: 0.5, outDuration: 1.2, backDuration: 1.3, peakRate: 2, confidence: 0)
}

private func judge(_ repetitions: [Repetition]) -> [Double] {
  var confidence = Confidence(minimumRange: 0.4)
  return repetitions.map { repetition in
    var repetition = repetition
    confidence.judge(&repetition)
    return repetition.confidence
  }
}
