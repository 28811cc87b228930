"""What a chip without an interrupt line may meet before its session: no trigger and no right to make
one, another program that reads it, no permission.

Each daemon here reads the chip for a while, or says why it cannot; what glidectl said is kept for
the test outside to judge. At the end the machine is set up as the daemon has advised.
"""

import glob
import json
import os
import re
import subprocess
from contextlib import ExitStack

TRIGGERS = "/sys/kernel/config/iio/triggers/hrtimer"

def meet(case, service, stranger):
    """`service` and `stranger` are users to run the daemon as: with the sensors' group, without."""
    subprocess.run(["modprobe", "iio-trig-hrtimer"], check=True)
    node = os.path.basename(glob.glob("/sys/bus/i2c/devices/*-0069/iio:device*")[0])

    with ExitStack() as stack:
        case.start_daemon(stack, "unprivileged", service)
        case.record(stack, "polled", 2).wait_for_end(case.SOON)
        case.keep("sensors-polled.json", case.glidectl("sensors", "--json"))
        with open(f"/dev/{node}", "rb"):
            held = case.record(stack, "held", 1)
            case.sensor_in_state("busy", "sensors-held.json")
        held.wait_for_end(case.SOON)

    with ExitStack() as stack:
        case.start_daemon(stack, "stranger", stranger)
        case.record(stack, "forbidden", 1).wait_for_end(case.SOON)
        case.keep("sensors-forbidden.json", case.glidectl("sensors", "--json"))

    with ExitStack() as stack:
        case.start_daemon(stack, "root", {})
        case.record(stack, "triggered", 2).wait_for_end(case.SOON)
        case.keep("sensors-triggered.json", case.glidectl("sensors", "--json"))
        made = os.listdir(TRIGGERS)
        case.keep("triggers.json", json.dumps(made))
    # The device does not notice that its trigger goes.
    for name in made:
        os.rmdir(f"{TRIGGERS}/{name}")

    (cure,) = set(re.findall(r"as root: ([^\"\n]+)", case.read("sensors-polled.json")))
    case.keep("cure.txt", cure)
    subprocess.run(cure, shell=True, check=True)
