import Glibc

/// What keeps a device from being read, with what to do.
enum IIOTrouble: Error, Sendable, Equatable {
  case gone(String)
  case noPermission(String)
  case busy(String)
  case unreadable(String)

  init(_ error: IIOError, device: String, place: IIOSpecification.Place) {
    switch (error.code, place) {
    case (EACCES, .local), (EPERM, .local), (EROFS, .local):
      self = .noPermission(Self.permissionCure(device: device))
    case (EACCES, _), (EPERM, _):
      self = .noPermission("its board does not allow it: \(error)")
    case (EBUSY, .local):
      self = .busy(BufferHolder.cure(device: device))
    case (EBUSY, _):
      self = .busy(
        "another client of \(place.inWords) reads it; it is tried again until it is free")
    // EBADF: the brake was pulled, as udev told that it has gone.
    case (ENODEV, _), (ENOENT, .local), (EIO, .local), (EBADF, .local), (ETIMEDOUT, .local),
      (ENXIO, _):
      self = .gone("it is not plugged in any longer")
    case (EPIPE, _), (ECONNRESET, _), (ECONNREFUSED, _), (EHOSTUNREACH, _), (ENETUNREACH, _),
      (EIO, _), (ETIMEDOUT, _), (EBADF, _):
      self = .gone("\(place.inWords) does not answer (\(error)); is iiod running there?")
    default:
      self = .unreadable("\(error)")
    }
  }

  static func permissionCure(device: String) -> String {
    "the daemon may not open /dev/\(device): put systemd/60-glided.rules into /etc/udev/rules.d, "
      + "run \"udevadm control --reload && udevadm trigger -s iio\", and let the "
      + "daemon run in the group input"
  }

  func error(sensor: String) -> SensorError {
    switch self {
    case .gone(let reason): .gone(sensor: sensor, reason: reason)
    case .noPermission(let cure): .noPermission(sensor: sensor, cure: cure)
    case .busy(let cure): .busy(sensor: sensor, cure: cure)
    case .unreadable(let reason): .unreadable(sensor: sensor, reason: reason)
    }
  }

  var state: SensorDescription.State {
    switch self {
    case .gone: .lost
    case .noPermission(let cure): .noPermission(cure)
    case .busy(let cure): .busy(cure)
    case .unreadable(let reason): .failed(reason)
    }
  }
}
