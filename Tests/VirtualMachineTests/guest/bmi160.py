"""A Bosch BMI160 on the I2C bus, for bmi160_i2c: its registers are those of the kernel's i2c-stub.

The chip has no interrupt line here, as on a board of four wires, so the driver measures when a
trigger tells it to. Registers: drivers/iio/imu/bmi160/bmi160_core.c.
"""

import array
import fcntl
import glob
import os
import struct
import subprocess
import time

ADDRESS = 0x69

CHIP_ID, DATA = 0x00, 0x0C
ACCELERATION_RATE, ACCELERATION_RANGE, ANGULAR_RATE_RATE, ANGULAR_RATE_RANGE = range(0x40, 0x44)
# What the chip says of itself; both at 100 Hz, to 4 g and to 500 °/s.
REGISTERS = {
    CHIP_ID: 0xD1, ACCELERATION_RATE: 0x28, ACCELERATION_RANGE: 0x05, ANGULAR_RATE_RATE: 0x28,
    ANGULAR_RATE_RANGE: 0x02}
# The driver's scales of these ranges: m/s² and rad/s.
ACCELERATION_COUNT = 1197e-6
RATE_COUNT = 266e-6

# <linux/i2c-dev.h>, <linux/i2c.h>
I2C_SLAVE_FORCE, I2C_SMBUS = 0x0706, 0x0720
SMBUS_WRITE, SMBUS_BYTE_DATA, SMBUS_BLOCK_DATA = 0, 2, 8


class BMI160:
    # Twice as often as it is measured.
    report_rate = 200.0
    burst = 1

    def plug(self):
        return Board()

    def reports(self, sample_at, moment):
        _, acceleration, rate = sample_at(moment)
        return [struct.pack(
            "<6h", *(round(value / RATE_COUNT) for value in rate),
            *(round(value / ACCELERATION_COUNT) for value in acceleration))]


class Board:
    """The chip, wired to the bus and told to the kernel."""

    descriptors = []

    def __init__(self):
        subprocess.run(["modprobe", "-a", "i2c-dev", "bmi160_i2c"], check=True)
        subprocess.run(["modprobe", "i2c-stub", f"chip_addr={ADDRESS}"], check=True)
        (self.adapter,) = [
            os.path.dirname(name) for name in glob.glob("/sys/bus/i2c/devices/i2c-*/name")
            if "stub" in open(name, encoding="ascii").read()]
        node = "/dev/" + os.path.basename(self.adapter)
        while not os.path.exists(node):
            time.sleep(0.01)
        self.bus = os.open(node, os.O_RDWR)
        fcntl.ioctl(self.bus, I2C_SLAVE_FORCE, ADDRESS)
        for register, value in REGISTERS.items():
            self._write(register, SMBUS_BYTE_DATA, bytes([value]))
        self._tell("new_device", f"bmi160 {ADDRESS:#x}")

    def send(self, report):
        self._write(DATA, SMBUS_BLOCK_DATA, bytes([len(report)]) + report)

    def pull(self):
        self._tell("delete_device", f"{ADDRESS:#x}")
        os.close(self.bus)

    def _tell(self, what, text):
        with open(f"{self.adapter}/{what}", "w", encoding="ascii") as file:
            file.write(text)

    def _write(self, register, size, data):
        # union i2c_smbus_data, and struct i2c_smbus_ioctl_data, which points to it.
        union = array.array("B", data.ljust(34, b"\0"))
        address, _ = union.buffer_info()
        fcntl.ioctl(
            self.bus, I2C_SMBUS, struct.pack("<BB2xIQ", SMBUS_WRITE, register, size, address))
