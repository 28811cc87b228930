import Testing

@testable import Varlink

@Suite struct MessageBufferTests {
  private func messages(_ chunks: [ArraySlice<UInt8>]) -> [String] {
    var buffer = MessageBuffer()
    var messages: [String] = []
    for chunk in chunks {
      buffer.append(chunk)
      while let message = buffer.next() {
        messages.append(String(decoding: message, as: UTF8.self))
      }
    }
    return messages
  }

  @Test func cutsAtEachNulWhereverTheBytesAreSplit() {
    let bytes = Array("first\0\0second é\0rest".utf8)
    for first in bytes.indices {
      for second in first..<bytes.endIndex {
        let chunks = [bytes[..<first], bytes[first..<second], bytes[second...]]
        #expect(messages(chunks) == ["first", "", "second é"])
      }
    }
  }

  private func next(_ buffer: inout MessageBuffer) -> String? {
    buffer.next().map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func keepsWhatIsNotWhole() {
    var buffer = MessageBuffer()
    buffer.append("one\0tw".utf8)
    let hasFirst = buffer.hasMessage()
    #expect(hasFirst)
    #expect(buffer.count == 6)
    let (first, none) = (next(&buffer), next(&buffer))
    #expect(first == "one" && none == nil)
    #expect(buffer.count == 2)
    buffer.append("o\0".utf8)
    let second = next(&buffer)
    #expect(second == "two")
    #expect(buffer.count == 0)
  }

  @Test func takesManyMessagesFromOneBuffer() {
    var buffer = MessageBuffer()
    let numbers = (0..<10_000).map(String.init)
    buffer.append(RawClient.bytes(numbers))
    let taken = numbers.map { _ in next(&buffer) }
    #expect(taken == numbers)
    #expect(buffer.count == 0)
  }
}
