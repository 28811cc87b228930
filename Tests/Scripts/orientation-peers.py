#!/usr/bin/env python3
"""Runs other people's orientation filters over BROAD trials; prints their tilt errors as JSON.

usage: orientation-peers.py ENVIRONMENT TRIAL.imu ...

ENVIRONMENT is a directory for a virtual environment, made at the first run from PyPI. The slow
filters are written in Python: allow some minutes for nine trials.
"""
import json
import os
import subprocess
import sys
import time

PACKAGES = ["numpy", "vqf==2.1.2", "imufusion==1.3.3", "ahrs==0.4.0"]


def enter(environment):
    """Goes on in the virtual environment, which is made first where it is not there."""
    python = os.path.join(environment, "bin", "python")
    if os.path.abspath(sys.prefix) == os.path.abspath(environment):
        return
    done = os.path.join(environment, "complete")
    if not os.path.exists(done):
        subprocess.run([sys.executable, "-m", "venv", environment], check=True, stdout=sys.stderr)
        install = [python, "-m", "pip", "install", "--quiet", *PACKAGES]
        subprocess.run(install, check=True, stdout=sys.stderr)
        open(done, "w").close()
    os.execv(python, [python, *sys.argv])


def load(path):
    import numpy as np

    data = open(path, "rb").read()
    count = int.from_bytes(data[4:8], "little")
    rate = float(np.frombuffer(data, "<f8", 1, 8)[0])
    rows = np.frombuffer(data, "<f4", 10 * count, 16).reshape(count, 10).astype(float)
    moving = np.frombuffer(data, "u1", count, 16 + 40 * count) == 1
    gyr, acc = np.ascontiguousarray(rows[:, :3]), np.ascontiguousarray(rows[:, 3:6])
    truth = rows[:, 6:]
    return rate, gyr, acc, truth, moving & np.isfinite(truth).all(axis=1)


def up(q):
    """The up vector in the sensor frame, of quaternions from sensor to earth."""
    import numpy as np

    w, x, y, z = q.T
    return np.stack([2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z], 1)


def vqf_filter(kind):
    def run(rate, gyr, acc):
        fastest = float("inf")
        for _ in range(9):
            instance = kind(1 / rate)
            start = time.perf_counter()
            out = instance.updateBatch(gyr, acc)
            fastest = min(fastest, time.perf_counter() - start)
        return up(out["quat6D"]), fastest / len(gyr) * 1e9

    return run


def fusion(rate, gyr, acc):
    import imufusion
    import numpy as np

    ahrs = imufusion.Ahrs()
    ahrs.set_settings(
        imufusion.AhrsSettings(
            sample_rate=rate, convention=imufusion.CONVENTION_NWU, gain=0.1,
            gyroscope_range=2000, acceleration_rejection=20, rejection_timeout=5))
    bias = imufusion.Bias()
    bias.set_settings(imufusion.BiasSettings(sample_rate=rate))
    out = np.empty((len(gyr), 4))
    degrees, g = np.degrees(gyr), acc / 9.81
    for i in range(len(gyr)):
        ahrs.update_no_magnetometer(bias.update(degrees[i]), g[i])
        out[i] = ahrs.get_quaternion()
    return up(out), None


def ahrs_filter(name, **tuning):
    def run(rate, gyr, acc):
        import ahrs

        return up(getattr(ahrs.filters, name)(gyr=gyr, acc=acc, frequency=rate, **tuning).Q), None

    return run


def complementary(rate, gyr, acc):
    """The textbook's: up turns with the gyroscope, and goes to the force in 10 s."""
    gain = 1 / (10 * rate)
    x, y, z = acc[0] / (acc[0] @ acc[0]) ** 0.5
    out = []
    for (wx, wy, wz), (ax, ay, az) in zip((gyr / rate).tolist(), acc.tolist()):
        x, y, z = x + y * wz - z * wy, y + z * wx - x * wz, z + x * wy - y * wx
        pull = gain / (ax * ax + ay * ay + az * az) ** 0.5
        x, y, z = x + pull * ax, y + pull * ay, z + pull * az
        length = (x * x + y * y + z * z) ** 0.5
        x, y, z = x / length, y / length, z / length
        out.append((x, y, z))
    import numpy as np

    return np.array(out), None


def main():
    enter(sys.argv[1])
    import numpy as np
    from vqf import VQF, BasicVQF

    peers = {
        "VQF": vqf_filter(VQF),
        "BasicVQF": vqf_filter(BasicVQF),
        "Fusion": fusion,
        "Madgwick": ahrs_filter("Madgwick", gain_imu=0.033),
        "Mahony": ahrs_filter("Mahony", k_P=0.2, k_I=0.01),
        "complementary": complementary,
    }
    results = []
    for name, run in peers.items():
        errors, costs = [], []
        for path in sys.argv[2:]:
            rate, gyr, acc, truth, scored = load(path)
            estimate, cost = run(rate, gyr, acc)
            chord = np.linalg.norm(estimate - up(truth), axis=1)[scored]
            angle = np.degrees(2 * np.arcsin(np.clip(chord / 2, 0, 1)))
            errors.append(float(np.sqrt(np.mean(angle**2))))
            costs.append(cost)
        known = [cost for cost in costs if cost is not None]
        results.append({"name": name, "errors": errors, "nanoseconds": min(known, default=None)})
    json.dump(results, sys.stdout)


main()
