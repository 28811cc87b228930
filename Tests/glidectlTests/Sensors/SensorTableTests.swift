import GlideInterface
import Testing

@testable import glidectl

@Suite struct SensorTableTests {
  private let table = SensorTable(sensors: [
    Sensor(
      id: "lsm6dsl", description: "IIO device 0", hasGyroscope: true, rate: 104,
      placement: "shank", side: .left, state: .inUse, isPreferred: true,
      accelerationRange: 4 * 9.80665, angularRateRange: 500,
      calibration: Calibration(
        date: "2026-05-17", sixFaces: true, gravity: 9.81, accelerationNoise: 0.0214,
        angularRateNoise: 0.05, gyroscopeBias: [0.1, -1, 0])),
    Sensor(
      id: "walk", description: "replay of walk.csv", hasGyroscope: false, state: .failed,
      fault: "walk.csv is gone: put it back"),
  ])

  @Test func isATable() {
    #expect(
      table.lines(columns: 80) == [
        "SENSOR   STATE   RATE    GYROSCOPE  WORN ON",
        "lsm6dsl  in use  104 Hz  yes        shank, left",
        "  IIO device 0; ±4 g, ±500 °/s; preferred",
        "  calibrated 2026-05-17, six sides; noise 0.021 m/s², 0.050 °/s; bias 0.10,",
        "    -1.00, 0.00 °/s; gravity 9.81 m/s²",
        "walk     failed  -       no         -",
        "  replay of walk.csv",
        "  ! walk.csv is gone: put it back",
      ])
  }

  @Test func isAListWhereItIsNarrow() {
    #expect(
      table.lines(columns: 30).prefix(6) == [
        "lsm6dsl", "  state: in use", "  rate: 104 Hz", "  gyroscope: yes",
        "  worn on: shank, left",
        "  what: IIO device 0",
      ])
  }
}
