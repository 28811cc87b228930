import CLibUdev

/// A device as udev and sysfs know it; owns a `struct udev_device`.
public struct UdevDevice: ~Copyable {
  /// What the kernel says of a device.
  public enum Action: Sendable, Equatable {
    case added
    /// Any other news of a device that is there.
    case changed
    case removed
  }

  private let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { udev_device_unref(pointer) }

  /// Its directory in sysfs; wraps `udev_device_get_syspath`.
  public var sysfsPath: String { Self.text(udev_device_get_syspath(pointer)) ?? "" }

  /// "event5"; wraps `udev_device_get_sysname`.
  public var name: String { Self.text(udev_device_get_sysname(pointer)) ?? "" }

  /// Wraps `udev_device_get_subsystem`.
  public var subsystem: String? { Self.text(udev_device_get_subsystem(pointer)) }

  /// "/dev/input/event5", where it has one; wraps `udev_device_get_devnode`.
  public var node: String? { Self.text(udev_device_get_devnode(pointer)) }

  /// What happened to it, where a monitor tells of it; wraps `udev_device_get_action`.
  public var action: Action {
    switch Self.text(udev_device_get_action(pointer)) {
    case "add", "bind", "online": .added
    case "remove", "unbind", "offline": .removed
    default: .changed
    }
  }

  /// What udev's rules say of it, as "ID_INPUT_ACCELEROMETER"; wraps
  /// `udev_device_get_property_value`.
  public func property(_ key: String) -> String? {
    Self.text(udev_device_get_property_value(pointer, key))
  }

  /// The content of a file in its directory, without the line end; wraps
  /// `udev_device_get_sysattr_value`.
  public func attribute(_ name: String) -> String? {
    Self.text(udev_device_get_sysattr_value(pointer, name))
  }

  /// Calls `body` with the nearest device above it of this subsystem, if there is one; wraps
  /// `udev_device_get_parent_with_subsystem_devtype`.
  public func withParent<Result>(
    subsystem: String, _ body: (borrowing UdevDevice) -> Result?
  ) -> Result? {
    guard let parent = udev_device_get_parent_with_subsystem_devtype(pointer, subsystem, nil)
    else { return nil }
    // Its child owns it and would free it.
    return body(UdevDevice(owning: udev_device_ref(parent)))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
