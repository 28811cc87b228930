import Foundation
import MotionCore
import Recordings
import Testing

@testable import Sensors

@Suite struct MotionFiles {
  /// As `evemu-record` 2.7.0 wrote it of a right Joy-Con, but for most of its comments.
  private static let evemu = """
    # EVEMU 1.3
    # Input device name: "Nintendo Switch Right Joy-Con IMU"
    # Input device ID: bus 0x05 vendor 0x57e product 0x2007 version 0x8001
    # Supported events:
    #   Event type 3 (EV_ABS)
    #     Event code 0 (ABS_X)
    #       Value     3857
    N: Nintendo Switch Right Joy-Con IMU
    I: 0005 057e 2007 8001
    P: 40 00 00 00 00 00 00 00
    B: 00 0b 00 00 00 00 00 00 00
    B: 01 00 00 00 00 00 00 00 00
    B: 01 00 00 00 00 00 00 00 00
    B: 03 3f 00 00 00 00 00 00 00
    B: 04 20 00 00 00 00 00 00 00
    A: 00 -32767 32767 10 0 4096
    A: 01 -32767 32767 10 0 4096
    A: 02 -32767 32767 10 0 4096
    A: 03 -32767000 32767000 10 0 14247
    A: 04 -32767000 32767000 10 0 14247
    A: 05 -32767000 32767000 10 0 14247
    ################################
    #      Waiting for events      #
    ################################
    E: 0.000001 0003 0000 0000	# EV_ABS / ABS_X                0
    E: 0.000001 0003 0001 -2048	# EV_ABS / ABS_Y                -2048
    E: 0.000001 0003 0002 4096	# EV_ABS / ABS_Z                4096
    E: 0.000001 0003 0003 1424700	# EV_ABS / ABS_RX               1424700
    E: 0.000001 0003 0004 0000	# EV_ABS / ABS_RY               0
    E: 0.000001 0003 0005 0000	# EV_ABS / ABS_RZ               0
    E: 0.000001 0004 0005 0000	# EV_MSC / MSC_TIMESTAMP        0
    E: 0.000001 0000 0000 0000	# ------------ SYN_REPORT (0) ---------- +0ms
    E: 0.005178 0003 0000 8192	# EV_ABS / ABS_X                8192
    E: 0.005178 0004 0005 5000	# EV_MSC / MSC_TIMESTAMP        5000
    E: 0.005178 0000 0000 0000	# ------------ SYN_REPORT (0) ---------- +5ms

    """

  /// As `libinput record` 1.22.1 wrote it of the same.
  private static let libinput = """
    # libinput record
    version: 1
    ndevices: 1
    libinput:
      version: "1.22.1"
      git: "unknown"
    system:
      os: "debian:12"
      kernel: "6.12.0"
      dmi: "unknown"
    devices:
    - node: /dev/input/event5
      evdev:
        # Name: Nintendo Switch Right Joy-Con IMU
        # ID: bus 0x5 vendor 0x57e product 0x2007 version 0x8001
        #   Event type 3 (EV_ABS)
        #     Event code 0 (ABS_X)
        #       Value     3857
        name: "Nintendo Switch Right Joy-Con IMU"
        id: [5, 1406, 8199, 32769]
        codes:
          0: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] # EV_SYN
          3: [0, 1, 2, 3, 4, 5] # EV_ABS
          4: [5] # EV_MSC
        absinfo:
          0: [-32767, 32767, 10, 0, 4096]
          1: [-32767, 32767, 10, 0, 4096]
          2: [-32767, 32767, 10, 0, 4096]
          3: [-32767000, 32767000, 10, 0, 14247]
          4: [-32767000, 32767000, 10, 0, 14247]
          5: [-32767000, 32767000, 10, 0, 14247]
        properties: [6]
      hid: [
        0x05, 0x01, 0x09, 0x05, 0xa1, 0x01, 0x06, 0x01,
        0xc0
      ]
      udev:
        properties:
        - ID_INPUT=1
        - ID_INPUT_ACCELEROMETER=1
        - ID_INPUT_HEIGHT_MM=15
      events:
      - evdev:
        - [  0,      0,   3,   0,       0] # EV_ABS / ABS_X                     0 (-3857)
        - [  0,      0,   3,   1,   -2048] # EV_ABS / ABS_Y                 -2048 (-414)
        - [  0,      0,   3,   2,    4096] # EV_ABS / ABS_Z                  4096 (+8192)
        - [  0,      0,   3,   3, 1424700] # EV_ABS / ABS_RX               1424700 (+416700)
        - [  0,      0,   3,   4,       0] # EV_ABS / ABS_RY                    0 (+0)
        - [  0,      0,   3,   5,       0] # EV_ABS / ABS_RZ                    0 (+0)
        - [  0,      0,   4,   5,       0] # EV_MSC / MSC_TIMESTAMP             0
        - [  0,      0,   0,   0,       0] # ------------ SYN_REPORT (0) ---------- +0ms
      - evdev:
        - [  0,   5193,   3,   0,    8192] # EV_ABS / ABS_X                  8192 (+8192)
        - [  0,   5193,   4,   5,    5000] # EV_MSC / MSC_TIMESTAMP          5000
        - [  0,   5193,   0,   0,       0] # ------------ SYN_REPORT (0) ---------- +5ms

    """

