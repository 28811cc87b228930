import GlideInterface

extension Repetition {
  /// Without what an event has and the history has not, the corrected count, and the other way
  /// round, the pitch.
  var bare: Repetition {
    var bare = self
    bare.countInSet = nil
    (bare.startPitch, bare.endPitch) = (nil, nil)
    return bare
  }
}
