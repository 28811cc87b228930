/// What a device says of one of its axes (struct input_absinfo).
struct AxisInformation: Sendable, Equatable {
  var minimum: Int32
  var maximum: Int32

  /// Units for one g, or for one degree a second; 0 where it is not told.
  var resolution: Int32

  /// The value that it has now, where that can be known.
  var value: Int32?
}

/// The axes that a device says something of, by their codes.
typealias AxisTable = [UInt16: AxisInformation]
