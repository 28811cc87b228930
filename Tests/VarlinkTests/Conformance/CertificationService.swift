import Foundation

@testable import Varlink

/// The interface `org.varlink.certification`: a client must call its methods in order, each with
/// what the one before replied.
@MainActor
final class CertificationService {
  private struct Step {
    var method: String
    /// Parameters that the client must give besides its id.
    var wants: [String: JSONValue] = [:]
    var reply: [String: JSONValue]
  }

  private static let name: String = "org.varlink.certification"

  private static let map: JSONValue = .object(["foo": .string("Foo"), "bar": .string("Bar")])
  private static let set: JSONValue = .object([
    "one": .object([:]), "two": .object([:]), "three": .object([:]),
  ])
  private static let fields: [String: JSONValue] = [
    "bool": .bool(false), "int": .integer(2), "float": .number(.pi),
    "string": .string("a lot of string"),
  ]
  private static let anything: JSONValue = .object([
    "object": .object([
      "method": .string("org.varlink.certification.Test09"), "parameters": .object(["map": map]),
    ]),
    "enum": .string("two"),
    "struct": .object(["first": .integer(1), "second": .string("2")]),
    "array": .array(["one", "two", "three"].map(JSONValue.string)),
    "dictionary": map,
    "stringset": set,
    "nullable": .null,
    "nullable_array_struct": .null,
    "interface": .object([
      "foo": .array([
        .null, .object(["foo": .string("foo"), "bar": .string("bar")]), .null,
        .object(["one": .string("foo"), "two": .string("bar")]),
      ]),
      "anon": .object(["foo": .bool(true), "bar": .bool(false)]),
    ]),
  ])
  private static let replies: [String] = (1...10).map { "Reply number \($0)" }

  private static let steps: [Step] = [
    Step(method: "Test01", reply: ["bool": .bool(true)]),
    Step(method: "Test02", wants: ["bool": .bool(true)], reply: ["int": .integer(1)]),
    Step(method: "Test03", wants: ["int": .integer(1)], reply: ["float": .number(1)]),
    Step(method: "Test04", wants: ["float": .number(1)], reply: ["string": .string("ping")]),
    Step(method: "Test05", wants: ["string": .string("ping")], reply: fields),
    Step(method: "Test06", wants: fields, reply: ["struct": .object(fields)]),
    Step(method: "Test07", wants: ["struct": .object(fields)], reply: ["map": map]),
    Step(method: "Test08", wants: ["map": map], reply: ["set": set]),
    Step(method: "Test09", wants: ["set": set], reply: ["mytype": anything]),
    Step(method: "Test10", wants: ["mytype": anything], reply: [:]),
    Step(
      method: "Test11",
      wants: ["last_more_replies": .array(replies.map(JSONValue.string))], reply: [:]),
    Step(method: "End", reply: ["all_ok": .bool(true)]),
  ]

  /// The step that each client has to make next.
  private var next: [String: Int] = [:]

  /// The interface with its text as the package has it.
  func interface(description: String) -> VarlinkInterface {
    var methods: [String: VarlinkInterface.Method] = [
      "Start": { [self] call in start(call) }
    ]
    for (index, step) in Self.steps.enumerated() {
      methods[step.method] = { [self] call in take(index, call) }
    }
    return VarlinkInterface(name: Self.name, description: description, methods: methods)
  }

  private func start(_ call: VarlinkCall) {
    let client = UUID().uuidString
    next[client] = 0
    call.reply(["client_id": client])
  }

  private func take(_ index: Int, _ call: VarlinkCall) {
    let step = Self.steps[index]
    guard case .object(let given) = call.parameters, case .string(let client)? = given["client_id"],
      next[client] == index
    else { return call.fail(VarlinkError(Self.name + ".ClientIdError")) }
    var wants = step.wants
    wants["client_id"] = .string(client)
    let isAskedAsItMust =
      call.wantsMore == (step.method == "Test10") && call.wantsReply == (step.method != "Test11")
    guard isAskedAsItMust, Self.normalized(call.parameters) == Self.normalized(.object(wants))
    else {
      return call.fail(
        VarlinkError(
          Self.name + ".CertificationError", ["wants": .object(wants), "got": call.parameters]))
    }
    next[client] = index + 1 < Self.steps.count ? index + 1 : nil
    if step.method == "Test10" { replyMore(to: call) } else { call.reply(step.reply) }
  }

  private func replyMore(to call: VarlinkCall) {
    let stream = call.stream(newest: { _ in ["string": "missed"] }, closed: {})
    for reply in Self.replies.dropLast() { stream?.send(["string": reply]) }
    stream?.finish(["string": Self.replies.last])
  }

  /// The value as Varlink compares it: a null member is absent, and 1 is 1.0.
  private static func normalized(_ value: JSONValue) -> JSONValue {
    switch value {
    case .integer(let integer): .number(Double(integer))
    case .array(let elements): .array(elements.map(normalized))
    case .object(let members):
      .object(members.filter { $0.value != .null }.mapValues(normalized))
    default: value
    }
  }
}
