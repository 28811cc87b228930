import Exercises
import Testing

@testable import glidectl

@Suite struct ExerciseLookupTests {
  private let ids = ["knee-extension-seated", "knee-roll-supine", "assess-active-knee-extension"]

  @Test(arguments: [
    ("knee-roll-supine", "knee-roll-supine"), ("Knee-Roll-Supine", "knee-roll-supine"),
    ("roll", "knee-roll-supine"), ("knee-ext", "knee-extension-seated"), ("squat", nil), ("", nil),
  ])
  func takesAnUnambiguousPart(word: String, id: String?) throws {
    #expect(try ExerciseLookup.id(for: word, among: ids) == id)
  }

  @Test func namesWhatIsAmbiguous() {
    #expect(
      throws: Failure.usage(
        "“knee-” may be any of knee-extension-seated, knee-roll-supine or "
          + "assess-active-knee-extension. Give more of the name.")
    ) {
      try ExerciseLookup.id(for: "knee-", among: ids)
    }
  }

  @Test func suggestsWhatWasMeant() throws {
    let catalogue = try ExerciseLookup.builtIn()
    let failure = #expect(throws: Failure.self) {
      try ExerciseLookup.exercise(for: "sit-to-stnad", in: catalogue)
    }
    #expect(failure?.status == 64)
    #expect(failure?.message.contains("Did you mean sit-to-stand") == true)
  }
}
