import Foundation

/// The Python package fhir.resources, where it is installed: it knows each field of R4B and takes no
/// other.
enum FHIRJudge {
  private static let python = Python(
    Python.packageRoot.appendingPathComponent(".build/python/bin/python3").path)

  static let isInstalled: Bool = python.has("fhir.resources.R4B.bundle")

  /// Returns "valid" with the count of entries, or nothing.
  static func judge(_ bundle: Data) throws -> String {
    try python.run(
      """
      import sys
      from fhir.resources.R4B.bundle import Bundle
      bundle = Bundle.model_validate_json(sys.stdin.buffer.read())
      print("valid", len(bundle.entry or []))
      """, bundle)
  }
}

/// The Python package jsonschema, Debian's python3-jsonschema, where it is installed.
enum SchemaJudge {
  private static let python = Python("/usr/bin/python3")

  static let isInstalled: Bool = python.has("jsonschema")

  /// Returns what is wrong with a text by a schema, which is itself looked at too: each with its
  /// place. "valid" where nothing is.
  static func judge(_ text: Data, by schema: String) throws -> String {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(schema).path
    return try python.run(
      """
      import json, sys
      from jsonschema import Draft7Validator
      def refuse(name): raise ValueError(name + " is no JSON")
      schema = json.load(open(sys.argv[1]))
      Draft7Validator.check_schema(schema)
      value = json.loads(sys.stdin.buffer.read().decode("utf-8"), parse_constant=refuse)
      errors = sorted("/".join(map(str, e.absolute_path)) + ": " + e.message
                      for e in Draft7Validator(schema).iter_errors(value))
      print("\\n".join(errors) or "valid")
      """, text, path)
  }
}

/// Python's own csv module, told to be strict.
enum TableJudge {
  private static let python = Python("/usr/bin/python3")

  static let isInstalled: Bool = python.has("csv")

  /// Returns the table as JSON, a list of its rows.
  static func read(_ table: Data) throws -> [[String]] {
    let said = try python.run(
      """
      import csv, io, json, sys
      text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
      print(json.dumps(list(csv.reader(text, strict=True))))
      """, table)
    return try JSONDecoder().decode([[String]].self, from: Data(said.utf8))
  }
}

/// A Python that may be there.
private struct Python {
  static let packageRoot: URL = {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package
  }()

  private let path: String

  init(_ path: String) {
    self.path = path
  }

  func has(_ module: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
      && (try? run("import \(module); print('yes')", Data())) == "yes\n"
  }

  /// Returns what a script prints of a text.
  func run(_ script: String, _ text: Data, _ arguments: String...) throws -> String {
    let file = "/tmp/glide-test-\(UUID())"
    try text.write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", script] + arguments
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
