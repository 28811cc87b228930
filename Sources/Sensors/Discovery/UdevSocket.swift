import CLibUdev
import Glibc

/// The socket on which news of devices come; owns a `struct udev_monitor`.
///
/// The news are udev's own, which come when its rules have been applied. Where no udevd runs, as in
/// a container, they are the kernel's: a device's node may then have the kernel's permissions.
struct UdevSocket: ~Copyable {
  private let context: UdevContext
  private let pointer: OpaquePointer

  /// Room for the news of some hundred devices, as a hub that is plugged in makes them; bytes.
  private static let bufferSize: Int32 = 1 << 20

  /// Wraps `udev_monitor_new_from_netlink` and `udev_monitor_enable_receiving`.
  init(subsystems: [String]) throws(UdevError) {
    let context = try UdevContext()
    let group = access("/run/udev/control", F_OK) == 0 ? "udev" : "kernel"
    guard let pointer = udev_monitor_new_from_netlink(context.pointer, group) else {
      throw UdevError(call: "udev_monitor_new_from_netlink", errno: errno)
    }
    for subsystem in subsystems {
      udev_monitor_filter_add_match_subsystem_devtype(pointer, subsystem, nil)
    }
    // Beyond the system's limit only as root: with less, more may be lost, and that is noticed.
    udev_monitor_set_receive_buffer_size(pointer, Self.bufferSize)
    let result = udev_monitor_enable_receiving(pointer)
    guard result >= 0 else {
      udev_monitor_unref(pointer)
      throw UdevError(call: "udev_monitor_enable_receiving", errno: -result)
    }
    self.context = context
    self.pointer = pointer
  }

  deinit { udev_monitor_unref(pointer) }

  /// Wraps `udev_monitor_get_fd`.
  var descriptor: Int32 { udev_monitor_get_fd(pointer) }

  enum News: ~Copyable {
    case device(UdevDevice)
    /// Something that is not for us, or nothing.
    case nothing
    /// There was more than the socket holds, and some is lost.
    case overflow
  }

  /// Takes the next news without waiting; wraps `udev_monitor_receive_device`, which returns NULL
  /// also for news that the filter holds back.
  func receive() -> News {
    errno = 0
    guard let device = udev_monitor_receive_device(pointer) else {
      return errno == ENOBUFS ? .overflow : .nothing
    }
    return .device(UdevDevice(owning: device))
  }
}
