import MotionCore
import Testing

@testable import Sensors

@Suite struct IIOSettings {
  @Test(arguments: [
    ("12.5 26 52 104 208 416", 100, 104.0), ("12.5 26 52 104 208 416", 1, 12.5),
    ("400 50 200", 125, 200), ("[10 1 1000]", 100, 100), ("[10 1 50]", 100, 50),
    ("[200 1 1000]", 100, 200), ("1.000000 7.812500\n", 5, 7.8125),
  ])
  func theNearestRateIsTaken(offer: String, wanted: Double, nearest: Double) throws {
    #expect(try #require(AvailableNumbers(offer)).nearest(to: wanted) == nearest)
  }

  @Test(arguments: ["", "  ", "[]", "none", "0 -1", "[1000 1 10]"])
  func whatOffersNothingIsNone(offer: String) {
    #expect(AvailableNumbers(offer) == nil)
  }

  @Test func aMountMatrixTurnsVectors() throws {
    let matrix = try #require(MountMatrix("0, 1, 0; -1, 0, 0; 0, 0, 1"))
    #expect(matrix.apply(Vector3(1, 2, 3)) == Vector3(2, -1, 3))
    #expect(MountMatrix("1, 0, 0; 0, 1, 0; 0, 0, 1") == .identity)
    #expect(MountMatrix("1.0,0,0;0,-1.0,0;0,0,-1") != nil)
  }

  @Test(arguments: [
    "", "1, 0, 0; 0, 1, 0", "1, 0; 0, 1", "1, 0, 0; 0, 1, 0; 0, 0, nan",
    "a, 0, 0; 0, 1, 0; 0, 0, 1",
    "0, 0, 0; 0, 0, 0; 0, 0, 0", "1, 0, 0; 1, 0, 0; 0, 0, 1",
  ])
  func whatIsNoMatrixIsNone(text: String) {
    #expect(MountMatrix(text) == nil)
  }

  @Test(arguments: [
    ("lsm6dsl_accel", "lsm6dsl"), ("lsm6dsl_gyro", "lsm6dsl"), ("accel_3d", "3d"),
    ("gyro_3d", "3d"), ("cros-ec-accel", "cros-ec"), ("mpu6050", "mpu6050"), ("accel", ""),
    ("lsm9ds1_imu_gyro", "lsm9ds1"), ("bmi055_gyro", "bmi055"), ("st_lsm6ds3", "st_lsm6ds3"),
  ])
  func sistersHaveOneStem(name: String, stem: String) {
    #expect(DeviceName.stem(name) == stem)
  }
}
