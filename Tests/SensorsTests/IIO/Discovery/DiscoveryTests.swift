import Testing

@testable import Sensors

@Suite struct IIODiscoveries {
  private func scan(_ devices: [String], _ name: String? = nil) throws -> IIOScan {
    let file = try TemporaryText(IIOXML.context(devices))
    return IIOScan.run(IIOSpecification(place: .xml(path: file.path), device: name))
  }

  @Test func oneDeviceCanHaveBoth() throws {
    let plans = try scan([
      IIOXML.device(0, "mpu6050", kinds: ["accel", "anglvel"]), IIOXML.light, IIOXML.trigger,
    ]).plans
    #expect(plans.count == 1)
    let plan = try #require(plans.first)
    #expect(plan.name == "mpu6050")
    #expect(plan.gyroscope?.deviceID == "iio:device0")
    #expect(!plan.isPair)
    #expect(plan.accelerometer.isBuffered)
  }

  @Test(arguments: [
    ("lsm6dsl_accel", "lsm6dsl_gyro", "lsm6dsl"), ("accel_3d", "gyro_3d", "hid-sensor"),
    ("bmi055_accel", "bmi055_gyro", "bmi055"),
  ])
  func twoDevicesCanBeOne(accelerometer: String, gyroscope: String, name: String) throws {
    let plans = try scan([
      IIOXML.device(0, gyroscope, kinds: ["anglvel"]),
      IIOXML.device(1, accelerometer, kinds: ["accel"]),
    ]).plans
    #expect(plans.count == 1)
    #expect(plans.first?.isPair == true)
    #expect(plans.first?.name == name)
    #expect(plans.first?.deviceIDs == ["iio:device1", "iio:device0"])
  }

  @Test func twoPairsOfTheSameNameStayTwo() throws {
    let plans = try scan([
      IIOXML.device(0, "lsm6dsl_gyro", kinds: ["anglvel"]),
      IIOXML.device(1, "lsm6dsl_accel", kinds: ["accel"]),
      IIOXML.device(2, "lsm6dsl_gyro", kinds: ["anglvel"]),
      IIOXML.device(3, "lsm6dsl_accel", kinds: ["accel"]),
    ]).plans
    #expect(
      plans.map(\.deviceIDs) == [["iio:device1", "iio:device0"], ["iio:device3", "iio:device2"]])
    #expect(Set(plans.map(\.identity)).count == 2)
  }

  @Test func strangersArePairedWithNobody() throws {
    let plans = try scan([
      IIOXML.device(0, "adxl345", kinds: ["accel"]),
      IIOXML.device(1, "l3gd20", kinds: ["anglvel"]),
    ]).plans
    #expect(plans.map(\.name) == ["adxl345"])
    #expect(plans.first?.gyroscope == nil)
  }

  @Test(arguments: ["accel-display", "accel-base", "accel-camera"])
  func whatTheComputerWearsIsNotWornByAPerson(label: String) throws {
    let devices = [
      IIOXML.device(0, "kxcjk1013", kinds: ["accel"], label: label),
      IIOXML.device(1, "cros-ec-accel", kinds: ["accel"]),
      IIOXML.device(2, "i2c-BOSC0200:00", kinds: ["accel"]), IIOXML.light,
    ]
    #expect(try scan(devices).plans.isEmpty)
    // Unless it is asked for by name.
    #expect(try scan(devices, "kxcjk1013").plans.count == 1)
  }

  @Test(arguments: ["lsm6dsl", "lsm6dsl_accel", "lsm6dsl_gyro", "iio:device3", "3", "4"])
  func aNameOrANumberMeansOne(name: String) throws {
    let scan = try scan(
      [
        IIOXML.device(0, "mpu6050", kinds: ["accel"]),
        IIOXML.device(3, "lsm6dsl_accel", kinds: ["accel"]),
        IIOXML.device(4, "lsm6dsl_gyro", kinds: ["anglvel"]),
      ], name)
    #expect(scan.plans.map(\.name) == ["lsm6dsl"])
    #expect(scan.fault == nil)
  }

  @Test func aNameThatIsNotThereIsSaid() throws {
    let scan = try scan([IIOXML.device(0, "mpu6050", kinds: ["accel"])], "lsm6dsl")
    #expect(scan.plans.isEmpty)
    #expect(scan.fault?.hasPrefix("no motion sensor \"lsm6dsl\" at ") == true)
    #expect(scan.fault?.hasSuffix("there are mpu6050") == true)
  }

  @Test func aMissingAxisIsNoSensor() throws {
    let broken = IIOXML.device(0, "odd", kinds: ["accel"]).replacing("accel_z", with: "accel_i")
    #expect(try scan([broken]).plans.isEmpty)
  }

  @MainActor
  @Test func aDescriptionIsFoundAndNotRead() async throws {
    let file = try TemporaryText(
      IIOXML.context([IIOXML.device(0, "mpu6050", kinds: ["accel", "anglvel"])]))
    let source = try SensorSpecification("iio:xml:\(file.path)").makeSource()
    defer { source.stop() }
    let sensor = try await #require(sensors(source).first)
    #expect(sensor.description.hasGyroscope)
    #expect(throws: SensorError.self) { try sensor.start { _ in } }
  }
}
