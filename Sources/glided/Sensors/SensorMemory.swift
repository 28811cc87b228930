import FoundationEssentials
import Glibc
import Sensors

/// What is remembered of sensors, in one file, "sensors.json", which is written as a whole.
///
/// A file that cannot be used is told of and left alone: nothing is kept then.
@MainActor
final class SensorMemory {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private struct File: Codable {
    /// A newer one than the daemon knows is refused.
    var version: Int
    var sensors: [SensorNote]
  }

  private(set) var notes: [SensorNote] = []

  private let path: String?
  /// Why the file cannot be used.
  private var problem: String?

  private static let version: Int = 1
  /// Bytes; a sensor has some hundred.
  private static let longestFile: Int = 1 << 20
  /// More than anyone has; a client that goes wrong does not fill the disk.
  private static let most: Int = 200

  /// Reads the file at `path`; nil where nobody says where that is.
  init(path: String?) {
    self.path = path
    guard let path, access(path, F_OK) == 0 else { return }
    do {
      let data = try StateFile.read(path, limit: Self.longestFile)
      let file = try JSONDecoder().decode(File.self, from: data)
      guard file.version == Self.version else {
        throw Failure(description: "a newer glided wrote it (version \(file.version))")
      }
      notes = file.sensors
    } catch let error as DecodingError {
      problem = "it is damaged (\(error.place))"
    } catch {
      problem = "\(error)"
    }
  }

  /// What is wrong with the file, with its cure.
  var warnings: [String] {
    guard let path, let problem else { return [] }
    return ["what was remembered of sensors is left out: \(path): \(problem); repair or remove it"]
  }

  func note(for identity: String) -> SensorNote? {
    notes.first { $0.identity == identity }
  }

  /// Changes what is remembered of a sensor, and of the others.
  func update(
    _ description: SensorDescription, _ change: (inout SensorNote) -> Void,
    others: (inout SensorNote) -> Void = { _ in }
  ) throws(Failure) {
    var note = note(for: description.identity) ?? SensorNote(description)
    note.device = description.name
    change(&note)
    var changed = notes
    for index in changed.indices where changed[index].identity != note.identity {
      others(&changed[index])
    }
    if let index = changed.firstIndex(where: { $0.identity == note.identity }) {
      changed[index] = note
    } else {
      changed.append(note)
    }
    try keep(changed.filter { !$0.isEmpty })
  }

  /// Changes what is remembered of a sensor that is not there, by its name; false where there is
  /// none.
  func update(named name: String, _ change: (inout SensorNote) -> Void) throws(Failure) -> Bool {
    guard let index = notes.firstIndex(where: { $0.name == name }) else { return false }
    var changed = notes
    change(&changed[index])
    try keep(changed.filter { !$0.isEmpty })
    return true
  }

  private func keep(_ changed: [SensorNote]) throws(Failure) {
    guard changed != notes else { return }
    guard let path else {
      throw Failure(description: "nobody says where to keep it: start glided with --state DIR")
    }
    if let problem {
      throw Failure(description: "\(path) cannot be used: \(problem); repair or remove it")
    }
    guard changed.count <= Self.most else {
      throw Failure(description: "there are \(notes.count) sensors already: forget one")
    }
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try StateFile.write(
        try encoder.encode(File(version: Self.version, sensors: changed)), to: path)
    } catch {
      throw Failure(description: "\(error)")
    }
    notes = changed
  }
}

extension DecodingError {
  /// Where in the file, and what is wrong there.
  fileprivate var place: String {
    let context: Context? =
      switch self {
      case .dataCorrupted(let context), .keyNotFound(_, let context),
        .typeMismatch(_, let context), .valueNotFound(_, let context):
        context
      @unknown default: nil
      }
    guard let context else { return "\(self)" }
    let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      .joined(separator: " ")
    return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
  }
}
