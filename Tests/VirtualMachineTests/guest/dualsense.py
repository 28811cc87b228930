"""A Sony DualSense over USB, for hid-playstation: the layouts are those of its struct
dualsense_input_report and dualsense_get_calibration_data (drivers/hid/hid-playstation.c)."""

import math
import struct

import uhid

GRAVITY = 9.80665

# Units per g and per °/s that the driver tells of its axes.
DRIVER_PER_G = 8192
DRIVER_PER_DEGREE = 1024

# What the factory measured: raw counts at +1 g and -1 g, and at +540 °/s and -540 °/s. Uneven as
# those of a real one, so that a driver that passed over them would be seen.
PLUS_ONE_G = (8105, 8241, 8290)
MINUS_ONE_G = (-8282, -8153, -8079)
SPEED = 540
PLUS_SPEED = (8850, 8779, 8910)
MINUS_SPEED = (-8850, -8779, -8910)


def acceleration_counts(axis, value):
    """The raw counts that the driver turns into `value`, m/s²."""
    plus, minus = PLUS_ONE_G[axis], MINUS_ONE_G[axis]
    bias = plus - (plus - minus) // 2
    return round(value / GRAVITY * (plus - minus) / 2 + bias)


def rate_counts(axis, value):
    """The raw counts that the driver turns into `value`, rad/s."""
    return round(math.degrees(value) * (PLUS_SPEED[axis] - MINUS_SPEED[axis]) / (2 * SPEED))


class DualSense(uhid.HIDDevice):
    name = "Sony Interactive Entertainment DualSense Wireless Controller"
    vendor, product, version = 0x054C, 0x0CE6, 0x8111
    unique = "11:22:33:44:55:66"
    report_rate = 250.0
    # A game pad of vendor's reports: input 1, output 2, features 5, 9 and 0x20.
    report_descriptor = (
        bytes.fromhex("05010905a101 8501 0600ff 0920 1500 26ff00 7508 953f 8102")
        + bytes.fromhex("8502 0923 952f 9102")
        + bytes.fromhex("8505 0933 9528 b102 8509 0924 9513 b102 8520 0926 953f b102 c0"))

    def __init__(self):
        self.number = 0

    def feature(self, number, kind):
        if number == 0x05:  # calibration
            speeds = [value for pair in zip(PLUS_SPEED, MINUS_SPEED) for value in pair]
            ones = [value for pair in zip(PLUS_ONE_G, MINUS_ONE_G) for value in pair]
            values = [0, 0, 0, *speeds, SPEED, SPEED, *ones]
            return struct.pack("<B17h6x", number, *values)
        if number == 0x09:  # pairing: its address, last byte first
            return bytes([number]) + bytes.fromhex("665544332211") + bytes(13)
        if number == 0x20:  # firmware: its date, versions of hardware and firmware
            text = b"Jun 19 202314:47:34"
            return struct.pack("<B19s4xII32x", number, text, 0x00000617, 0x0110002A)
        return None

    def reports(self, sample_at, time):
        _, acceleration, rate = sample_at(time)
        rates = [rate_counts(axis, value) for axis, value in enumerate(rate)]
        accelerations = [
            acceleration_counts(axis, value) for axis, value in enumerate(acceleration)]
        # Its clock counts thirds of a microsecond.
        clock = round(self.number * 3e6 / self.report_rate) & 0xFFFFFFFF
        # Report 1: sticks at rest, triggers, sequence number, buttons (8: no direction).
        report = struct.pack(
            "<B6BB4B4x3h3hI", 1, 128, 128, 128, 128, 0, 0, self.number & 0xFF, 8, 0, 0, 0,
            *rates, *accelerations, clock)
        # No finger on the pad: bit 7 of both points. The battery is full.
        report += struct.pack("<xIII8xB", 0x80, 0x80, 0, 0x29)
        self.number += 1
        return [report.ljust(64, b"\0")]
