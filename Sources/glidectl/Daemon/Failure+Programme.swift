import GlideInterface

/// What the daemon answers about the plan and about who should not exercise, as sentences.
extension ProgrammeFault {
  var sentence: String {
    switch self {
    case .locked(let exercise, let reason, let quotation, let cure):
      """
      \(exercise) is locked: \(reason). “\(quotation.text)” (\(quotation.source)).
      What opens it: \(cure.quotedForPeople).
      “glidectl start \(exercise) --override” starts it all the same; that is kept.
      """
    case .emergency(let message): message.quotedForPeople
    case .questionsOpen:
      """
      Before the first session there are questions to answer, once: is it safe for you to \
      exercise? “glidectl redflags” asks them.
      """
    case .planWrong(let problems):
      problems.map { $0.words(file: "plan") }.joined(separator: "\n").quotedForPeople
    case .planUnwise(let problem, let quotation):
      "The plan stays as it was: " + problem.quotedForPeople
        + (quotation.map { ". “\($0.text)” (\($0.source))" } ?? "")
        + ". --knowingly does it all the same."
    case .notInPlan(let id, let suggestions):
      "The plan has no “\(id)”. "
        + (suggestions.isEmpty
          ? "“glidectl plan” shows it, “glidectl plan add” adds to it."
          : "Did you mean \(oneOf(suggestions))?")
    case .alreadyInPlan(let id):
      "The plan has “\(id)” already. “glidectl plan set \(id)” changes it."
    case .planFigure(let key, let problem): "\(key.asOption): \(problem.quotedForPeople)."
    case .notKept(let message): "The daemon cannot keep that: \(message)."
    }
  }

  /// Whether other words on the command line would have done.
  var isOfWords: Bool {
    switch self {
    case .planUnwise, .notInPlan, .alreadyInPlan, .planFigure: true
    case .locked, .emergency, .questionsOpen, .planWrong, .notKept: false
    }
  }
}

extension String {
  /// The daemon quotes commands plainly.
  var quotedForPeople: String {
    var text = ""
    var isOpen = false
    for character in self {
      if character == "\"" {
        text += isOpen ? "”" : "“"
        isOpen.toggle()
      } else {
        text.append(character)
      }
    }
    return text
  }

  fileprivate var asOption: String { "--\(self)" }
}
