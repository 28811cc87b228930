import Exercises
import Yams

/// Makes a plan of YAML's nodes, and notes each thing that is wrong with its line.
struct PlanReader {
  /// What an exercise must be in; nil of a text that was written once and is no longer in force.
  let catalogue: Catalogue?
  private(set) var problems: [PlanProblem] = []

  init(catalogue: Catalogue?) {
    self.catalogue = catalogue
  }

  /// Of an empty text, an empty plan.
  mutating func plan(_ root: Node?) -> Plan {
    guard let root, !isEmpty(root) else { return Plan() }
    guard let mapping = root.mapping else {
      note(root, "a plan begins with \"version: 1\" and \"items:\"")
      return Plan()
    }
    var plan = Plan()
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "version":
        if value.scalar?.string != "\(PlanFile.form)" {
          note(value, "version: this glide knows version \(PlanFile.form) alone: write that")
        }
      case "items": plan.items = items(value)
      case PlanFile.weekKey: plan.countsDays = truth(value, PlanFile.weekKey)
      case let other: noteUnknown(key, other, known: ["version", "items", PlanFile.weekKey])
      }
    }
    return plan
  }

  private mutating func truth(_ node: Node, _ name: String) -> Bool {
    switch node.scalar?.string.lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default:
      note(node, "\(name): give yes or no")
      return true
    }
  }

  private mutating func items(_ node: Node) -> [PlanItem] {
    if isEmpty(node) { return [] }
    guard let sequence = node.sequence else {
      note(node, "items: each begins with \"- exercise: \" and the exercise's id")
      return []
    }
    var items: [PlanItem] = []
    for node in sequence {
      guard let item = item(node) else { continue }
      if items.contains(where: { $0.exercise == item.exercise }) {
        note(node, "\(item.exercise): is there twice: put both into one")
      } else {
        items.append(item)
      }
    }
    return items
  }

  private mutating func item(_ node: Node) -> PlanItem? {
    guard let mapping = node.mapping else {
      note(node, "each item begins with \"- exercise: \" and the exercise's id")
      return nil
    }
    var values: [PlanKey: Node] = [:]
    for (key, value) in mapping {
      let text = key.scalar?.string
      if let known = text.flatMap(PlanKey.init(rawValue:)) {
        values[known] = value
      } else {
        noteUnknown(key, text, known: PlanKey.allCases.map(\.rawValue))
      }
    }
    guard let id = id(values[.exercise], of: node) else { return nil }
    let before = problems.count
    guard let catalogue else {
      let item = PlanItem(kept: id, figures(values), added: day(values[.added]))
      return problems.count == before ? item : nil
    }
    guard let exercise = exercise(id, in: catalogue, values[.exercise] ?? node) else { return nil }
    let item = PlanItem(
      exercise, figures(values), added: day(values[.added]))
    guard problems.count == before else { return nil }
    do {
      try item.check(exercise)
    } catch {
      note(place(of: error, values) ?? node, error.description)
      return nil
    }
    return item
  }

  private mutating func id(_ value: Node?, of item: Node) -> String? {
    if let id = value?.scalar?.string, !id.isEmpty { return id }
    note(value ?? item, "exercise: is missing: \"glidectl exercises\" lists them")
    return nil
  }

  private mutating func exercise(
    _ id: String, in catalogue: Catalogue, _ value: Node
  ) -> Exercise? {
    if let exercise = catalogue.exercise(id: id) { return exercise }
    let suggestions = catalogue.suggestions(for: id)
    note(
      value,
      "exercise: there is none \"\(id)\""
        + (suggestions.isEmpty
          ? ": \"glidectl exercises\" lists them" : PlanRefusal.meant(suggestions)))
    return nil
  }

  private mutating func figures(_ values: [PlanKey: Node]) -> PlanFigures {
    var figures = PlanFigures()
    if let node = values[.side] {
      figures.side = node.scalar.flatMap { PlanSide(rawValue: $0.string) }
      if figures.side == nil { note(node, "side: give left, right, both or none") }
    }
    figures.sets = whole(values, .sets)
    figures.repetitions = whole(values, .repetitions)
    figures.seconds = number(values, .seconds)
    figures.hold = number(values, .hold)
    figures.rest = number(values, .rest)
    figures.timesPerDay = whole(values, .timesPerDay)
    figures.startsAt = whole(values, .startsAt)
    let perWeek = whole(values, .daysPerWeek)
    let every = whole(values, .everyDays)
    if let perWeek {
      // Seven of seven is what one may write for every day.
      figures.rhythm = perWeek == 7 ? .daily : .daysPerWeek(perWeek)
    }
    if let every {
      figures.rhythm = every == 1 ? .daily : .everyDays(every)
      if perWeek != nil, let node = values[.everyDays] {
        note(node, "every-days: and days-a-week are both given: leave one out")
      }
    }
    return figures
  }

  private mutating func whole(_ values: [PlanKey: Node], _ key: PlanKey) -> Int? {
    guard let node = values[key] else { return nil }
    if let text = node.scalar?.string, let value = Int(text) { return value }
    note(node, "\(key.rawValue): \(written(node)) is no whole number")
    return nil
  }

  private mutating func number(_ values: [PlanKey: Node], _ key: PlanKey) -> Double? {
    guard let node = values[key] else { return nil }
    if let text = node.scalar?.string, let value = Double(text), value.isFinite { return value }
    note(node, "\(key.rawValue): \(written(node)) is no number: give seconds")
    return nil
  }

  private mutating func day(_ node: Node?) -> Day? {
    guard let node else { return nil }
    if let day = node.scalar.flatMap({ Day($0.string) }) { return day }
    note(node, "added: \(written(node)) is no day, as 2026-05-17 is one")
    return nil
  }

  // MARK: Problems

  /// The value that a refusal is about.
  private func place(of refusal: PlanRefusal, _ values: [PlanKey: Node]) -> Node? {
    guard case .wrong(let key, _) = refusal else { return nil }
    return PlanKey(rawValue: key).flatMap { values[$0] }
  }

  private mutating func note(_ node: Node, _ problem: String) {
    problems.append(PlanProblem(line: node.mark?.line, problem: problem))
  }

  private mutating func noteUnknown(_ key: Node, _ text: String?, known: [String]) {
    guard let text else { return note(key, "a key must be a word") }
    let cure =
      likeliest(text, among: known).map { "did you mean \($0)?" }
      ?? "the keys are \(known.joined(separator: ", "))"
    note(key, "\(text): there is no such key: \(cure)")
  }

  private func isEmpty(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.string.isEmpty
  }

  private func written(_ node: Node) -> String {
    node.scalar.map { "\"\($0.string.prefix(40))\"" } ?? "what stands there"
  }
}
