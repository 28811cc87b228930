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

  /// Where keys are listened to, nobody is sent to another terminal.
  @Test func saysWhichKeysHelp() {
    var model = LiveModel()
    model.hasKeys = true
    model.take(Status(state: .paused, session: before, warnings: []))
    #expect(Scene(model)?.hint == "?: keys")
    #expect(Scene(model)?.message?.detail == "space goes on")
    model.take(Status(state: .resting, session: before, warnings: []))
    #expect(Scene(model)?.message?.detail == "ready: press n")
    model.hasKeys = false
    #expect(Scene(model)?.hint == nil)
    #expect(Scene(model)?.message?.detail == "ready: glidectl next")
  }

  @Test func anAnswerToAKeyStandsUntilItIsRead() {
    var model = LiveModel()
    model.take(.exercising(before))
    model.answerKey("Noted.")
    #expect(Scene(model)?.message?.detail == "Noted.")
    model.take(.exercising(before.with { $0.elapsed += 5 }))
    #expect(Scene(model)?.message?.detail == "Noted.")
    model.take(.exercising(before.with { $0.elapsed += 6.5 }))
    #expect(Scene(model)?.message == nil)
    model.answerKey("Noted.")
    model.answerKey(nil)
    #expect(Scene(model)?.message == nil)
  }

  @Test(arguments: [
    (80, "Seated slump sciatic slider", true), (40, "Seated slump sciatic slider", true),
    (35, "Seated slump sciatic sli..", true), (34, "Seated slump sciatic slider", false),
  ])
  func theHintStandsBesideTheTitle(columns: Int, title: String, isThere: Bool) {
    var canvas = Canvas(size: Terminal.Size(columns: columns, rows: 1))
    canvas.draw(heading: "Seated slump sciatic slider", hint: "?: keys")
    let line = canvas.lines(hasColour: false)[0]
    #expect(line.hasPrefix(title))
    #expect(line.hasSuffix(" ?: keys") == isThere && line.count <= columns)
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
