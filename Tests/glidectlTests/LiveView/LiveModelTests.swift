import GlideInterface
import Testing

@testable import glidectl

@Suite struct LiveModelTests {
  private let before = Session.example
  private let refused = Session.example.refusing(.tooFast, range: 60)

  @Test func aRefusalIsFreshUntilARepetitionIsCounted() {
    var model = LiveModel()
    model.take(.exercising(before))
    #expect(!model.isRefusalFresh)
    model.take(.exercising(refused))
    #expect(model.isRefusalFresh)
    model.take(.exercising(refused.with { $0.angle = 10 }))
    #expect(model.isRefusalFresh)
    model.take(.exercising(refused.with { $0.totalRepetitions += 1 }))
    #expect(!model.isRefusalFresh)
  }

  /// Who joins later does not know what happened since.
  @Test func aRefusalFromBeforeIsNotFresh() {
    var model = LiveModel()
    model.take(.exercising(refused))
    #expect(!model.isRefusalFresh)
    #expect(Scene(model)?.message?.detail == "last not counted: too fast: move slower")
  }

  @Test func everyScreenSizeCanBeDrawn() {
    for columns in 0...90 {
      for rows in 0...40 {
        let screen = screen(
          columns, rows, after: .exercising(before), .exercising(refused))
        #expect(screen.count == rows)
        #expect(screen.allSatisfy { $0.count <= columns })
      }
    }
  }
}