  private func read(_ text: String) throws -> (samples: [MotionSample], device: String?) {
    let file = try RecordingFile(text)
    return try read(path: file.path)
  }

  private func read(path: String) throws -> (samples: [MotionSample], device: String?) {
    var motion = try MotionFile(path: path)
    var samples: [MotionSample] = []
    while let sample = try motion.next() { samples.append(sample) }
    let (warnings, hasAngularVelocity) = (motion.warnings, motion.hasAngularVelocity)
    #expect(warnings == [])
    #expect(hasAngularVelocity)
    return (samples, motion.header.device)
  }

  @Test(arguments: [evemu, libinput])
  func areReadAsTheirProgramsWriteThem(text: String) throws {
    let (samples, device) = try read(text)
    #expect(device == "Nintendo Switch Right Joy-Con IMU")
    #expect(samples.count == 2)
    let first = try #require(samples.first)
    let last = try #require(samples.last)
    #expect((first.acceleration - Vector3(0, -4.903325, 9.80665)).length < 1e-9)
    #expect(abs((first.angularVelocity?.x ?? 0) - 100 * .pi / 180) < 1e-9)
    // What did not change is carried on.
    #expect((last.acceleration - Vector3(19.6133, -4.903325, 9.80665)).length < 1e-9)
    #expect(last.angularVelocity == first.angularVelocity)
    #expect(abs(last.time - first.time - 0.005) < 0.0002)
  }

  @Test(arguments: [evemu, libinput])
  func leaveOutALastFrameThatIsCut(text: String) throws {
    let cut = try read(String(text.dropLast(30)))
    #expect(cut.samples.count == 1)
  }

  @Test func takeTheFirstMotionSensorOfSeveralDevices() throws {
    var pad = Controller.joyConLeft
    pad.device.name = "Nintendo Switch Left Joy-Con"
    pad.device.isAccelerometer = false
    pad.device.absoluteCodes = 0b11
    let motion = try SimulatedSet(rate: 200).samples.prefix(60)
    let events = Controller.joyConLeft.frames(of: Array(motion), interval: 0.005).flatMap { $0 }
    let text =
      pad.libinput([InputEvent(time: 0, type: 3, code: 0, value: 100)])
      + Controller.joyConLeft.libinputDevice(events)
      + Controller.dualSense.libinputDevice(events)
    let (samples, device) = try read(text)
    #expect(device == "Nintendo Switch Left Joy-Con IMU")
    #expect(samples.count == 60)
  }

