import GlideInterface

/// All exercises by kind: for each its dose, where to wear the sensor, and what to beware of.
struct ExerciseList {
  let exercises: [Exercise]

  /// The list as lines of text, wrapped to `columns`.
  func lines(columns: Int) -> [String] {
    var kinds: [String] = []
    for exercise in exercises where !kinds.contains(exercise.kind) { kinds.append(exercise.kind) }
    return Array(
      kinds.map { kind in group(kind, exercises.filter { $0.kind == kind }, columns: columns) }
        .joined(separator: [""]))
  }

  /// The exercises of a kind, and before them the cues that all of them share.
  private func group(_ kind: String, _ exercises: [Exercise], columns: Int) -> [String] {
    let shared =
      exercises.count < 2
      ? []
      : exercises[0].safety.filter { cue in exercises.allSatisfy { $0.safety.contains(cue) } }
    return [kind.uppercased()]
      + shared.flatMap { indented("! \($0)", by: 2, hanging: 2, columns: columns) }
      + exercises.flatMap { entry($0, without: shared, columns: columns) }
  }

  private func entry(_ exercise: Exercise, without shared: [String], columns: Int) -> [String] {
    indented(exercise.id, by: 2, columns: columns)
      + indented(
        "\(exercise.doseWords); \(exercise.placementWords)", by: 6, hanging: 2, columns: columns)
      + exercise.safety.filter { !shared.contains($0) }
      .flatMap { indented("! \($0)", by: 6, hanging: 2, columns: columns) }
  }
}

extension Exercise {
  /// The exercise in full, wrapped to `columns`.
  func lines(columns: Int) -> [String] {
    var facts: [(name: String, text: String)] = [
      ("dose", doseWords), ("in its source", dose), ("wear the sensor", placementWords),
      ("posture", posture), ("side", laterality), ("kind", kind),
    ]
    facts += safety.map { ("beware", $0) }
    return indented("\(name) (\(id))", by: 0, columns: columns)
      + facts.flatMap { name, text in
        columns >= 50
          ? indented(text, by: 2, label: name.padded(to: 17), columns: columns)
          : indented("\(name): \(text)", by: 2, hanging: 2, columns: columns)
      }
  }
}

/// Returns `text` in lines of at most `columns`, behind `label`; from the second on `hanging`
/// further in, or as far as the label is long.
private func indented(
  _ text: String, by indent: Int, label: String = "", hanging: Int = 0, columns: Int
) -> [String] {
  let further = max(hanging, label.count)
  let margin = String(repeating: " ", count: indent)
  return text.wrapped(to: columns - indent - further).enumerated().map { index, line in
    index == 0 ? margin + label + line : margin + String(repeating: " ", count: further) + line
  }
}
