"""A board with the BMI160 at the USB, served by iiod, and the host that it is plugged into: the kernel
is both, by dummy_hcd and FunctionFS (Documentation/usb/gadget_configfs.rst).
"""

import glob
import os
import subprocess
import time

from bmi160 import BMI160, Board

GADGET = "/sys/kernel/config/usb_gadget/board"
FUNCTION = "/dev/iio_ffs"
ATTRIBUTES = {
    "idVendor": "0x0456", "idProduct": "0xb671", "strings/0x409/serialnumber": "glide0001",
    "strings/0x409/manufacturer": "Analog Devices Inc.", "strings/0x409/product": "glide board"}


class USBBMI160(BMI160):
    # It has its own power: only the cable is pulled.
    board = None

    def plug(self):
        if not USBBMI160.board:
            USBBMI160.board = USBBoard()
        self.board.connect()
        return self.board


class USBBoard(Board):
    def __init__(self):
        # Without a trigger: this iiod lets go of a buffer some seconds after its client has, some
        # times never.
        for trigger in glob.glob("/sys/kernel/config/iio/triggers/hrtimer/*"):
            os.rmdir(trigger)
        super().__init__()
        subprocess.run(["modprobe", "-a", "libcomposite", "usb_f_fs", "dummy_hcd"], check=True)
        for directory in ("strings/0x409", "configs/c.1/strings/0x409", "functions/ffs.iio_ffs"):
            os.makedirs(f"{GADGET}/{directory}", exist_ok=True)
        for name, text in ATTRIBUTES.items():
            self._write_gadget(name, text)
        os.symlink(f"{GADGET}/functions/ffs.iio_ffs", f"{GADGET}/configs/c.1/ffs.iio_ffs")
        os.makedirs(FUNCTION, exist_ok=True)
        subprocess.run(["mount", "-t", "functionfs", "iio_ffs", FUNCTION], check=True)
        subprocess.Popen(["iiod", "-n", "3", "-F", FUNCTION])
        # Once iiod has told its descriptors, the other endpoints are there.
        while not os.path.exists(f"{FUNCTION}/ep1"):
            time.sleep(0.05)

    def connect(self):
        (controller,) = glob.glob("/sys/class/udc/*")
        self._write_gadget("UDC", os.path.basename(controller))

    def pull(self):
        self._write_gadget("UDC", "")

    def _write_gadget(self, name, text):
        with open(f"{GADGET}/{name}", "w", encoding="ascii") as file:
            file.write(text + "\n")
