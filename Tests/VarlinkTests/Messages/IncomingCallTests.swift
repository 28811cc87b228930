import Testing

@testable import Varlink

@Suite struct IncomingCallTests {
  private func read(_ text: String) throws(MalformedMessage) -> IncomingCall {
    try IncomingCall(message: Array(text.utf8)[...])
  }

  @Test(arguments: [
    #"{"method":"a.B"}"#, #"{"method":"a.B","parameters":null}"#,
    #"{"method":"a.B","parameters":{}}"#, #" { "parameters" : { } , "method" : "a.B" } "#,
    #"{"method":"a.B","more":false,"oneway":false,"upgrade":false}"#,
  ])
  func takesAbsentNullAndEmptyParametersForEqual(text: String) throws {
    let call = try read(text)
    #expect(call.method == "a.B")
    #expect(call.parameters == .object([:]))
    #expect(!call.isOneway && !call.wantsMore && !call.wantsUpgrade)
  }

  @Test func readsTheFlags() throws {
    #expect(try read(#"{"method":"a.B","oneway":true}"#).isOneway)
    #expect(try read(#"{"method":"a.B","more":true}"#).wantsMore)
    #expect(try read(#"{"method":"a.B","upgrade":true}"#).wantsUpgrade)
  }

  @Test(arguments: [
    "", "[]", "\"a.B\"", "1", "null", "{}", "{", #"{"method":1}"#, #"{"method":null}"#,
    #"{"parameters":{}}"#, #"{"method":"a.B","parameters":[]}"#,
    #"{"method":"a.B","parameters":""}"#, #"{"method":"a.B","parameters":1}"#,
    #"{"method":"a.B","more":1}"#, #"{"method":"a.B","more":null}"#,
    #"{"method":"a.B","oneway":"true"}"#, #"{"method":"a.B","upgrade":{}}"#,
    #"{"method":"a.B","id":1}"#, #"{"method":"a.B","id":true}"#,
    #"{"method":"a.B","more":true,"oneway":true}"#, #"{"method":"a.B","method":"a.B"}"#,
    #"{"method":"a.B","parameters":{"x":{"y":1,"y":1}}}"#, "{\"method\":\"a.B\"}\n{}",
  ])
  func refusesWhatIsNoCall(text: String) {
    #expect(throws: MalformedMessage.self) { try read(text) }
  }
}
