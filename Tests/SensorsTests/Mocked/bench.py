"""Keeps an umockdev testbed for the tests, which say on standard input what to do with it.

Runs under umockdev-wrapper. Prints the testbed's directory, then "ok" after each command:
  load DESCRIPTION         a file of umockdev's device descriptions
  ioctl NODE FILE          the answers of a device node to ioctls
  device SUBSYSTEM NAME PARENT|- KEY=VALUE...      "@KEY=VALUE" is an attribute of sysfs
  uevent SYSFS-PATH ACTION
  remove SYSFS-PATH
"""
import shlex
import sys

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import UMockdev  # noqa: E402

testbed = UMockdev.Testbed.new()
print(testbed.get_root_dir(), flush=True)
for line in sys.stdin:
    command, *words = shlex.split(line)
    if command == "load":
        testbed.add_from_file(words[0])
    elif command == "ioctl":
        testbed.load_ioctl(*words)
    elif command == "device":
        subsystem, name, parent, *pairs = words
        pairs = [pair.split("=", 1) for pair in pairs]
        attributes = [text for key, value in pairs if key[0] == "@" for text in (key[1:], value)]
        properties = [text for key, value in pairs if key[0] != "@" for text in (key, value)]
        path = testbed.add_device(
            subsystem, name, None if parent == "-" else parent, attributes, properties
        )
        print(path, flush=True)
        continue
    elif command == "uevent":
        testbed.uevent(*words)
    elif command == "remove":
        testbed.remove_device(words[0])
    else:
        sys.exit(f"no command {command}")
    print("ok", flush=True)
