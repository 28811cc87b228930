import CLibEvdev
import Glibc

/// An input device that is open for reading; owns its descriptor and a `struct libevdev`.
struct EvdevHandle: ~Copyable {
  /// What `open` or libevdev failed with.
  struct Failure: Error, Equatable {
    var call: String
    var errno: Int32
  }

  let descriptor: Int32
  private let device: OpaquePointer

  /// Whether the events' times are CLOCK_MONOTONIC's.
  let isMonotonic: Bool

  /// Opens the node; wraps `libevdev_new_from_fd` and `libevdev_set_clock_id`.
  init(node: String) throws(Failure) {
    // It tells of each drop by itself on standard error.
    libevdev_set_log_priority(LIBEVDEV_LOG_ERROR)
    let descriptor = open(node, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(call: "open", errno: errno) }
    var device: OpaquePointer?
    let result = libevdev_new_from_fd(descriptor, &device)
    guard result == 0, let device else {
      close(descriptor)
      throw Failure(call: "libevdev_new_from_fd", errno: -result)
    }
    // One that cannot is read all the same, and its events' times are checked.
    isMonotonic = libevdev_set_clock_id(device, CLOCK_MONOTONIC) == 0
    self.descriptor = descriptor
    self.device = device
  }

  deinit {
    libevdev_free(device)
    close(descriptor)
  }

  /// What the device says of its axes, and the values that they have.
  var axes: AxisTable {
    var axes: AxisTable = [:]
    for code in 0..<UInt16(ABS_CNT) where has(code) {
      axes[code] = AxisInformation(
        minimum: libevdev_get_abs_minimum(device, UInt32(code)),
        maximum: libevdev_get_abs_maximum(device, UInt32(code)),
        resolution: libevdev_get_abs_resolution(device, UInt32(code)), value: value(of: code))
    }
    return axes
  }

  private func has(_ code: UInt16) -> Bool {
    libevdev_has_event_code(device, UInt32(EV_ABS), UInt32(code)) == 1
  }

  /// The value that an axis has by all that was read so far.
  func value(of code: UInt16) -> Int32 {
    libevdev_get_event_value(device, UInt32(EV_ABS), UInt32(code))
  }

  enum Reading: Equatable {
    case event(InputEvent)
    /// Events were dropped; the device's state has been read anew.
    case dropped
    /// There is nothing to read now.
    case nothing
    case failed(errno: Int32)
  }

  /// Reads the next event; wraps `libevdev_next_event`.
  func next() -> Reading {
    var event = input_event()
    let result = libevdev_next_event(device, LIBEVDEV_READ_FLAG_NORMAL.rawValue, &event)
    switch result {
    case Int32(LIBEVDEV_READ_STATUS_SUCCESS.rawValue):
      return .event(InputEvent(event))
    case Int32(LIBEVDEV_READ_STATUS_SYNC.rawValue):
      // What it tells is what its state, asked below, says at once.
      var status = result
      while status == Int32(LIBEVDEV_READ_STATUS_SYNC.rawValue) {
        status = libevdev_next_event(device, LIBEVDEV_READ_FLAG_SYNC.rawValue, &event)
      }
      return .dropped
    case -EAGAIN, -EINTR:
      return .nothing
    default:
      return .failed(errno: -result)
    }
  }

  /// Whether the device behind the descriptor has gone: an unplugged one is hung up.
  var isHungUp: Bool {
    var descriptor = pollfd(fd: descriptor, events: 0, revents: 0)
    return poll(&descriptor, 1, 0) > 0
      && descriptor.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }
}

extension InputEvent {
  fileprivate init(_ event: input_event) {
    self.init(
      time: Double(event.time.tv_sec) + Double(event.time.tv_usec) * 1e-6, type: event.type,
      code: event.code, value: event.value)
  }
}
