"""A program that runs beside, and is waited for by what it says."""

import os
import select
import subprocess
import time


class Late(Exception):
    """What was waited for did not happen, or not in time."""


class Child:
    """A program whose output is kept, line by line, each with the time when it came."""

    def __init__(self, name, arguments, **options):
        self.name = name
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            **options)
        self.lines = []
        self._rest = b""
        self._seen = 0

    def say(self, text):
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()

    def wait_for(self, what, matches, seconds):
        """Returns the first line behind those already waited for that `matches`."""
        deadline = time.monotonic() + seconds
        while True:
            while self._seen < len(self.lines):
                self._seen += 1
                if matches(self.lines[self._seen - 1][1]):
                    return self.lines[self._seen - 1][1]
            if time.monotonic() >= deadline:
                raise Late(f"{self.name}: no {what} within {seconds} s")
            if not self._read(deadline):
                raise Late(f"{self.name} ended before {what}")

    def wait_for_end(self, seconds):
        """Returns the exit status."""
        deadline = time.monotonic() + seconds
        while self._read(deadline):
            if time.monotonic() >= deadline:
                raise Late(f"{self.name}: did not end within {seconds} s")
        return self.process.wait(seconds)

    def end(self):
        """Ends the program, by force where it does not listen, and returns its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.wait_for_end(10)
        except Late:
            self.process.kill()
            return self.process.wait()

    @property
    def processor_time(self):
        """Seconds of the processor that the program has had; None where it has ended."""
        if self.process.poll() is not None:
            return None
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def text(self):
        return "".join(line + "\n" for _, line in self.lines)

    def _read(self, deadline):
        """Waits for more; returns False where there is no more."""
        patience = max(deadline - time.monotonic(), 0)
        if not select.select([self.process.stdout], [], [], patience)[0]:
            return True
        new = os.read(self.process.stdout.fileno(), 65536)
        *lines, self._rest = (self._rest + new).split(b"\n")
        now = time.monotonic()
        self.lines += [(now, line.decode(errors="replace")) for line in lines]
        return bool(new)
