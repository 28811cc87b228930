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
    ("a.csv", "replay:PATH"),
    ("", "replay:PATH"),
    ("bluetooth:a", "there is no driver \"bluetooth\", use replay:PATH"),
    ("iio:0", "iio is not supported yet in this version, use replay:PATH"),
    ("evdev:/dev/input/event0", "evdev is not supported yet in this version, use replay:PATH"),
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

  @MainActor
  @Test(arguments: [
    ("replay:/x/slump.csv?loop", "slump"), ("replay:slump", "slump"), ("replay:.csv", ".csv"),
  ])
  func suggestTheFilesName(text: String, id: String) throws {
    #expect(try SensorSpecification(text).makeSource().sensors.map(\.id) == [id])
  }
}
