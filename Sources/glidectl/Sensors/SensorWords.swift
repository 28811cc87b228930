import GlideInterface

extension Sensor {
  /// Where it is worn: "shank, left".
  var wornWords: String? {
    let words = [placement, side?.rawValue].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// How far it measures: "±4 g, ±500 °/s".
  var rangeWords: String? {
    let words = [
      accelerationRange.map { "±\(($0 / Self.standardGravity).brief) g" },
      angularRateRange.map { "±\($0.fixed(0)) °/s" },
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static let standardGravity: Double = 9.80665
}

extension Calibration {
  /// What came of it: "2026-05-17, six sides; noise 0.02 m/s², 0.05 °/s; gravity 9.81 m/s²".
  var words: String {
    var parts = [
      [date, sixFaces ? "six sides" : nil].compactMap(\.self).joined(separator: ", "),
      "noise \(accelerationNoise.fixed(3)) m/s²"
        + (angularRateNoise.map { ", \($0.fixed(3)) °/s" } ?? ""),
    ]
    if let bias = gyroscopeBias {
      parts.append("bias \(bias.map { $0.fixed(2) }.joined(separator: ", ")) °/s")
    }
    parts.append("gravity \(gravity.fixed(2)) m/s²")
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension GlideInterface.Face {
  /// The axis that points up, as it is printed on a board: "+x".
  var words: String {
    switch self {
    case .xUp: "+x"
    case .xDown: "-x"
    case .yUp: "+y"
    case .yDown: "-y"
    case .zUp: "+z"
    case .zDown: "-z"
    }
  }
}
