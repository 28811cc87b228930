import Foundation

/// A machine with Debian 13's kernel, emulated by QEMU, which runs `guest/run` and ends.
///
/// Its clock counts instructions, a nanosecond each, and jumps to the next timer where the machine
/// has nothing to do. So nothing that happens on this machine disturbs its timing, and it is
/// through with a set sooner than the set lasts. The clock goes on while a file outside is waited
/// for: `guest/run` copies what it needs beforehand.
enum VirtualMachine {
  private static let emulator = "/usr/bin/qemu-system-x86_64"
  private static let guardian = "/usr/bin/setpriv"

  /// Boots, shares `directory` with the machine, and returns when it has ended.
  ///
  /// Throws where it did not end by itself within `patience`, s.
  static func run(sharing directory: String, patience: Double) async throws {
    let image = try Self.image()
    let arguments = [
      "-accel", "tcg", "-icount", "shift=0,sleep=off", "-cpu", "max", "-M", "q35", "-m", "1024",
      "-kernel", image + "/vmlinuz", "-initrd", image + "/initramfs",
      "-append", "console=ttyS0 panic=-1 quiet mitigations=off nokaslr",
      "-virtfs", "local,path=\(directory),mount_tag=share,security_model=none,multidevs=remap",
      "-nodefaults", "-display", "none", "-net", "none", "-no-reboot",
      "-serial", "file:\(directory)/console.log",
    ]
    // Where this program ends before the emulator, however it does, the emulator ends with it.
    try await EmulatorProcess(guardian, ["--pdeathsig", "KILL", emulator] + arguments)
      .run(patience: patience)
  }

  /// Why the tests in it cannot run here; nil where they can.
  static let obstacle: String? = {
    #if arch(x86_64)
      for program in [emulator, guardian]
      where !FileManager.default.isExecutableFile(atPath: program) {
        return "there is no \(program): systemd/dependencies --tests installs it"
      }
      if isSanitized { return "a sanitizer's memory does not fit the virtual machine" }
      if let version = newerLibrary {
        return "built with glibc \(version), newer than the virtual machine's"
      }
      do {
        _ = try image()
      } catch {
        return "\(error)"
      }
      return nil
    #else
      return "the virtual machine runs programs of x86_64 only"
    #endif
  }()

  private struct NoImage: Error, CustomStringConvertible {
    var description: String {
      "there is no image of the virtual machine yet: systemd/dependencies --tests makes it"
    }
  }

  /// The directory of its kernel and its system.
  private static func image() throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: sources + "/image/build")
    process.arguments = ["--find"]
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw NoImage() }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The directory of these tests.
  static let sources: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let isSanitized: Bool = ["__asan_init", "__tsan_init"].contains { (name: String) in
    dlsym(nil, name) != nil
  }

  /// The version of this machine's C library where programs that are built with it may not run with
  /// that of Debian 13.
  private static let newerLibrary: String? = {
    var bytes = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
    let name = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    guard let version = name.split(separator: " ").last.map(String.init) else { return nil }
    return version.compare("2.41", options: .numeric) == .orderedDescending ? version : nil
  }()
}
