import CLibEvdev
import CLibIIO
import Glibc
import Sensors
import Testing

@Suite struct SystemLibraries {
  @Test func libiioReadsADeviceFromXML() throws {
    let xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE context [
      <!ELEMENT context (device)*> <!ATTLIST context name CDATA #REQUIRED>
      <!ELEMENT device EMPTY> <!ATTLIST device id CDATA #REQUIRED name CDATA #IMPLIED>
      ]>
      <context name="test"><device id="iio:device0" name="lsm6dsox_accel"></device></context>
      """
    let context = try #require(iio_create_xml_context_mem(xml, xml.utf8.count))
    defer { iio_context_destroy(context) }
    let device = try #require(iio_context_get_device(context, 0))
    let name = try #require(iio_device_get_name(device))
    #expect(String(cString: name) == "lsm6dsox_accel")
  }

  @Test func libevdevKeepsADevicesName() throws {
    let device = try #require(libevdev_new())
    defer { libevdev_free(device) }
    libevdev_set_name(device, "knee sensor")
    #expect(String(cString: try #require(libevdev_get_name(device))) == "knee sensor")
  }

  @Test func libiioSaysItsVersion() {
    #expect(SensorLibraries.libiioVersion.hasPrefix("0."))
  }
}
