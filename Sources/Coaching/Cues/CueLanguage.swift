/// What cues say in a language.
public protocol CueLanguage: Sendable {
  /// Returns the words; none for a sound.
  func text(_ id: CueID, number: Int?) -> String

  /// Returns how the exercise is done, in a few short sentences.
  func howTo(_ plan: SessionPlan) -> String
}
