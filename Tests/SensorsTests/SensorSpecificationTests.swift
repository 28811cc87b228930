import Sensors
import Testing

@Suite struct SensorSpecifications {
  @Test(arguments: [
    ("replay:a.csv", ReplaySpecification(path: "a.csv")),
    ("replay:/x/a b.csv?speed=8", ReplaySpecification(path: "/x/a b.csv", speed: .times(8))),
    ("replay:a?speed=0.5&loop", ReplaySpecification(path: "a", speed: .times(0.5), loops: true)),
    ("replay:a?speed=max", ReplaySpecification(path: "a", speed: .unlimited)),
    ("replay:a?placement=shank", ReplaySpecification(path: "a", placement: "shank")),
    ("replay:why?.csv?loop", ReplaySpecification(path: "why?.csv", loops: true)),
    ("replay:a?", ReplaySpecification(path: "a")),
    ("replay:c:d.csv", ReplaySpecification(path: "c:d.csv")),
  ])
  func areRead(text: String, replay: ReplaySpecification) throws {
    #expect(try SensorSpecification(text) == .replay(replay))
  }

  @Test(arguments: [
    ("iio:", IIOSpecification()),
    ("iio:local:", IIOSpecification()),
    ("iio:local:/lsm6dsl_accel", IIOSpecification(device: "lsm6dsl_accel")),
    ("iio:local:/0", IIOSpecification(device: "0")),
    ("iio:?rate=208&placement=shank", IIOSpecification(rate: 208, placement: "shank")),
    ("iio:ip:pi.local", IIOSpecification(place: .network("pi.local"))),
    ("iio:ip:pi:3000/imu", IIOSpecification(place: .network("pi:3000"), device: "imu")),
    ("iio:ip:[fe80::1]/a?rate=50", .init(place: .network("[fe80::1]"), device: "a", rate: 50)),
    ("iio:usb:", IIOSpecification(place: .usb(""))),
    ("iio:usb:1.4.0/imu", IIOSpecification(place: .usb("1.4.0"), device: "imu")),
    ("iio:xml:/x/y.xml", IIOSpecification(place: .xml(path: "/x/y.xml"))),
  ])
  func areReadForIIO(text: String, iio: IIOSpecification) throws {
    #expect(try SensorSpecification(text) == .iio(iio))
  }

  @Test(arguments: [
    ("a.csv", "as in iio:, evdev: or replay:PATH"),
    ("", "as in iio:, evdev: or replay:PATH"),
    ("bluetooth:a", "there is no driver \"bluetooth\", use iio:, evdev: or replay:PATH"),
    ("iio:0", "write iio: for every sensor of this machine, iio:local:/NAME"),
    ("iio:serial:/dev/ttyUSB0", "write iio: for every sensor of this machine"),
    ("iio:local:lsm6dsl", "write iio: for every sensor of this machine"),
    ("iio:ip:", "name the board, as in iio:ip:HOST"),
    ("iio:xml:", "name the file, as in iio:xml:FILE"),
    ("iio:?rate=0", "rate is the samples a second to ask for"),
    ("iio:?rate", "rate is the samples a second to ask for"),
    ("iio:?rate=nan", "rate is the samples a second to ask for"),
    ("iio:?speed=1", "\"speed=1\" is no option; there are rate=N and placement=SEGMENT"),
    ("iio:?placement=", "\"placement=\" is no option"),
    ("evdev:event0", "name its node: evdev:/dev/input/event0"),
    ("evdev:?rate=100", "there is placement=SEGMENT"),
    ("replay:", "name the recording"),
    ("replay:?loop", "name the recording"),
    ("replay:a?speed=fast", "speed is a number above 0 or max"),
    ("replay:a?speed=0", "speed is a number above 0 or max"),
    ("replay:a?speed=inf", "speed is a number above 0 or max"),
    ("replay:a?speed=nan", "speed is a number above 0 or max"),
    ("replay:a?speed", "speed is a number above 0 or max"),
    ("replay:a?lop", "\"lop\" is no option; there are speed=N, speed=max, loop"),
    ("replay:a?loop=yes", "\"loop=yes\" is no option"),
    ("replay:a?placement=", "\"placement=\" is no option"),
  ])
  func areRefusedWithTheCure(text: String, cure: String) {
    let error = #expect(throws: SensorError.self) { try SensorSpecification(text) }
    #expect(error?.description.contains(cure) == true)
    #expect(error?.description.hasPrefix("\"\(text)\" is no sensor: ") == true)
  }

  @Test(arguments: [
    ("iio:", "iio:?rate=208"), ("iio:?rate=50", "iio:?rate=50"), ("evdev:", "evdev:"),
    ("replay:a", "replay:a"),
  ])
  func askForARateWhereTheySayNone(text: String, asking: String) throws {
    #expect(try SensorSpecification(text).asking(rate: 208) == SensorSpecification(asking))
  }

  @MainActor
  @Test(arguments: [
    ("replay:/x/slump.csv?loop", "slump"), ("replay:slump", "slump"), ("replay:.csv", ".csv"),
  ])
  func suggestTheFilesName(text: String, id: String) throws {
    #expect(try SensorSpecification(text).makeSource().sensors.map(\.id) == [id])
  }
}
