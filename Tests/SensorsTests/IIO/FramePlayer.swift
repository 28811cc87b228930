import Foundation
import Synchronization
import Testing

@testable import Sensors

/// Plays a mocked device's kernel: while its buffer is enabled, puts a sample into the FIFO at each
/// time of its rate, of the channels that are enabled.
final class FramePlayer: Sendable {
  /// Returns the bytes of the channels of sample `index`, each as its scan type has it.
  typealias Frame = @Sendable (_ index: Int) -> [[UInt8]]

  struct State: Sendable {
    var sent: Int = 0
    /// Samples for which the reader left no room.
    var lost: Int = 0
    var isOver: Bool = false
    var isHeld: Bool = false
  }

  private let state: Mutex<State> = Mutex(State())
  private let finished: DispatchSemaphore = DispatchSemaphore(value: 0)

  /// Plays until it is stopped, or until so many samples are sent. `clock` gives the timestamps; s.
  init(
    _ device: MockedIIODevice, in testbed: Testbed, rate: Double, count: Int = .max,
    clock: @escaping @Sendable () -> Double = { MonotonicClock.now }, frame: @escaping Frame
  ) throws {
    let descriptor = open(device.node(in: testbed), O_RDWR | O_NONBLOCK)
    try #require(descriptor >= 0)
    // A pipe of a megabyte, as a kernel's buffer of a second.
    _ = fcntl(descriptor, 1031, 1 << 20)
    let directory = "\(testbed.root)/sys\(device.path)"
    let ids = device.channels.map(\.id)
    Thread { [self] in
      play(
        descriptor, directory: directory, ids: ids, rate: rate, count: count, clock: clock,
        frame: frame)
      close(descriptor)
      finished.signal()
    }.start()
  }

  var now: State { state.withLock { $0 } }

  /// Sends nothing for a while, as a sensor that has nothing to say.
  func hold(_ isHeld: Bool) { state.withLock { $0.isHeld = isHeld } }

  func stop() {
    state.withLock { $0.isOver = true }
    finished.wait()
  }

  private func play(
    _ descriptor: Int32, directory: String, ids: [String], rate: Double, count: Int,
    clock: () -> Double, frame: Frame
  ) {
    func isSet(_ name: String) -> Bool { DeviceOrigin.text("\(directory)/\(name)") == "1" }
    while !now.isOver {
      guard isSet("buffer/enable") else {
        MonotonicClock.sleep(until: MonotonicClock.now + 0.001)
        continue
      }
      let enabled = ids.map { isSet("scan_elements/in_\($0)_en") }
      let hasTime = isSet("scan_elements/in_timestamp_en")
      let start = MonotonicClock.now
      var index = 0
      while !now.isOver, now.sent < count {
        MonotonicClock.sleep(until: start + Double(index) / rate)
        if now.isHeld {
          index += 1
          continue
        }
        let sample = Self.bytes(
          zip(frame(now.sent), enabled).filter(\.1).map(\.0),
          time: hasTime
            ? Int64((start + Double(index) / rate - MonotonicClock.now + clock()) * 1e9)
            : nil)
        let written = write(descriptor, sample, sample.count)
        state.withLock { state in
          state.sent += 1
          if written != sample.count { state.lost += 1 }
        }
        index += 1
        if index % 16 == 0, !isSet("buffer/enable") { break }
      }
      while !now.isOver, isSet("buffer/enable") {
        MonotonicClock.sleep(until: MonotonicClock.now + 0.001)
      }
      Self.drain(descriptor)
    }
  }

  /// Each naturally aligned, says the kernel's ABI.
  private static func bytes(_ values: [[UInt8]], time: Int64?) -> [UInt8] {
    var bytes: [UInt8] = []
    var largest = 1
    func append(_ value: [UInt8]) {
      largest = max(largest, value.count)
      while bytes.count % value.count != 0 { bytes.append(0) }
      bytes += value
    }
    for value in values { append(value) }
    if let time { append(withUnsafeBytes(of: time.littleEndian) { Array($0) }) }
    while bytes.count % largest != 0 { bytes.append(0) }
    return bytes
  }

  /// The kernel empties a buffer that is disabled.
  private static func drain(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 65536)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}

/// The little-endian bytes of numbers of 16 bits.
func frame(_ numbers: [Int16]) -> [[UInt8]] {
  numbers.map { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
}
