import Glibc

/// Why a recording cannot be read: the file, the line, and the cure in its description.
public struct RecordingError: Error, Sendable, Equatable {
  public enum Problem: Error, Sendable, Equatable {
    /// `open` or `read` failed with this errno.
    case system(errno: Int32)
    case directory
    case empty
    case noSamples
    /// The bytes are no text.
    case notText
    case lineTooLong(limit: Int)
    case headerTooLong(limit: Int)
    case missingColumn(String)
    case doubledColumn(String)
    case incompleteGyroscope(missing: [String])
    case wrongFieldCount(expected: Int, found: Int)
    case notANumber(column: String, text: String)
    case notFinite(column: String, text: String)
    case timeGoesBackwards(from: Double, to: Double)
    /// A line of a dump of input events is none of those that its program writes.
    case notAnEvent(String, example: String)
    /// There is nothing in the file to count by; the reason has the cure.
    case unusable(String)
  }

  public var file: String

  /// Counted from 1; nil where the file as a whole is meant.
  public var line: Int?

  public var problem: Problem

  public init(file: String, line: Int? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

extension RecordingError: CustomStringConvertible {
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem)"
  }
}

extension RecordingError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let errno):
      "cannot be read: \(String(cString: strerror(errno))); check its path and who may read it"
    case .directory:
      "is a directory; name a recording in it"
    case .empty:
      "is empty; record again"
    case .noSamples:
      "has columns and no samples; record again"
    case .notText:
      "is not text; a recording is a CSV file in UTF-8"
    case .lineTooLong(let limit):
      "the line is longer than \(limit) bytes; end each sample with a line feed"
    case .headerTooLong(let limit):
      "more than \(limit) lines stand in front of the columns; shorten the header"
    case .missingColumn(let name):
      "the column \(name) is missing; name the columns in the first line behind the header: "
        + Column.required.joined(separator: ",")
    case .doubledColumn(let name):
      "the column \(name) is there twice; remove or rename one"
    case .incompleteGyroscope(let missing):
      "the gyroscope lacks \(missing.joined(separator: " and ")); "
        + "give all its three axes or none"
    case .wrongFieldCount(let expected, let found):
      "\(found) \(found == 1 ? "field" : "fields") instead of \(expected); "
        + "give one for each column, divided by commas"
    case .notANumber(let column, let text):
      "\(column) is \"\(text)\", which is not a number; write it as in -9.81"
    case .notFinite(let column, let text):
      "\(column) is \"\(text)\", which is not a finite number; remove the line"
    case .timeGoesBackwards(let from, let to):
      "the time goes backwards, from \(from) s to \(to) s; put the lines in the order of time"
    case .notAnEvent(let text, let example):
      "\"\(text)\" is no line of such a file; write it as in \"\(example)\", or remove it"
    case .unusable(let reason):
      reason
    }
  }
}

extension RecordingError {
  /// The beginning of a line, as far as it can be shown.
  package static func excerpt(_ line: UnsafeBufferPointer<UInt8>) -> String {
    let shown = String(decoding: line.prefix(60), as: UTF8.self).filter { !$0.isNewline }
    return line.count > 60 ? shown + "…" : shown
  }
}
