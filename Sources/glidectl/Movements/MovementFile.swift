import Exercises
import FoundationEssentials
import Glibc

/// The file of a taught movement.
enum MovementFile {
  static func read(_ path: String) throws(Failure) -> TaughtMovement {
    let text: Data
    do {
      text = try Data(contentsOf: URL(filePath: path))
    } catch {
      let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue
      throw Failure("Cannot read \(path): \(code.map(systemMessage) ?? "\(error)").")
    }
    do {
      return try TaughtMovementFile.read(text)
    } catch {
      throw Failure("\(path): \(error).")
    }
  }

  static func write(_ movement: TaughtMovement, to path: String) throws(Failure) {
    let text: Data
    do {
      text = try TaughtMovementFile.text(movement)
    } catch {
      throw Failure("\(path): \(error).")
    }
    try OutputFile.write(Array(text), to: path)
  }
}
