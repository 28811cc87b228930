import Testing

@testable import Sensors

@Suite struct EvdevProfiles {
  private func device(
    _ name: String, _ vendor: UInt16, _ product: UInt16, isAccelerometer: Bool = true,
    axes: UInt64 = 0x3F, bus: UInt16 = InputDevice.Bus.bluetooth, misc: UInt64 = 0x20
  ) -> InputDevice {
    InputDevice(
      name: name, bus: bus, vendor: vendor, product: product, isAccelerometer: isAccelerometer,
      absoluteCodes: axes, miscellaneousCodes: misc)
  }

  @Test(
    arguments: [
      ("Nintendo Switch Left Joy-Con IMU", 0x057E, 0x2006, "joy-con-left"),
      // An older kernel's name.
      ("Joy-Con (R) (IMU)", 0x057E, 0x2007, "joy-con-right"),
      ("Nintendo Switch Pro Controller IMU", 0x057E, 0x2009, "pro-controller"),
      ("Nintendo Switch Left Joy-Con IMU (Grip)", 0x057E, 0x200E, "joy-con-left"),
      ("Nintendo Switch Right Joy-Con IMU (Grip)", 0x057E, 0x200E, "joy-con-right"),
      ("DualSense Wireless Controller Motion Sensors", 0x054C, 0x0CE6, "dualsense"),
      ("DualSense Edge Wireless Controller Motion Sensors", 0x054C, 0x0DF2, "dualsense"),
      ("Wireless Controller Motion Sensors", 0x054C, 0x05C4, "dualshock-4"),
      ("Wireless Controller Motion Sensors", 0x054C, 0x09CC, "dualshock-4"),
      ("Some IMU", 0x1234, 0x5678, "motion"),
    ] as [(String, UInt16, UInt16, String)])
  func areFoundByWhoTheDeviceIs(name: String, vendor: UInt16, product: UInt16, key: String) {
    #expect(EvdevProfile(device(name, vendor, product))?.key == key)
    // Its buttons and sticks, its touchpad.
    #expect(EvdevProfile(device(name, vendor, product, isAccelerometer: false)) == nil)
    #expect(EvdevProfile(device(name, vendor, product, axes: 0x3)) == nil)
  }

  @Test func ofWiiDevicesAreFoundByName() throws {
    func wii(_ name: String) -> EvdevProfile? {
      EvdevProfile(
        device("Nintendo Wii Remote\(name)", 0x057E, 0x0306, isAccelerometer: false, axes: 0x38))
    }
    let remote = try #require(wii(" Accelerometer"))
    #expect(remote.key == "wii-remote")
    #expect(remote.angularRate == nil)
    #expect(remote.clock == .arrival)
    let nunchuk = try #require(wii(" Nunchuk"))
    #expect(nunchuk.key == "nunchuk")
    #expect(wii("") == nil)
    #expect(wii(" Motion Plus") == nil)
    #expect(wii(" IR") == nil)
    // On the same radio, and yet two sensors.
    var pad = device("", 0x057E, 0x0306)
    pad.unique = "00:1F:32:11:22:33"
    #expect(EvdevSensor.identity(pad, remote) == "evdev:00:1f:32:11:22:33")
    #expect(EvdevSensor.identity(pad, nunchuk) == "evdev:00:1f:32:11:22:33/nunchuk")
  }

  @Test func leaveOutWhatIsBuiltInUnlessItIsNamed() {
    let lid = device("lid", 0, 0, bus: InputDevice.Bus.host)
    #expect(EvdevProfile(lid) == nil)
    #expect(EvdevProfile(lid, isChosen: true)?.key == "motion")
  }

  @Test func takeTheClockThatThereIs() {
    #expect(EvdevProfile(device("a", 1, 1))?.clock == .sensor)
    #expect(EvdevProfile(device("a", 1, 1, misc: 0))?.clock == .arrival)
    #expect(EvdevProfile(device("a", 1, 1, axes: 0x7))?.angularRate == nil)
  }

  @Test(arguments: [
    ("98:B6:E9:11:22:33", "usb-1", "evdev:98:b6:e9:11:22:33"),
    ("", "usb-1/input0", "evdev:054c:0ce6:usb-1/input0"),
    ("00:00:00:00:00:00", "usb-1/input0", "evdev:054c:0ce6:usb-1/input0"),
  ])
  func giveTheDeviceItsIdentity(unique: String, path: String, identity: String) {
    var pad = device("DualSense", 0x054C, 0x0CE6)
    pad.unique = unique
    pad.physicalPath = path
    #expect(pad.identity == identity)
  }

  @Test func takeTheUnitsFromTheDevice() throws {
    let controller = Controller.joyConRight
    let profile = try #require(EvdevProfile(controller.device))
    let scales = try AxisScales(profile, controller.axisTable)
    #expect(abs(scales.acceleration.scale.x * 4096 - 9.80665) < 1e-12)
    #expect(abs((scales.angularRate?.scale.z ?? 0) * 14247 - .pi / 180) < 1e-12)
    #expect(abs(scales.acceleration.range - 32767.0 / 4096 * 9.80665) < 1e-9)
    #expect(abs((scales.angularRate?.range ?? 0) - 32_767_000.0 / 14247 * .pi / 180) < 1e-9)

    var axes = controller.axisTable
    axes[4]?.resolution = 0
    #expect(throws: AxisScales.Problem.noResolution(4)) { try AxisScales(profile, axes) }
    axes[1] = nil
    #expect(throws: AxisScales.Problem.noAxis(1)) { try AxisScales(profile, axes) }
  }

  @Test(arguments: [
    (Int32(13), "may not be read: /dev/input/event5 is for root and the group input alone"),
    (1, "SupplementaryGroups=input"), (2, "has gone"), (19, "connect it again"),
    (16, "fuser /dev/input/event5 names it"), (24, "LimitNOFILE="), (5, "open: Input/output error"),
  ])
  func sayWhatAFailureMeans(errno: Int32, words: String) {
    let error = EvdevHandle.Failure(call: "open", errno: errno)
      .error(sensor: "joy-con-left", node: "/dev/input/event5")
    #expect("\(error)".contains(words), "\(error)")
  }
}
