/// By how many steps between two samples a reading is older than the time it is given.
///
/// Most chips average over the step that a sample ends, or filter likewise: half a step. A reading
/// of the very moment has a delay of zero. Half a step matters: at 25 Hz and 100 °/s it is 2°.
package struct SensorTiming: BitwiseCopyable, Sendable {
  package var gyroscopeDelay: Double
  package var accelerometerDelay: Double

  package init(gyroscopeDelay: Double = 0.5, accelerometerDelay: Double = 0.5) {
    self.gyroscopeDelay = gyroscopeDelay
    self.accelerometerDelay = accelerometerDelay
  }

  /// Each rate is summed over a whole step, which leads to half a step behind its middle: by this
  /// many steps that is before the sample's time.
  @inlinable var lead: Double { gyroscopeDelay - 0.5 }

  /// By how many steps the summed rates are ahead of the specific force.
  @inlinable var forceLag: Double { accelerometerDelay - lead }
}
