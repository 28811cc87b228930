/// An orientation of the past that can be levelled with what became known of gravity since.
///
/// Gravity is seen well only in the mean over some seconds, so that the tilt of a moment is known
/// best a while after it: the lag. Levelled 2 to 3 s later, a tilt error in the long run is a
/// tenth smaller, and in the first seconds after a start amid a movement several times; beyond 4 s
/// the drift since then takes it back. The angle between two that are recorded at once stays.
///
/// A repetition's range is not levelled so when it is reported: both its ends are seen within
/// seconds of one another and share what is wrong with the tilt, so that nothing is gained. The
/// error of simulated ranges, 3.2° rms over all exercises, stayed 3.2° with both ends levelled by
/// what was known at the report or half-way to it, and with a bias of 10 °/s it rose from 3.5° to
/// 4.8°, or 3.8°: the drift from the far end to the report is taken for tilt.
package struct RecordedOrientation: BitwiseCopyable, Sendable, Equatable {
  /// As it was known at the time: sensor frame to a frame whose z axis points up.
  package let orientation: Quaternion

  /// All that had levelled it by then, as one rotation of the level frame.
  let levelling: Quaternion
}

extension OrientationFilter {
  /// The present orientation, to be levelled later.
  package var recorded: RecordedOrientation {
    RecordedOrientation(orientation: orientation, levelling: levelling)
  }

  /// Returns an earlier orientation as level as the present one.
  package func levelled(_ earlier: RecordedOrientation) -> Quaternion {
    levelling * earlier.levelling.conjugate * earlier.orientation
  }
}
