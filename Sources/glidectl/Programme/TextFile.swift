import FoundationEssentials
import Glibc

/// A small text that a person edits.
enum TextFile {
  static func read(_ path: String) throws(Failure) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue
      throw Failure("Cannot read \(path): \(code.map(systemMessage) ?? "\(error)").")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure("\(path) is no text in UTF-8.")
    }
    return text
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw Failure("Cannot write \(path): \(error)")
    }
  }
}
