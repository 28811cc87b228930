import CLibUdev
import Glibc

/// libudev's context; owns a `struct udev`.
struct UdevContext: ~Copyable {
  let pointer: OpaquePointer

  /// Wraps `udev_new`.
  init() throws(UdevError) {
    guard let pointer = udev_new() else {
      throw UdevError(call: "udev_new", errno: errno)
    }
    self.pointer = pointer
  }

  deinit { udev_unref(pointer) }

  /// Calls `body` with each device of these subsystems that is there now, in the order of their
  /// paths; wraps `udev_enumerate_scan_devices`.
  func forEachDevice(
    in subsystems: [String], _ body: (borrowing UdevDevice) -> Void
  ) throws(UdevError) {
    guard let enumeration = udev_enumerate_new(pointer) else {
      throw UdevError(call: "udev_enumerate_new", errno: errno)
    }
    defer { udev_enumerate_unref(enumeration) }
    for subsystem in subsystems {
      udev_enumerate_add_match_subsystem(enumeration, subsystem)
    }
    let result = udev_enumerate_scan_devices(enumeration)
    guard result >= 0 else { throw UdevError(call: "udev_enumerate_scan_devices", errno: -result) }
    var entry = udev_enumerate_get_list_entry(enumeration)
    while let current = entry {
      // One that has gone in between is no device any more.
      if let path = udev_list_entry_get_name(current),
        let device = udev_device_new_from_syspath(pointer, path)
      {
        body(UdevDevice(owning: device))
      }
      entry = udev_list_entry_get_next(current)
    }
  }
}