  @Test func sayThatEventsWereDropped() throws {
    let motion = try SimulatedSet(rate: 250).samples.prefix(100)
    var frames = Controller.dualSense.frames(of: Array(motion), interval: 0.004)
    let time = frames[50].last?.time ?? 0
    frames[50] = [InputEvent(time: time, type: 0, code: 3, value: 0)] + frames[50]
    let file = try RecordingFile(Controller.dualSense.evemu(frames.flatMap { $0 }))
    var reader = try MotionFile(path: file.path)
    var samples: [MotionSample] = []
    while let sample = try reader.next() { samples.append(sample) }
    #expect(samples.count == 99)
    let gap = zip(samples, samples.dropFirst()).map { $1.time - $0.time }.max() ?? 0
    #expect(abs(gap - 0.008) < 0.001)
    let warnings = reader.warnings
    #expect(warnings == [.eventsDropped(file: file.path, times: 1)])
    #expect("\(warnings[0])".hasSuffix("events were dropped once while it was recorded"))
  }

  @Test(arguments: [
    (evemu.replacing("E: 0.005178 0003", with: "E: 0.00x 0003"), ":33: ", "is no line of such"),
    (evemu.replacing("I: 0005", with: "I: zz"), ":9: ", "is no line of such a file"),
    (libinput.replacing("[  0,   5193,   3,", with: "[ 0, 1, "), ":53: ", "is no line of such"),
    (libinput.replacing("id: [5, 1406", with: "id: [5, x"), ":20: ", "is no line of such a file"),
    (evemu.replacing("P: 40", with: "P: 00"), "", "is no motion sensor"),
    (
      libinput.replacing("[6]", with: "[]").replacing("- ID_INPUT_ACCELEROMETER=1", with: "- A=1"),
      "", "(Nintendo Switch Right Joy-Con IMU) is a motion sensor"
    ),
    (
      evemu.replacing("057e 2007", with: "0001 0001").replacing("10 0 4096", with: "10 0 0"), "",
      "does not say how many units"
    ),
    (evemu.replacing("A: 02", with: "A: 22"), "", "no axis 2 of the three"),
    (String(evemu.prefix { $0 != "N" }), "", "does not describe its device"),
    (String(evemu.split(separator: "E: ")[0]), "", "no samples"),
  ])
  func sayWhatIsWrong(text: String, place: String, words: String) throws {
    let file = try RecordingFile(text)
    let error = #expect(throws: RecordingError.self) {
      var reader = try MotionFile(path: file.path)
      while try reader.next() != nil {}
    }
    let description = error.map { "\($0)" } ?? ""
    #expect(description.contains(words), "\(description)")
    #expect(description.hasPrefix("\(file.path)\(place)"), "\(description)")
  }

  @Test func areDumpsOfIIOWithTheirDescription() throws {
    let bytes = (0..<100).flatMap { index -> [UInt8] in
      let values: [Int16] = [Int16(index), -2, 9810, 100, -200, 300, 0, 0]
      return values.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
        + withUnsafeBytes(of: (Int64(index) * 10_000_000).littleEndian) { Array($0) }
    }
    let dump = try TemporaryDump(bytes)
    let error = #expect(throws: RecordingError.self) { _ = try MotionFile(path: dump.path) }
    #expect(error.map { "\($0)" }?.contains("iio_info -x > \(dump.path).xml") == true)

    let xml = IIOXML.context([IIOXML.device(0, "mpu6050", kinds: ["accel", "anglvel"])])
    try Data(xml.utf8).write(to: URL(fileURLWithPath: "\(dump.path).xml"))
    defer { try? FileManager.default.removeItem(atPath: "\(dump.path).xml") }
    let (samples, device) = try read(path: dump.path)
    #expect(device == "mpu6050")
    #expect(samples.count == 100)
    #expect(abs((samples.last?.time ?? 0) - 0.99) < 1e-9)
    #expect(abs((samples.last?.acceleration.z ?? 0) - 9.81) < 1e-6)
  }

  @Test func areRecordingsOtherwise() throws {
    let file = try RecordingFile(RecordingFile.text(count: 3, header: "# device: phone\n"))
    var reader = try MotionFile(path: file.path)
    let (device, hasAngularVelocity) = (reader.header.device, reader.hasAngularVelocity)
    #expect(device == "phone")
    #expect(!hasAngularVelocity)
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == 3)
  }
}
