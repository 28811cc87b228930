"""A HID device that a program plays to the kernel: /dev/uhid, see include/uapi/linux/uhid.h."""

import os
import struct

# The kinds of messages.
DESTROY, OUTPUT, GET_REPORT, GET_REPORT_REPLY = 1, 6, 9, 10
CREATE2, INPUT2, SET_REPORT, SET_REPORT_REPLY = 11, 12, 13, 14

BUS_USB, BUS_BLUETOOTH = 3, 5
FEATURE_REPORT = 0
LARGEST_REPORT = 4096
MESSAGE_SIZE = 4380
NO_SUCH_REPORT = 5  # EIO


class HIDDevice:
    """What the devices have in common; each says what it is and answers its driver."""

    name = ""
    bus = BUS_USB
    vendor = product = version = 0
    unique = ""
    report_descriptor = b""

    # How often `reports` is asked, a second.
    report_rate = 0.0

    # How many times in a row; the device sleeps in between.
    burst = 1

    def plug(self):
        return Plug(self)

    def feature(self, number, kind):
        """Returns the report of this number that the driver asks for, or None."""
        return None

    def set_feature(self, number, data):
        """Takes a feature report."""

    def output(self, data):
        """Takes an output report; returns the input report that answers it, or None."""
        return None

    def reports(self, sample_at, time):
        """Returns the input reports that are due at `time`, in seconds of the recording."""
        return []


class Plug:
    """The place where a device is plugged in."""

    def __init__(self, device):
        self.device = device
        self.descriptor = os.open("/dev/uhid", os.O_RDWR | os.O_NONBLOCK)
        # To wait for: the kernel asks something.
        self.descriptors = [self.descriptor]
        descriptor = device.report_descriptor
        self._write(
            struct.pack(
                "<I128s64s64sHHIIII", CREATE2, device.name.encode(), b"",
                device.unique.encode(), len(descriptor), device.bus, device.vendor,
                device.product, device.version, 0) + descriptor)

    def send(self, report):
        self._write(struct.pack("<IH", INPUT2, len(report)) + report)

    def answer(self):
        """Answers what the kernel has asked."""
        while True:
            try:
                message = os.read(self.descriptor, MESSAGE_SIZE)
            except BlockingIOError:
                return
            (kind,) = struct.unpack_from("<I", message)
            if kind == GET_REPORT:
                call, number, report_kind = struct.unpack_from("<IBB", message, 4)
                report = self.device.feature(number, report_kind)
                error = 0 if report else NO_SUCH_REPORT
                report = report or b""
                self._write(
                    struct.pack("<IIHH", GET_REPORT_REPLY, call, error, len(report)) + report)
            elif kind == SET_REPORT:
                call, number, report_kind, size = struct.unpack_from("<IBBH", message, 4)
                if report_kind == FEATURE_REPORT:
                    self.device.set_feature(number, message[12:12 + size])
                self._write(struct.pack("<IIH", SET_REPORT_REPLY, call, 0))
            elif kind == OUTPUT:
                (size,) = struct.unpack_from("<H", message, 4 + LARGEST_REPORT)
                reply = self.device.output(message[4:4 + size])
                if reply:
                    self.send(reply)

    def pull(self):
        self._write(struct.pack("<I", DESTROY))
        os.close(self.descriptor)

    def _write(self, message):
        os.write(self.descriptor, message)
