import MotionCore

@testable import glide_benchmark

/// Returns a repetition of which so much was said.
func judgement(
  _ said: Double, right: Bool, source: JudgedRepetition.Source = .sets, weight: Double = 1
) -> JudgedRepetition {
  var confidence = Confidence(minimumRange: 0.3)
  let repetition = Repetition(
    startTime: 0, endTime: 3, announcedTime: 3, rangeOfMotion: 1, endHold: 0, startHold: 0,
    outDuration: 1, backDuration: 1, peakRate: 1, confidence: said)
  return JudgedRepetition(
    source: source, person: "", confidence: said, features: confidence.features(of: repetition),
    rightness: right ? 1 : 0, weight: weight)
}
