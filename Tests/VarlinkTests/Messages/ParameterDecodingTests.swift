import Testing

@testable import Varlink

@Suite struct ParameterDecodingTests {
  private enum Side: String, Decodable {
    case left, right
  }

  private struct Place: Decodable, Equatable {
    var x: Double
  }

  private struct Start: Decodable, Equatable {
    var exercise: String
    var side: Side?
    var sets: Int?
    var hold: Double?
    var place: Place?
    var names: [String]?
  }

  private struct Nothing: Decodable, Equatable {}

  private func decode<T: Decodable>(
    _ type: T.Type, _ parameters: String
  ) throws(VarlinkError) -> T {
    do {
      let message = #"{"method":"a.B","parameters":\#(parameters)}"#
      let call = try IncomingCall(message: Array(message.utf8)[...])
      return try ParameterDecoding.decode(type, from: call.parameters)
    } catch let error as VarlinkError {
      throw error
    } catch {
      throw VarlinkError("\(error)")
    }
  }

  @Test func decodesWhatIsThere() throws {
    let start = try decode(
      Start.self,
      #"{"exercise":"a","side":"left","sets":3,"hold":2,"place":{"x":1.5},"names":["n"]}"#)
    let expected = Start(
      exercise: "a", side: .left, sets: 3, hold: 2, place: Place(x: 1.5), names: ["n"])
    #expect(start == expected)
    #expect(
      try decode(Start.self, #"{"exercise":"a","sets":null}"#) == Start(exercise: "a"))
  }

  @Test(arguments: [
    ("{}", "exercise"), ("null", "exercise"), (#"{"exercise":null}"#, "exercise"),
    (#"{"exercise":1}"#, "exercise"), (#"{"exercise":"a","side":"middle"}"#, "side"),
    (#"{"exercise":"a","sets":"3"}"#, "sets"), (#"{"exercise":"a","sets":1.5}"#, "sets"),
    (#"{"exercise":"a","sets":99999999999999999999}"#, "sets"),
    (#"{"exercise":"a","hold":true}"#, "hold"), (#"{"exercise":"a","place":{}}"#, "place"),
    (#"{"exercise":"a","place":{"x":""}}"#, "place"), (#"{"exercise":"a","names":[1]}"#, "names"),
    (#"{"exercise":"a","set":3}"#, "set"), (#"{"exercise":"a","Sets":null}"#, "Sets"),
  ])
  func namesTheParameterThatIsWrong(parameters: String, name: String) {
    #expect(throws: VarlinkError.invalidParameter(name)) {
      try decode(Start.self, parameters)
    }
  }

  @Test func takesNullForNone() throws {
    #expect(try decode(Nothing.self, "null") == Nothing())
    #expect(try decode(Nothing.self, "{}") == Nothing())
  }

  @Test func refusesParametersWhereThereAreNone() {
    #expect(throws: VarlinkError.invalidParameter("x")) { try decode(Nothing.self, #"{"x":1}"#) }
  }

  @Test func decodesAnyObjectWhereTheMethodAsksForIt() throws {
    #expect(try decode(JSONValue.self, #"{"x":1}"#) == .object(["x": .integer(1)]))
    #expect(try decode([String: Int].self, #"{"x":1,"y":2}"#) == ["x": 1, "y": 2])
  }
}
