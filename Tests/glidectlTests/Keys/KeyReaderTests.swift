import Testing

@testable import glidectl

@Suite struct KeyReaderTests {
  private var reader = KeyReader()

  private mutating func type(_ keys: String) -> [KeyReader.Meaning] {
    reader.take(Array(keys.utf8))
  }

  @Test mutating func aKeyIsACommand() {
    #expect(type(" nsu?") == [.pauseOrGoOn, .next, .skip, .undo, .help])
    #expect(type("N") == [.next])
    #expect(type("xé\r\u{7F}").isEmpty)
  }

  /// A figure by itself is nothing: an 8 hit by accident would lock the exercises for two days.
  @Test mutating func painIsAskedFor() {
    #expect(type("8").isEmpty)
    #expect(type("p") == [.question(.pain)])
    #expect(PainWord("8").map { type("8") == [.pain($0)] } == true)
    #expect(type("8").isEmpty, "the question is answered")
    #expect(PainWord("sharp").map { type("ps") == [.question(.pain), .pain($0)] } == true)
  }

  @Test(arguments: ["\u{1B}", "x", "p", "n", "\r"])
  func anyOtherKeyDropsTheQuestion(key: String) {
    var reader = KeyReader()
    #expect(reader.take(Array("p".utf8)) == [.question(.pain)])
    #expect(reader.take(Array(key.utf8)) == [.nothing])
    #expect(reader.take(Array("5".utf8)).isEmpty)
  }

  @Test mutating func theEndIsAskedForTwice() {
    #expect(type("q") == [.question(.end)])
    #expect(type("n") == [.nothing])
    #expect(type("y").isEmpty)
    #expect(type("qy") == [.question(.end), .end])
  }

  /// An arrow or a function key ends in a letter that means something by itself.
  @Test mutating func keysOfSeveralBytesAreNoCommands() {
    #expect(type("\u{1B}[A").isEmpty && type("\u{1B}OP").isEmpty && type("\u{1B}n").isEmpty)
  }
}
