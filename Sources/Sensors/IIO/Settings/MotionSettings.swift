/// The settings of a device that concern all its axes.
enum MotionSettings {
  /// The mount matrix of these channels, else of the device; where there is none or it is no
  /// matrix, that which changes nothing.
  static func mountMatrix(_ device: IIODevice, _ channels: [IIOChannel]) -> MountMatrix {
    let attributes =
      channels.map { $0.attribute("mount_matrix") }
      + ["in_mount_matrix", "mount_matrix"].map { device.attribute($0) }
    for attribute in attributes {
      if let text = try? attribute?.read(), let matrix = MountMatrix(text) { return matrix }
    }
    return .identity
  }
}
