import Exercises
import Recordings

/// The place on the body that a word means.
enum PlacementLookup {
  static var known: String { Placement.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Returns the place that `word` names; throws with those that there are.
  static func placement(_ word: String) throws(Failure) -> Placement {
    guard let placement = Placement(rawValue: word) else { throw .usage(noSuchPlacement(word)) }
    return placement
  }

  /// Returns where a recording says that the sensor was worn, nil where it does not say.
  static func placement(
    of header: RecordingHeader, _ file: String
  ) throws(Failure) -> Placement? {
    guard let word = header.placement else { return nil }
    guard let placement = Placement(rawValue: word) else {
      throw Failure("\(file): \(noSuchPlacement(word)) Correct its header or give --placement.")
    }
    return placement
  }

  private static func noSuchPlacement(_ word: String) -> String {
    "There is no placement “\(word)”. There are: \(known)."
  }
}
