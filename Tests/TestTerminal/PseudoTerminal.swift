public import Foundation
import Glibc

/// A terminal whose screen the test reads.
public final class PseudoTerminal {
  public let screen: FileHandle
  public let line: FileHandle

  public init(columns: UInt16, rows: UInt16) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    screen = FileHandle(fileDescriptor: controller, closeOnDealloc: true)
    line = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
  }

  /// Reads until `text` was shown or the terminal is closed; returns all that was read.
  public func read(until text: String? = nil) -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(screen.fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += buffer.prefix(count)
      if let text, String(decoding: all, as: UTF8.self).contains(text) {
        return String(decoding: all, as: UTF8.self)
      }
    }
  }
}
