"""A HID sensor hub with an accelerometer and a gyroscope, for hid-sensor-accel-3d and -gyro-3d.

HID Usage Tables, page 0x20 (Sensors). Both report with a time stamp, which the kernel takes for the
time of the sample (HID_USAGE_SENSOR_TIME_TIMESTAMP).
"""

import math
import struct

import uhid

ACCELEROMETER, GYROMETER = 1, 2

# One count: 10 µg and 0.001 °/s. The kernel's scales are these in SI units.
GRAVITY = 9.80665
ACCELERATION_COUNT = 1e-5 * GRAVITY
RATE_COUNT = math.radians(1e-3)

# Values of the selectors that the kernel sets, counted from 1 as they are listed.
REPORTING_ALL_EVENTS = 2
FULL_POWER = 2


def item(tag, value, size):
    """A short item of a report descriptor."""
    return bytes([tag | {0: 0, 1: 1, 2: 2, 4: 3}[size]]) + value.to_bytes(size, "little", signed=value < 0)


def usage(value):
    return item(0x08, value, 2)


def field(minimum, maximum, bits, count=1, exponent=0):
    return (
        item(0x14, minimum, 4) + item(0x24, maximum, 4) + item(0x74, bits, 1)
        + item(0x94, count, 1) + item(0x54, exponent & 0x0F, 1))


def selector(name, values):
    """A feature that takes one of several values, each with a usage of its own."""
    listed = b"".join(usage(value) for value in values)
    return (
        usage(name) + field(1, len(values), 8) + b"\xA1\x02" + listed + item(0xB0, 0x00, 1)
        + b"\xC0")


def sensor(number, kind, axes, exponent):
    """The collection of one sensor."""
    description = item(0x04, 0x20, 1) + item(0x08, kind, 1) + b"\xA1\x00" + item(0x84, number, 1)
    description += selector(0x0316, range(0x0840, 0x0846))  # reporting state
    description += selector(0x0319, range(0x0850, 0x0856))  # power state
    description += usage(0x030E) + field(0, 0x7FFFFFFF, 32) + item(0xB0, 0x02, 1)  # interval, ms
    description += usage(0x030F) + field(0, 0x7FFF, 16, exponent=exponent) + item(0xB0, 0x02, 1)
    for axis in axes:
        description += usage(axis) + field(-0x7FFFFFFF, 0x7FFFFFFF, 32, exponent=exponent)
        description += item(0x80, 0x02, 1)
    description += usage(0x0529) + field(0, 0x7FFFFFFF, 32, count=2, exponent=-6)
    return description + item(0x80, 0x02, 1) + b"\xC0"


class HIDSensorHub(uhid.HIDDevice):
    name = "glide test HID sensor hub"
    vendor, product, version = 0x1209, 0x0001, 1
    report_descriptor = (
        item(0x04, 0x20, 1) + item(0x08, 0x01, 1) + b"\xA1\x01"
        + sensor(ACCELEROMETER, 0x73, (0x0453, 0x0454, 0x0455), -5)
        + sensor(GYROMETER, 0x76, (0x0457, 0x0458, 0x0459), -3) + b"\xC0")
    # Its clock; a sensor reports at its own interval.
    report_rate = 1000.0
    # It collects samples as a chip does in its FIFO; their own times say when they were measured.
    # For the virtual machine each awakening is dear.
    burst = 5

    def __init__(self):
        self.features = {
            number: struct.pack("<BBIH", 1, 1, 10, 0) for number in (ACCELEROMETER, GYROMETER)}
        self.last = {number: self._report(number, (0, 0, 0), 0) for number in self.features}
        self.ticks = 0

    def feature(self, number, kind):
        return (
            bytes([number]) + self.features[number] if kind == uhid.FEATURE_REPORT
            else self.last[number])

    def set_feature(self, number, data):
        self.features[number] = data[1:]

    def reports(self, sample_at, time):
        self.ticks += 1
        result = []
        for number, feature in self.features.items():
            state, power, interval, _ = struct.unpack("<BBIH", feature)
            if state != REPORTING_ALL_EVENTS or power != FULL_POWER:
                continue
            if self.ticks % max(interval, 1):
                continue
            _, acceleration, rate = sample_at(time)
            values, count = (
                (acceleration, ACCELERATION_COUNT) if number == ACCELEROMETER
                else (rate, RATE_COUNT))
            counts = [round(value / count) for value in values]
            self.last[number] = self._report(number, counts, self.ticks * 1000)
            result.append(self.last[number])
        return result

    @staticmethod
    def _report(number, counts, microseconds):
        return struct.pack("<BiiiQ", number, *counts, microseconds)
