import MotionCore
import Recordings

/// Makes samples of a dump of input events, as the live driver does of the device's own.
struct EventDump: ~Copyable {
  let device: String
  let hasAngularVelocity: Bool

  private let file: String
  private var evemu: EvemuReader?
  private var libinput: LibinputRecordReader?
  private var assembler: FrameAssembler

  /// Samples that are ready, and how many of them were taken.
  private var ready: [MotionSample] = []
  private var taken: Int = 0

  init(evemu lines: consuming LineReader) throws(RecordingError) {
    let file = lines.file
    let reader = try EvemuReader(lines)
    let (head, assembler) = (reader.head, try Self.assembler(reader.head, file: file))
    self.init(file: file, head, assembler, evemu: reader, libinput: nil)
  }

  init(libinput lines: consuming LineReader) throws(RecordingError) {
    let file = lines.file
    let reader = try LibinputRecordReader(lines)
    let (head, assembler) = (reader.head, try Self.assembler(reader.head, file: file))
    self.init(file: file, head, assembler, evemu: nil, libinput: reader)
  }

  private init(
    file: String, _ head: EventDumpHead, _ assembler: FrameAssembler,
    evemu: consuming EvemuReader?, libinput: consuming LibinputRecordReader?
  ) {
    self.file = file
    device = head.device.name
    hasAngularVelocity = assembler.scales.angularRate != nil
    self.assembler = assembler
    self.evemu = evemu
    self.libinput = libinput
  }

  /// Returns the next sample, or nil at the end.
  mutating func next() throws(RecordingError) -> MotionSample? {
    while taken == ready.count {
      ready.removeAll(keepingCapacity: true)
      taken = 0
      guard let event = try nextEvent() else { return nil }
      assembler.take(event) { ready.append($0) }
    }
    taken += 1
    return ready[taken - 1]
  }

  /// What was wrong and could be passed over.
  var warnings: [RecordingWarning] {
    assembler.drops == 0 ? [] : [.eventsDropped(file: file, times: assembler.drops)]
  }

  private mutating func nextEvent() throws(RecordingError) -> InputEvent? {
    if evemu != nil { return try evemu?.next() }
    return try libinput?.next()
  }

  private static func assembler(
    _ head: EventDumpHead, file: String
  ) throws(RecordingError) -> FrameAssembler {
    do {
      return try head.assembler()
    } catch {
      throw RecordingError(file: file, problem: error)
    }
  }
}
