/// What the name of an IIO device tells.
enum DeviceName {
  private static let kinds: Set<String> = [
    "accel", "accelerometer", "gyro", "gyroscope", "anglvel", "imu",
  ]

  /// The name without the words for its kind, so that sister devices have the same: "lsm6dsl" of
  /// "lsm6dsl_accel", "cros-ec" of "cros-ec-gyro". Of a name that says the kind alone, as
  /// "accel_3d" of a HID sensor hub, what is left is the same for both, too.
  static func stem(_ name: String) -> String {
    var words: [Substring] = []
    var separators: [Character] = []
    var rest = name[...]
    while true {
      let end = rest.firstIndex { "_- ".contains($0) } ?? rest.endIndex
      words.append(rest[..<end])
      guard end < rest.endIndex else { break }
      separators.append(rest[end])
      rest = rest[rest.index(after: end)...]
    }
    var stem = ""
    for (index, word) in words.enumerated() where !kinds.contains(word.lowercased()) {
      if !stem.isEmpty, index > 0 { stem.append(separators[index - 1]) }
      stem += word
    }
    return stem
  }

  /// The stem as it is shown, where it says something; else what does.
  static func shown(stem: String, of name: String) -> String {
    switch stem {
    case "": name
    // The kernel's name for those of any HID sensor hub.
    case "3d": "hid-sensor"
    default: stem
    }
  }
}
