/// Descriptions of contexts, as `iio_info -x` writes them.
enum IIOXML {
  static func context(_ devices: [String]) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <context name="local" description="test">\(devices.joined())</context>
    """
  }

  /// A device with the three axes of each of these kinds.
  static func device(
    _ number: Int, _ name: String, kinds: [String], label: String? = nil,
    type: String = "le:S16/16&gt;&gt;0", hasTimestamps: Bool = true
  ) -> String {
    var index = 0
    var channels = ""
    for kind in kinds {
      for axis in ["x", "y", "z"] {
        channels += """
          <channel id="\(kind)_\(axis)" type="input">
          <scan-element index="\(index)" format="\(type)" scale="0.001000" />
          <attribute name="raw" filename="in_\(kind)_\(axis)_raw" />
          <attribute name="scale" filename="in_\(kind)_scale" /></channel>
          """
        index += 1
      }
    }
    if hasTimestamps {
      channels += """
        <channel id="timestamp" type="input">
        <scan-element index="\(index)" format="le:S64/64&gt;&gt;0" /></channel>
        """
    }
    let label = label.map { " label=\"\($0)\"" } ?? ""
    return "<device id=\"iio:device\(number)\" name=\"\(name)\"\(label)>\(channels)</device>"
  }

  static let light: String = """
    <device id="iio:device9" name="tsl2563"><channel id="illuminance0" type="input">
    <attribute name="input" filename="in_illuminance0_input" /></channel></device>
    """

  static let trigger: String =
    "<device id=\"trigger0\" name=\"lsm6dsl-dev0\"><attribute name=\"sampling_frequency\" /></device>"
}
