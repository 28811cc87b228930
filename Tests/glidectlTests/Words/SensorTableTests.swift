import GlideInterface
import Testing

@testable import glidectl

@Suite struct SensorTableTests {
  private let table = SensorTable(sensors: [
    Sensor(
      id: "lsm6dsl", description: "IIO device 0", hasGyroscope: true, rate: 104,
      placement: "shank", state: .inUse),
    Sensor(
      id: "walk", description: "replay of walk.csv", hasGyroscope: false, state: .failed,
      fault: "walk.csv is gone: put it back"),
  ])

  @Test func isATable() {
    #expect(
      table.lines(columns: 80) == [
        "SENSOR   STATE   RATE    GYROSCOPE  WORN ON",
        "lsm6dsl  in use  104 Hz  yes        shank",
        "  IIO device 0",
        "walk     failed  -       no         -",
        "  replay of walk.csv",
        "  ! walk.csv is gone: put it back",
      ])
  }

  @Test func isAListWhereItIsNarrow() {
    #expect(
      table.lines(columns: 30).prefix(6) == [
        "lsm6dsl", "  state: in use", "  rate: 104 Hz", "  gyroscope: yes", "  worn on: shank",
        "  what: IIO device 0",
      ])
  }
}
