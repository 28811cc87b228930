import GlideInterface

/// Says step by step what to do in a calibration, each thing once.
struct CalibrationGuide {
  let sixFaces: Bool
  private var told: Told?

  private struct Told: Equatable {
    var step: CalibrationStep
    var face: GlideInterface.Face?
    var faces: Int
  }

  init(sixFaces: Bool) {
    self.sixFaces = sixFaces
  }

  /// What is new in a reply, for people.
  mutating func lines(_ reply: Calibrate.Reply) -> [String] {
    if let calibration = reply.calibration {
      return ["\(reply.sensor) is calibrated: \(calibration.words)"]
    }
    let now = Told(step: reply.step, face: reply.face, faces: reply.faces.count)
    defer { told = now }
    guard now != told else { return [] }
    switch reply.step {
    case .settling:
      // In a hand, on the way to the next side: that was said when the last one was done.
      guard told == nil || told?.step == .slanted else { return [] }
      return ["Lay \(reply.sensor) on something firm and let go of it."]
    case .measuring:
      let side = reply.face.map { " with \($0.words) up" } ?? ""
      return ["It lies still\(side): do not touch it …"]
    case .done:
      let left = GlideInterface.Face.allCases.filter { !reply.faces.contains($0) }.map(\.words)
      let side = reply.face.map(\.words) ?? "This side"
      guard !left.isEmpty else { return ["\(side) is done."] }
      return [
        "\(side) is done. Turn it so that another points up: \(left.joined(separator: ", "))."
      ]
    case .slanted:
      return ["It leans: lay it flat on one of its sides."]
    }
  }
}
