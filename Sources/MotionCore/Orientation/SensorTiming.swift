/// By how many steps between two samples a reading is older than the time it is given.
///
/// Most chips average over the step that a sample ends, or filter likewise: half a step. A reading
/// of the very moment has a delay of zero. Half a step matters: at 25 Hz and 100 °/s it is 2°.
package struct SensorTiming: BitwiseCopyable, Sendable {
  package var gyroscopeDelay: Real
  package var accelerometerDelay: Real

  package init(gyroscopeDelay: Real = 0.5, accelerometerDelay: Real = 0.5) {
    self.gyroscopeDelay = gyroscopeDelay
    self.accelerometerDelay = accelerometerDelay
  }

  /// A rate counts for a whole step, the half before it and the half after it: by this many steps
  /// the orientation summed up so is behind the sample's time.
  @inlinable var lead: Real { gyroscopeDelay - 0.5 }

  /// By how many steps the summed rates are ahead of the specific force.
  @inlinable var forceLag: Real { accelerometerDelay - lead }
}
