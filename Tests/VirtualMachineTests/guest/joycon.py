"""A right Nintendo Joy-Con over Bluetooth, for hid-nintendo: it answers the subcommands that the
driver sends when it finds one (drivers/hid/hid-nintendo.c)."""

import math
import struct

import uhid

GRAVITY = 9.80665

# Units per g and per °/s of the driver's axes, and by how much finer it tells the rate.
DRIVER_PER_G = 4096
DRIVER_PER_DEGREE = 14.247

# The factory's calibration. Uneven as that of a real one, so that a driver that passed over it
# would be seen. hid-nintendo takes the accelerometer's offset for a part of its scale only.
ACCELEROMETER_OFFSET = (350, -60, 4)
ACCELEROMETER_SCALE = (16384, 16384, 16384)
GYROSCOPE_OFFSET = (12, -23, 7)
GYROSCOPE_SCALE = (13371, 13350, 13390)

# hid-nintendo turns the right one's axes by half a turn about x.
SIGNS = (1, -1, -1)

SUBCOMMAND, SUBCOMMAND_REPLY, STANDARD_REPORT = 0x01, 0x21, 0x30
DEVICE_INFO, FLASH_READ = 0x02, 0x10


def acceleration_counts(axis, value):
    """The raw counts that the driver turns into `value`, m/s²."""
    scale, offset = ACCELEROMETER_SCALE[axis], ACCELEROMETER_OFFSET[axis]
    return round(SIGNS[axis] * value / GRAVITY * DRIVER_PER_G * (scale - offset) / scale)


def rate_counts(axis, value):
    """The raw counts that the driver turns into `value`, rad/s."""
    scale, offset = GYROSCOPE_SCALE[axis], GYROSCOPE_OFFSET[axis]
    counts = SIGNS[axis] * math.degrees(value) * DRIVER_PER_DEGREE * (scale - offset) / scale
    return round(counts + offset)


def stick(*values):
    """Numbers of 12 bits, two in three bytes."""
    pairs = zip(values[::2], values[1::2])
    return b"".join((low | high << 12).to_bytes(3, "little") for low, high in pairs)


class JoyCon(uhid.HIDDevice):
    name = "Joy-Con (R)"
    bus = uhid.BUS_BLUETOOTH
    vendor, product, version = 0x057E, 0x2007, 0x8001
    unique = "98:b6:e9:11:22:33"
    # Three samples a report, 5 ms apart.
    report_rate = 1 / 0.015
    report_descriptor = (
        bytes.fromhex("05010905a101 0601ff 1500 26ff00 7508")
        + bytes.fromhex("8521 0921 9530 8102 8530 0930 9530 8102 853f 093f 950b 8102")
        + bytes.fromhex("8501 0901 9530 9102 8510 0910 9530 9102 8511 0911 9530 9102 c0"))
    # Its memory, as far as the driver reads it; elsewhere all bits are set, as where the wearer
    # has calibrated nothing.
    flash = {
        0x603D: stick(1500, 1500, 2048, 2048, 1500, 1500),
        0x6046: stick(2048, 2048, 1500, 1500, 1500, 1500),
        0x6020: struct.pack(
            "<12h", *ACCELEROMETER_OFFSET, *ACCELEROMETER_SCALE, *GYROSCOPE_OFFSET,
            *GYROSCOPE_SCALE),
    }

    def __init__(self):
        self.number = 0

    def output(self, data):
        if data[0] != SUBCOMMAND:
            return None  # rumble alone is not answered
        subcommand, arguments = data[10], data[11:]
        acknowledgement, reply = 0x80, b""
        if subcommand == DEVICE_INFO:
            address = bytes.fromhex(self.unique.replace(":", ""))
            acknowledgement, reply = 0x82, bytes([3, 0x8B, 2, 2]) + address + bytes([1, 1])
        elif subcommand == FLASH_READ:
            address, size = struct.unpack("<IB", arguments[:5])
            content = self.flash.get(address, b"")[:size].ljust(size, b"\xFF")
            acknowledgement, reply = 0x90, arguments[:5] + content
        return self._report(SUBCOMMAND_REPLY, bytes([acknowledgement, subcommand]) + reply)

    def reports(self, sample_at, time):
        self.number += 1
        samples = b""
        for part in range(3):
            _, acceleration, rate = sample_at(time + (part - 2) * 0.005)
            samples += struct.pack(
                "<6h", *(acceleration_counts(axis, value) for axis, value in enumerate(acceleration)),
                *(rate_counts(axis, value) for axis, value in enumerate(rate)))
        return [self._report(STANDARD_REPORT, samples)]

    def _report(self, number, content):
        # A full battery, no button, both sticks in the middle.
        state = bytes([self.number & 0xFF, 0x8E, 0, 0, 0]) + stick(2048, 2048) * 2 + bytes([0])
        return (bytes([number]) + state + content).ljust(49, b"\0")
