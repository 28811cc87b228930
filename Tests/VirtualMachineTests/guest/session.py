"""A session through each device, in the virtual machine: session.py CASES RESULTS

CASES is a JSON file, a list of {"device", "recording", "sensor", "measuresByItself",
"interruption"}. Each device is plugged in, glided reads it, a set is begun and the recording played; at the time `interruption`,
in seconds of the recording, the plug is pulled and put back. What glidectl said is written into
RESULTS, a directory a device, for the test outside to judge. Here only what cannot go on is an
error, and ends the case.
"""

import json
import os
import sys
import time
from contextlib import ExitStack

import obstacles
from child import Child, Late

# Seconds of this machine's clock, which does not run while it computes: generous ones cost nothing.
SOON = 20
SET = 90
AWAY = 2

# The user whom the service would run as, and the group that udev's rule gives the devices to.
USER, GROUP = 500, 500
INPUT_GROUP = next(
    int(line.split(":")[2]) for line in open("/etc/group", encoding="ascii")
    if line.startswith("input:"))
AS_THE_SERVICE = {"user": USER, "group": GROUP, "extra_groups": [INPUT_GROUP]}
AS_A_STRANGER = {"user": USER, "group": GROUP, "extra_groups": []}

EXERCISE = "sciatic-slider-seated-slump"


class Case:
    SOON = SOON

    def __init__(self, case, results):
        self.device, self.recording = case["device"], case["recording"]
        self.sensor, self.interruption = case["sensor"], case["interruption"]
        self.measures_by_itself = case["measuresByItself"]
        self.directory = os.path.join(results, self.device)
        self.socket = f"/run/glided/{self.device}.sock"
        self.times = {}
        os.makedirs(self.directory)

    def run(self, stack):
        player = self.start(stack, "play", [
            sys.executable, "-B", "play.py", self.device, self.recording])
        player.wait_for("plug", lambda line: line == "plugged", SOON)
        if self.device == "bmi160":
            obstacles.meet(self, AS_THE_SERVICE, AS_A_STRANGER)
        if self.measures_by_itself:
            kernel = self.start(
                stack, "kernel", [sys.executable, "-B", "kernel.py", "2"], **AS_THE_SERVICE)
            kernel.wait_for_end(SOON)
        self.start_daemon(stack, "glided", AS_THE_SERVICE)
        sensor = self.sensor_in_state("ready", "sensors.json")
        self.keep("sensors.txt", self.glidectl("sensors"))
        self.record(stack, "resting", 2).wait_for_end(SOON)

        # Who starts a session of a sensor that is worn has answered whether that is safe.
        self.keep("redflags.txt", self.glidectl("redflags", "--none"))
        session = self.start(stack, "session", self.command(
            "start", EXERCISE, "--side", "right", "--sets", "1", "--repetitions", "10",
            "--sensor", sensor["id"], "--watch", "--json"))
        session.wait_for("set", kind("setStarted"), SOON)
        player.say(f"play {self.interruption}")
        player.wait_for("end of playing", starts("played"), SET)
        self.keep("sensors-in-use.json", self.glidectl("sensors", "--json"))

        self.times["unplugged"] = time.monotonic()
        player.say("unplug")
        session.wait_for("interruption", kind("sensorInterrupted"), SOON)
        self.keep("sensors-unplugged.json", self.glidectl("sensors", "--json"))
        time.sleep(AWAY)
        self.times["plugged"] = time.monotonic()
        player.say("plug")
        # An iiod at the USB is slow to notice.
        session.wait_for("return of the sensor", kind("sensorRestored"), SET)
        player.say("play")
        session.wait_for("end of the session", kind("sessionEnded"), SET)
        self.keep("status.txt", self.glidectl("status"))

    def start(self, stack, name, arguments, **options):
        child = Child(name, arguments, **options)

        def end():
            self.times[f"{name} processor"] = child.processor_time
            status = child.end()
            self.keep(f"{name}.log", child.text)
            self.times[f"{name} exit status"] = status

        stack.callback(end)
        return child

    def start_daemon(self, stack, name, user):
        daemon = self.start(
            stack, name,
            ["glided", "--socket", self.socket, "--sensor", self.sensor,
             "--state", f"/run/glided/{self.device}-{name}"], **user)
        daemon.wait_for("socket", lambda line: "listening" in line, SOON)

    def record(self, stack, name, seconds):
        """Begins to record NAME.csv; what is said of it is kept in NAME.log."""
        path = os.path.join(self.directory, f"{name}.csv")
        return self.start(stack, name, self.command("record", path, "--seconds", str(seconds)))

    def command(self, *words):
        return ["glidectl", *words, "--socket", self.socket]

    def glidectl(self, *words):
        child = Child("glidectl", self.command(*words))
        child.wait_for_end(SOON)
        return child.text

    def sensor_in_state(self, state, name):
        """Waits for a sensor in this state, and returns it; keeps what was said of all."""
        deadline = time.monotonic() + SOON
        while True:
            text = self.glidectl("sensors", "--json")
            self.keep(name, text)
            # Where there is none, it is said why.
            lines = [line for line in text.splitlines() if line.startswith("{")]
            for sensor in map(json.loads, lines):
                if sensor["state"] == state:
                    return sensor
            if time.monotonic() > deadline:
                raise Late(f"no sensor is {state}, but: {text}")
            time.sleep(0.2)

    def keep(self, name, text):
        with open(os.path.join(self.directory, name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.directory, name), encoding="utf-8") as file:
            return file.read()


def kind(name):
    """Matches a reply of Watch with an event of this kind."""
    return lambda line: line.startswith("{") and (
        (json.loads(line).get("event") or {}).get("kind") == name)


def starts(text):
    return lambda line: line.startswith(text)


def main(cases, results):
    os.makedirs("/run/glided", exist_ok=True)
    os.chown("/run/glided", USER, GROUP)
    with open(cases, encoding="utf-8") as file:
        cases = [Case(case, results) for case in json.load(file)]
    for case in cases:
        case.times["began"] = time.monotonic()
        try:
            with ExitStack() as stack:
                case.run(stack)
        except (Late, OSError, ValueError) as error:
            case.keep("failure.txt", f"{error}\n")
        case.times["ended"] = time.monotonic()
        case.keep("times.json", json.dumps(case.times))


if __name__ == "__main__":
    main(*sys.argv[1:])
