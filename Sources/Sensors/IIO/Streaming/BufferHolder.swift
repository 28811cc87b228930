import Glibc

/// Who may hold a buffer that is busy: the kernel does not say, but two programs are known for it.
enum BufferHolder {
  /// With the service that runs it.
  private static let suspects: [(program: String, service: String)] = [
    ("iio-sensor-proxy", "iio-sensor-proxy"), ("iiod", "iiod"),
  ]

  static func cure(device: String, proc: String = "/proc") -> String {
    let running = suspects.filter { isRunning($0.program, proc: proc) }
    let again = "it is tried again until it is free"
    guard !running.isEmpty else {
      return "/dev/\(device) is in use; iio-sensor-proxy and iiod are known for that; \(again)"
    }
    let names = running.map(\.program).joined(separator: " or ")
    let services = running.map(\.service).joined(separator: " ")
    return "/dev/\(device) is in use, likely by \(names): stop it with "
      + "\"systemctl stop \(services)\"; \(again)"
  }

  private static func isRunning(_ program: String, proc: String) -> Bool {
    guard let directory = opendir(proc) else { return false }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.first?.isNumber == true,
        let command = DeviceOrigin.text("\(proc)/\(name)/comm")
      else { continue }
      // The kernel keeps 15 characters of a name.
      if command == program.prefix(15) { return true }
    }
    return false
  }
}
