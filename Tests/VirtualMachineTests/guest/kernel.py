"""What the kernel's drivers make of a device that rests: kernel.py SECONDS

Reads the motion sensor that is plugged in, as any user of the group input may, and prints one JSON
object: `samples`, `seconds` from the first to the last by the sensor's own clock, `longestStep`
between two, and `gravity`, the mean length of the acceleration, m/s².
"""

import fcntl
import glob
import json
import math
import os
import select
import struct
import subprocess
import sys
import time

GRAVITY = 9.80665
PATIENCE = 20

# <linux/input-event-codes.h>
EV_SYN, EV_ABS, EV_MSC = 0, 3, 4
MSC_TIMESTAMP = 5
INPUT_PROP_ACCELEROMETER = 6


def text(path):
    with open(path, encoding="ascii") as file:
        return file.read().strip()


def iio_accelerometer():
    for directory in glob.glob("/sys/bus/iio/devices/iio:device*"):
        node = "/dev/" + os.path.basename(directory)
        rate = directory + "/in_accel_sampling_frequency"
        if os.path.exists(rate) and os.access(node, os.R_OK) and os.access(rate, os.W_OK):
            return directory
    return None


def input_accelerometer():
    for node in glob.glob("/dev/input/event*"):
        properties = f"/sys/class/input/{os.path.basename(node)}/device/properties"
        if int(text(properties), 16) >> INPUT_PROP_ACCELEROMETER & 1 and os.access(node, os.R_OK):
            return node
    return None


def iio_samples(directory, seconds):
    """Returns (time, acceleration) of each sample, through libiio's own tool."""
    rate = 1000
    with open(directory + "/in_accel_sampling_frequency", "w", encoding="ascii") as file:
        file.write(str(rate))
    scale = float(text(directory + "/in_accel_scale"))
    data = subprocess.run(
        ["iio_readdev", "-u", "local:", "-b", str(rate // 20), "-s", str(int(rate * seconds)),
         os.path.basename(directory)], stdout=subprocess.PIPE, check=True).stdout
    return [
        (nanoseconds * 1e-9, [value * scale for value in values])
        for *values, nanoseconds in struct.iter_unpack("<3i4xq", data)]


def input_samples(node, seconds):
    """Returns (time, acceleration) of each frame; what did not change is not in it."""
    file = os.open(node, os.O_RDONLY | os.O_NONBLOCK)
    acceleration, scales, samples, clock = [], [], [], None
    for axis in range(3):
        answer = fcntl.ioctl(file, 0x80184540 + axis, bytes(24))  # EVIOCGABS(axis)
        value, *_, resolution = struct.unpack("6i", answer)
        scales.append(GRAVITY / resolution)
        acceleration.append(value * scales[axis])
    end = time.monotonic() + seconds
    while (patience := end - time.monotonic()) > 0:
        if not select.select([file], [], [], patience)[0]:
            break
        for *_, kind, code, value in struct.iter_unpack("<qqHHi", os.read(file, 24 * 256)):
            if kind == EV_ABS and code < 3:
                acceleration[code] = value * scales[code]
            elif kind == EV_MSC and code == MSC_TIMESTAMP:
                clock = value * 1e-6
            elif kind == EV_SYN and clock is not None:
                samples.append((clock, list(acceleration)))
    return samples


def wait():
    """Waits until udev has given the sensor to us; returns what reads it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for find, read in ((iio_accelerometer, iio_samples), (input_accelerometer, input_samples)):
            found = find()
            if found:
                return lambda seconds: read(found, seconds)
        time.sleep(0.1)
    sys.exit("there is no motion sensor that may be read")


def main(seconds):
    samples = wait()(float(seconds))
    times = [sample[0] for sample in samples]
    lengths = [math.hypot(*acceleration) for _, acceleration in samples]
    print(json.dumps({
        "samples": len(samples),
        "seconds": times[-1] - times[0],
        "longestStep": max(after - before for before, after in zip(times, times[1:])),
        "gravity": sum(lengths) / len(lengths),
    }))


if __name__ == "__main__":
    main(sys.argv[1])
