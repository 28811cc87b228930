public import Exercises

/// What an exercise asks of the nerve and the muscle, as the rules tell them apart: "if the nerve
/// isn't wanting to move, the focus in exercises need to shift" (the nerve mobility clinic).
public enum Demand: Sendable, Hashable, CaseIterable {
  /// A slider: one end of the nerve is let go while the other is pulled.
  case slider
  /// Both ends of the nerve are pulled.
  case tensioner
  /// The muscle is held long, or bent into; with it the nerve.
  case stretch
  /// The muscle is loaded while it gets shorter, longer, or both.
  case strength
  /// The muscle is rolled or kneaded.
  case massage
  /// On one's feet, at a pace that a sore leg bears.
  case walking
  case running
  /// A measurement of how far it goes.
  case test
  /// Small and without load.
  case gentle
  /// What a person taught, or free movement: nothing is known of it.
  case own

  public init(_ exercise: Exercise) {
    switch exercise.kind {
    case .glide: self = exercise.id.contains("tensioner") ? .tensioner : .slider
    case .hold: self = .stretch
    case .mobility: self = Self.bending.contains(exercise.id) ? .stretch : .gentle
    case .strength: self = .strength
    case .selfMassage: self = .massage
    case .walk: self = exercise.id == "run" ? .running : .walking
    case .assessment: self = .test
    case .free, .taught: self = .own
    }
  }

  /// Mobility that bends the trunk over the legs and stretches what runs behind them.
  private static let bending: Set<String> = [
    "hamstring-reach-long-sitting", "trunk-flexion-seated",
  ]
}
