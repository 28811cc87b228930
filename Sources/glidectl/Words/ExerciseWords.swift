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
  /// The exercise in full.
  var figures: FigureList {
    var list = FigureList("\(name) (\(id))")
    list.add("dose", doseWords)
    list.add("in its source", dose)
    list.add("sensor", placementWords)
    list.add("posture", posture)
    list.add("side", laterality)
    list.add("kind", kind)
    for cue in safety { list.add("beware", cue) }
    return list
  }
}
