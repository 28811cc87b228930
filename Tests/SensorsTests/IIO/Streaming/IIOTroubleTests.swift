import Foundation
import Testing

@testable import Sensors

@Suite struct IIOTroubles {
  @Test(arguments: [
    (EACCES, IIOSpecification.Place.local, "noPermission", "60-glided.rules"),
    (EPERM, .local, "noPermission", "group input"),
    (EBUSY, .local, "busy", "it is tried again"),
    (EBUSY, .network("pi"), "busy", "another client of pi"),
    (ENODEV, .local, "gone", "not plugged in"),
    (EIO, .local, "gone", "not plugged in"),
    (ETIMEDOUT, .network("pi"), "gone", "pi does not answer"),
    (EPIPE, .network("pi"), "gone", "is iiod running there?"),
    (EIO, .usb(""), "gone", "USB does not answer"),
    (EINVAL, .local, "unreadable", "cannot open its buffer: Invalid argument"),
  ])
  func sayWhatToDo(code: Int32, place: IIOSpecification.Place, kind: String, cure: String) {
    let trouble = IIOTrouble(
      IIOError(-code, "open its buffer"), device: "iio:device0", place: place)
    #expect("\(trouble)".hasPrefix(kind))
    #expect(trouble.error(sensor: "knee").description.contains(cure))
    #expect(trouble.error(sensor: "knee").description.contains("knee"))
  }

  @Test func aBusyBufferNamesWhoIsThere() throws {
    let proc = NSTemporaryDirectory() + "glide-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: proc) }
    func run(_ pid: Int, _ name: String) throws {
      try FileManager.default.createDirectory(
        atPath: "\(proc)/\(pid)", withIntermediateDirectories: true)
      try "\(name)\n".write(toFile: "\(proc)/\(pid)/comm", atomically: false, encoding: .utf8)
    }
    try run(1, "systemd")
    let unknown = BufferHolder.cure(device: "iio:device0", proc: proc)
    #expect(unknown.contains("iio-sensor-proxy and iiod are known for that"))
    // The kernel cuts the name.
    try run(70, "iio-sensor-prox")
    #expect(
      BufferHolder.cure(device: "iio:device0", proc: proc).contains(
        "likely by iio-sensor-proxy: stop it with \"systemctl stop iio-sensor-proxy\""))
    try run(71, "iiod")
    #expect(
      BufferHolder.cure(device: "iio:device0", proc: proc).contains(
        "\"systemctl stop iio-sensor-proxy iiod\""))
  }

  @Test func attemptsGetRarer() {
    var backoff = Backoff()
    #expect((0..<7).map { _ in backoff.next() } == [0.25, 0.5, 1, 2, 4, 5, 5])
  }
}
