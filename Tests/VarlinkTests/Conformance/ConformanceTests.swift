import TestFiles
import Foundation
import Testing

@testable import Varlink

@MainActor
@Suite(
  .enabled(
    if: PythonClient.isInstalled,
    "the Python package varlink is not here; systemd/dependencies --tests installs it"))
struct ConformanceTests {
  @Test func isCertifiedByThePythonClient() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("socket")
    let text = try await blocking {
      try PythonClient.run([
        "-c",
        """
        import pathlib, varlink.tests
        folder = pathlib.Path(varlink.tests.__file__).parent
        print((folder / "org.varlink.certification.varlink").read_text())
        """,
      ])
    }
    #expect(text.status == 0, "\(text.errors)")
    let service = VarlinkService(
      vendor: "Example", product: "Certified", version: "1", url: "https://example.org",
      interfaces: [CertificationService().interface(description: text.output)])
    try service.listen(at: path)
    defer { service.close() }

    let outcome = try await blocking {
      try PythonClient.run([
        "-m", "varlink.tests.test_certification", "--client", "--varlink=unix:\(path)",
      ])
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("Certification passed\n"), "\(outcome.output)")
  }

  @Test func isInspectedAndCalledByThePythonClient() async throws {
    try await TestService.run { test in
      let address = "unix:\(test.path)"
      func run(_ arguments: String...) throws -> PythonClient.Outcome {
        try PythonClient.run(["-m", "varlink.cli"] + arguments)
      }
      let info = try run("info", address)
      #expect(
        info.output == """
          Vendor: Example
          Product: Test
          Version: 1
          URL: https://example.org
          Interfaces:
             org.varlink.service
             org.example.test

          """)
      for (name, text) in [
        ("org.example.test", TestService.description),
        ("org.varlink.service", ServiceInterface.description),
      ] {
        #expect(try run("help", "\(address)/\(name)").output == text + "\n")
      }
      let echo = "\(address)/org.example.test.Echo"
      #expect(try run("call", echo, #"{"text":"é"}"#).output == "{\n  \"text\": \"\\u00e9\"\n}\n")
      let refused = try run("call", echo, #"{"test":1}"#)
      #expect(refused.errors.contains("org.varlink.service.InvalidParameter"))
    }
  }
}
