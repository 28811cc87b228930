"""Plays a recording with a device: play.py DEVICE RECORDING

From the start the wearer rests in the recording's first pose. Words on standard input, a line each:

  play [SECONDS]  moves on from where it was, up to this time of the recording or to its end,
                  and rests there
  unplug, plug    pulls the plug and puts it back; meanwhile the wearer rests
  end             ends

It says when it is done, a line each: `plugged`, also at the start; `played TIME`, `unplugged`.
"""

import os
import select
import signal
import sys
import time

from bmi160 import BMI160
from dualsense import DualSense
from hid_sensor_hub import HIDSensorHub
from joycon import JoyCon
from usb_board import USBBMI160

DEVICES = {
    "hid-sensor-hub": HIDSensorHub, "dualsense": DualSense, "joy-con": JoyCon, "bmi160": BMI160,
    "bmi160-usb": USBBMI160}

# A wearer at rest is not a sensor that freezes: this much is played to and fro, s.
REST = 0.3


class Recording:
    """The samples of a file that is sampled evenly: (time, acceleration, angular rate)."""

    def __init__(self, path):
        with open(path, encoding="ascii") as file:
            # Read when they are due: reading all takes this slow machine seconds.
            self.lines = [line for line in file if line[0].isdigit()]
        self.start, last = self._sample(0)[0], self._sample(-1)[0]
        self.end = last - self.start
        self.per_second = (len(self.lines) - 1) / self.end

    def at(self, seconds):
        """The sample nearest to this time since the beginning."""
        index = round(seconds * self.per_second)
        return self._sample(min(max(index, 0), len(self.lines) - 1))

    def _sample(self, index):
        values = [float(text) for text in self.lines[index].split(",")]
        return values[0], values[1:4], values[4:7]


class Player:
    def __init__(self, device, recording):
        self.device, self.recording = device, recording
        self.position, self.until = 0.0, None
        self.rested = 0.0
        self.words = b""
        self.is_over = False
        self.plug = None
        self.put_plug()

    def run(self):
        period = 1 / self.device.report_rate
        due = time.monotonic()
        while not self.is_over:
            self.wait(due)
            for _ in range(self.device.burst):
                due += period
                self.move(period)
                if self.plug:
                    for report in self.device.reports(self.recording.at, self.moment):
                        self.plug.send(report)

    def move(self, period):
        if self.until is None:
            self.rested += period
            return
        self.position += period
        if self.position >= self.until:
            print(f"played {self.position:.3f}", flush=True)
            self.until, self.rested = None, 0.0

    @property
    def moment(self):
        """Where in the recording the wearer is."""
        if self.until is not None:
            return self.position
        phase = self.rested % (2 * REST)
        back = phase if phase < REST else 2 * REST - phase
        return abs(self.position - back)

    def wait(self, due):
        """Answers the kernel and takes words until the next report is due."""
        while not self.is_over:
            patience = max(due - time.monotonic(), 0)
            descriptors = [0] + (self.plug.descriptors if self.plug else [])
            readable, _, _ = select.select(descriptors, [], [], patience)
            if 0 in readable:
                self.listen()
            elif readable:
                self.plug.answer()
            else:
                return

    def listen(self):
        new = os.read(0, 4096)
        *lines, self.words = (self.words + new).split(b"\n")
        for line in lines:
            self.take(line.decode().split())
        if not new:
            self.take(["end"])

    def take(self, words):
        if words[0] == "play":
            self.until = float(words[1]) if len(words) > 1 else self.recording.end
        elif words[0] == "unplug":
            self.plug.pull()
            self.plug = None
            print("unplugged", flush=True)
        elif words[0] == "plug":
            self.put_plug()
        elif words[0] == "end":
            self.is_over = True

    def put_plug(self):
        # One that has had no power begins anew.
        self.device = type(self.device)()
        self.plug = self.device.plug()
        print("plugged", flush=True)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    player = Player(DEVICES[sys.argv[1]](), Recording(sys.argv[2]))
    try:
        player.run()
    finally:
        if player.plug:
            player.plug.pull()
