import ArgumentParser
import MotionCore

/// Whether small movements count too, as after an operation.
struct SmallOption: ParsableArguments {
  @Flag(help: "Count movements from 5 degrees on.")
  var small: Bool = false

  /// The smallest range that counts in place of the exercise's; rad.
  var minimumRange: Double? { small ? .degrees(5) : nil }
}
