import GlideInterface

extension Repetition {
  /// This one as it was announced, without what stands in the history alone.
  var asAnnounced: Repetition {
    var announced = self
    (announced.startPitch, announced.endPitch) = (nil, nil)
    return announced
  }
}
