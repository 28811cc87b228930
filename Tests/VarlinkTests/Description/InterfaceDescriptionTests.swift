import Testing

@testable import Varlink

@Suite struct InterfaceDescriptionTests {
  @Test func findsTheMembers() throws {
    let description = try InterfaceDescription(
      parsing: """
        # About a( and "b -> c".
        interface xn--80ak6aa92e.example-1.test
        type Side (left, right) # which
        type Place (x: float, side: ?Side, tags: [string](), any: ?[]object, deep: (a: (b: int)))
        type Empty ()
        method Go(place: Place, how: (fast, slow)) -> (places: [][string]?Place)
        method Stop()->()
        error Lost (place_1: ?Place)
        error Tired ()
        """)
    #expect(description.name == "xn--80ak6aa92e.example-1.test")
    #expect(description.types == ["Side", "Place", "Empty"])
    #expect(description.methods == ["Go", "Stop"])
    #expect(description.errors == ["Lost", "Tired"])
  }

  @Test func acceptsTheServiceInterface() throws {
    let description = try InterfaceDescription(parsing: ServiceInterface.description)
    #expect(description.name == ServiceInterface.name)
    #expect(description.methods == ["GetInfo", "GetInterfaceDescription"])
  }

  @Test(arguments: [
    ("", 1, "expected \"interface\", not the end"),
    ("interface example", 1, "expected an interface's name as in org.example.name"),
    ("interface 1.example", 1, "an interface's name"),
    ("interface a.-b", 1, "an interface's name"),
    ("interface a.b\nmethod go() -> ()", 2, "a member's name"),
    ("interface a.b\nmethod Go()", 2, "expected \"->\", not the end"),
    ("interface a.b\nmethod Go(a) -> ()", 2, "expected \":\", not \")\""),
    ("interface a.b\nmethod Go(a: int,) -> ()", 2, "a field's name"),
    ("interface a.b\nmethod Go(a_: int) -> ()", 2, "a field's name"),
    ("interface a.b\nmethod Go(a: int a: int) -> ()", 2, "expected \")\""),
    ("interface a.b\n\nmethod Go(\n a: integer) -> ()", 4, "expected a type, not \"integer\""),
    ("interface a.b\ntype A (a: ??int)", 2, "twice"),
    ("interface a.b\ntype A (a: int, a: int)", 2, "field a occurs twice"),
    ("interface a.b\ntype A (a: int, b)", 2, "expected \":\""),
    ("interface a.b\ntype A (a, b: int)", 2, "expected \")\""),
    ("interface a.b\ntype A ()\nerror A ()", 3, "A is declared twice"),
    ("interface a.b\nmethod Go(a: Missing) -> ()", 2, "type Missing is not declared"),
    ("interface a.b\nerror Lost", 2, "expected \"(\", not the end"),
    ("interface a.b\nfunction Go() -> ()", 2, "expected type, method or error"),
  ])
  func saysWhatIsWrongAndWhere(text: String, line: Int, part: String) {
    do throws(InterfaceDescription.SyntaxError) {
      _ = try InterfaceDescription(parsing: text)
      Issue.record("accepted: \(text)")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(part), "\(error.message)")
    }
  }
}
