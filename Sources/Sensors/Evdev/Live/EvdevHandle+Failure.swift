import Glibc

extension EvdevHandle.Failure {
  /// What it means for the sensor of this name at this node, with the cure.
  func error(sensor: String, node: String) -> SensorError {
    switch errno {
    case EACCES, EPERM:
      .noPermission(sensor: sensor, cure: Self.permissionCure(node))
    case ENOENT, ENODEV, ENXIO:
      .gone(sensor: sensor, reason: "\(node) is not there; connect it again")
    case EBUSY:
      .busy(
        sensor: sensor, cure: "end the program that has grabbed \(node); fuser \(node) names it")
    case EMFILE, ENFILE:
      .unreadable(
        sensor: sensor, reason: "\(node): \(words); raise LimitNOFILE= of the service")
    default:
      .unreadable(sensor: sensor, reason: "\(node): \(words); disconnect it and connect it again")
    }
  }

  private var words: String { "\(call): \(String(cString: strerror(errno)))" }

  static func permissionCure(_ node: String) -> String {
    """
    \(node) is for root and the group input alone: run the daemon with \
    SupplementaryGroups=input, as its unit does, or add yourself by \
    "sudo usermod -aG input $USER" and log in again
    """
  }
}
