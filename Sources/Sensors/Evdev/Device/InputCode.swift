/// The numbers of input events that matter here, by the names of linux/input-event-codes.h.
enum InputCode {
  static let synchronization: UInt16 = 0x00  // EV_SYN
  static let absolute: UInt16 = 0x03  // EV_ABS
  static let miscellaneous: UInt16 = 0x04  // EV_MSC

  static let report: UInt16 = 0  // SYN_REPORT
  static let dropped: UInt16 = 3  // SYN_DROPPED

  static let timestamp: UInt16 = 0x05  // MSC_TIMESTAMP

  /// ABS_X, ABS_Y, ABS_Z
  static let x: UInt16 = 0
  /// ABS_RX, ABS_RY, ABS_RZ
  static let rx: UInt16 = 3

  static let accelerometerProperty: Int = 0x06  // INPUT_PROP_ACCELEROMETER
}

/// One event as the kernel sends it (struct input_event).
struct InputEvent: Sendable, Equatable {
  /// Seconds on the clock that was asked for.
  var time: Double
  var type: UInt16
  var code: UInt16
  var value: Int32

  var isReport: Bool {
    type == InputCode.synchronization && code == InputCode.report
  }

  var isDropped: Bool {
    type == InputCode.synchronization && code == InputCode.dropped
  }
}
