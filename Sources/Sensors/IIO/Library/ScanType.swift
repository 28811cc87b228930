import CLibIIO

/// How a number lies in a buffer: kernel, Documentation/ABI/testing/sysfs-bus-iio,
/// `scan_elements/in_*_type`.
struct ScanType: Sendable, Equatable {
  /// The bits that count.
  var bits: Int
  /// The bits that it takes up: 8, 16, 32 or 64, where ``isReadable``.
  var storage: Int
  var isSigned: Bool

  init(bits: Int, storage: Int, isSigned: Bool) {
    self.bits = bits
    self.storage = storage
    self.isSigned = isSigned
  }

  init(_ format: iio_data_format) {
    self.init(bits: Int(format.bits), storage: Int(format.length), isSigned: format.is_signed)
    // Several numbers in one channel, as of a quaternion, are none of ours.
    if format.repeat > 1 { storage = 0 }
  }

  /// Whether ``number(_:)`` knows it.
  var isReadable: Bool { [8, 16, 32, 64].contains(storage) && (1...storage).contains(bits) }

  /// Returns the number that `iio_channel_convert` has put into the lowest bytes of `bits`: in the
  /// order of this machine, sign-extended to the storage size, not beyond.
  @inline(__always)
  func number(_ bits: UInt64) -> Int64 {
    #if _endian(big)
      let bits = bits >> UInt64(64 - storage)
    #endif
    switch (storage, isSigned) {
    case (8, true): return Int64(Int8(truncatingIfNeeded: bits))
    case (16, true): return Int64(Int16(truncatingIfNeeded: bits))
    case (32, true): return Int64(Int32(truncatingIfNeeded: bits))
    default: return Int64(bitPattern: bits)
    }
  }

  /// The largest number that it can say.
  var largest: Double {
    let width = Double(isSigned ? bits - 1 : bits)
    return Double(sign: .plus, exponent: Int(width), significand: 1) - 1
  }
}
