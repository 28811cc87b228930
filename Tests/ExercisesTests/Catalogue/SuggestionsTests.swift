import Exercises
import Testing

@Suite struct SuggestionsTests {
  @Test(arguments: [
    ("knee-extention-seated", "knee-extension-seated"),
    ("kneeextensionseated", "knee-extension-seated"),
    ("Sit_To_Stand", "sit-to-stand"),
    ("sitstand", "sit-to-stand"),
    ("brigde", "bridge-supine"),
    ("dead", "deadlift-eccentric"),
    ("free-mode", "free"),
    ("floss", "sciatic-slider-seated-slump"),
    ("walking", "walk"),
  ])
  func putsTheMeantOneFirst(wrong: String, meant: String) throws {
    #expect(try Catalogue.builtIn().suggestions(for: wrong).first == meant)
  }

  @Test func findsAllThatShareAWord() throws {
    let suggestions = try Catalogue.builtIn().suggestions(for: "slump")
    #expect(
      Set(suggestions) == [
        "sciatic-slider-seated-slump", "sciatic-tensioner-seated-slump",
        "assess-slump-knee-extension",
      ])
  }

  @Test(arguments: ["xyzzy", "", "-", "🦵"])
  func hasNoneForWhatIsLikeNothing(word: String) throws {
    #expect(try Catalogue.builtIn().suggestions(for: word).isEmpty)
  }

  @Test func givesAtMostThree() throws {
    #expect(try Catalogue.builtIn().suggestions(for: "hamstring").count == 3)
  }
}
