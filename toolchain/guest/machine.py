# SPDX-License-Identifier: MIT
"""The guest as a machine: started, looked at, touched, and spoken to over a serial line. Used by play."""
import json
import os
import re
import socket
import subprocess
import time

EDGE = 32767  # QEMU's touch screen counts from 0 to this
TOUCH_PANEL = {"driver": "virtio-multitouch-pci", "bus": "touch-port", "id": "touch"}

# The kernel's console, and the computer: a board, or a PC.
COMPUTERS = {
    "arm64": ("ttyAMA0", ["qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a72", "-smp", "2"]),
    "amd64": ("ttyS0", ["qemu-system-x86_64", "-M", "q35", "-vga", "none", "-cpu", "Nehalem", "-smp", "4"]),
}


class Machine:
    """A virtual board with a screen, a touch panel, a keyboard, USB ports and no network; `words` go to its kernel. What it
    writes is gone with it, but for what `written` keeps, an image with a file system.
    Errors: RuntimeError, with what QEMU or the guest said."""

    def __init__(self, images, out, size, words="", written=None):
        self.size, self.out, self.said = size, out, ""
        serial, qmp = os.path.join(out, "serial"), os.path.join(out, "qmp")
        for path in (serial, qmp):
            if os.path.exists(path):
                os.remove(path)
        with open(os.path.join(images, "kind"), encoding="utf-8") as file:
            console, computer = COMPUTERS[file.read().strip()]
        kernel = f"console={console} quiet loglevel=1 systemd.show_status=0 vt.global_cursor_default=0 " + words
        words = computer + ["-accel", "tcg,thread=multi", "-m", "1024", "-nic", "none", "-display", "none"]
        words += ["-kernel", os.path.join(images, "kernel"), "-initrd", os.path.join(images, "first")]
        words += ["-append", kernel, "-no-reboot"]
        words += ["-drive", f"file={os.path.join(images, 'disk')},if=none,id=disk,format=raw,readonly=on"]
        words += ["-device", "virtio-blk-pci,drive=disk", "-device", f"virtio-gpu-pci,xres={size[0]},yres={size[1]}"]
        # The partition that a technician reaches from another computer: what is in out/boot.
        os.makedirs(os.path.join(out, "boot"), exist_ok=True)
        words += ["-drive", f"file=fat:{os.path.join(out, 'boot')},if=none,id=boot,format=raw,readonly=on"]
        words += ["-device", "virtio-blk-pci,drive=boot", "-device", "virtio-keyboard-pci"]
        if written is not None:
            words += ["-drive", f"file={written},if=none,id=written,format=raw", "-device", "virtio-blk-pci,drive=written"]
        words += ["-device", "qemu-xhci,id=usb,p2=4,p3=4"]
        # The touch panel hangs on a port, so that it can be pulled out and put in again.
        words += ["-device", "pcie-root-port,id=touch-port", "-device", json.dumps(TOUCH_PANEL)]
        # The kernel's own console is a log; the shell has a line of its own, which loses nothing while nobody listens.
        words += ["-serial", "file:" + os.path.join(out, "console.log"), "-qmp", f"unix:{qmp},server=on,wait=off"]
        words += ["-chardev", f"socket,id=shell,path={serial},server=on,wait=off"]
        words += ["-device", "virtio-serial-pci", "-device", "virtconsole,chardev=shell"]
        self.log = open(os.path.join(out, "qemu.log"), "w", encoding="utf-8")
        self.qemu = subprocess.Popen(words, stdout=self.log, stderr=self.log)
        self.serial, self.qmp = self.connect(serial), self.connect(qmp)
        self.serial.settimeout(1)
        self.answers = self.qmp.makefile("r", encoding="utf-8")
        self.answers.readline()
        self.ask("qmp_capabilities")

    def connect(self, path):
        """The guest's end of a line, as soon as QEMU has made it."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            line = socket.socket(socket.AF_UNIX)
            try:
                line.connect(path)
                return line
            except OSError:
                line.close()
            if self.qemu.poll() is not None:
                raise RuntimeError(f"QEMU ended at once; {self.log.name} says why (its touch screen needs version 8.1)")
            time.sleep(0.2)
        raise RuntimeError("QEMU does not answer")

    def ask(self, what, **arguments):
        """One question to QEMU."""
        self.qmp.sendall(json.dumps({"execute": what, "arguments": arguments}).encode() + b"\n")
        while True:
            answer = json.loads(self.answers.readline())
            if "error" in answer:
                raise RuntimeError(f"{what}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def picture(self, name):
        """What the screen shows now, as a file."""
        path = os.path.join(self.out, name + ".ppm")
        self.ask("screendump", filename=path)
        return path

    def finger(self, kind, *places):
        """The touch panel's first finger: "begin" and "data" at a pixel, "end"."""
        def event(kind, axis="x", value=0):
            return {"type": "mtt", "data": {"type": kind, "slot": 0, "tracking-id": -1 if kind == "end" else 1, "axis": axis,
                                            "value": value}}

        events = [] if kind == "data" else [event(kind)]
        events += [event("data", axis, place * EDGE // size) for axis, place, size in zip("xy", places, self.size)]
        if kind != "data":
            events.append({"type": "btn", "data": {"button": "touch", "down": kind == "begin"}})
        self.ask("input-send-event", events=events)

    def tap(self, x, y):
        """A finger down and up at a pixel."""
        self.finger("begin", x, y)
        time.sleep(0.15)
        self.finger("end")

    def drag(self, x, y, to_y):
        """A finger that goes up or down from a pixel, and rests there, so that nothing goes on by itself."""
        self.finger("begin", x, y)
        for step in range(1, 9):
            time.sleep(0.15)
            self.finger("data", x, y + (to_y - y) * step // 8)
        time.sleep(2)
        self.finger("end")

    def press(self, *keys):
        """Keys of the keyboard, all down and all up again, by QEMU's names."""
        self.ask("send-key", keys=[{"type": "qcode", "data": key} for key in keys])
        time.sleep(0.3)  # until they are up

    def ended(self, seconds):
        """Whether the guest switches itself off, or restarts (which ends it here), within this time."""
        try:
            self.qemu.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def unplug_touch_panel(self):
        """Pulls the touch panel out.  Errors: the guest does not let it go within a minute."""
        self.ask("device_del", id="touch")
        end = time.monotonic() + 60
        while any(one["name"] == "touch" for one in self.ask("qom-list", path="/machine/peripheral")):
            if time.monotonic() > end:
                raise RuntimeError("the guest does not let the touch panel go")
            time.sleep(0.2)

    def plug_touch_panel(self):
        """Puts it in again."""
        self.ask("device_add", **TOUCH_PANEL)

    def plug_stick(self, name, image, port=1):
        """Puts a stick into a USB port, with what is in this file."""
        self.ask("blockdev-add", **{"driver": "raw", "node-name": f"image-{name}", "file": {"driver": "file", "filename": image}})
        self.ask("device_add", driver="usb-storage", bus="usb.0", port=str(port), drive=f"image-{name}", id=f"stick-{name}",
                 removable=True)

    def pull_stick(self, name):
        """Pulls it out, whoever reads it.  Errors: it or its file is held for more than a minute and a half."""
        self.ask("device_del", id=f"stick-{name}")
        end = time.monotonic() + 90
        while any(one["name"] == f"stick-{name}" for one in self.ask("qom-list", path="/machine/peripheral")):
            if time.monotonic() > end:
                raise RuntimeError(f"the stick {name} does not come out")
            time.sleep(0.3)
        while True:
            try:
                self.ask("blockdev-del", **{"node-name": f"image-{name}"})
                return
            except RuntimeError as error:
                if time.monotonic() > end:
                    raise RuntimeError(f"the image of {name} stays in use") from error
                time.sleep(0.3)

    def read(self):
        try:
            self.said += self.serial.recv(65536).decode(errors="replace")
        except TimeoutError:
            pass

    def run(self, words, seconds=60):
        """Runs words in the guest's shell and gives what they print.  Errors: they fail, or take longer."""
        mark = f"m{time.monotonic_ns()}"
        self.said = ""
        # In two parts, so that the echo of the line is not taken for its answer.
        self.serial.sendall(f"echo '<<''{mark}'; {words}; echo '>>''{mark}' $?\n".encode())
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read()
            found = re.search(f"<<{mark}\r*\n(.*?)>>{mark} (\\d+)", self.said, re.S)
            if found and found.group(2) != "0":
                raise RuntimeError(f"'{words}' failed in the guest: {found.group(1).strip()}")
            if found:
                return found.group(1).replace("\r", "").strip()
        raise RuntimeError(f"the guest does not answer '{words}' within {seconds} s; it said: {self.said[-800:]}")

    def wait_for_shell(self, seconds):
        """Until the guest's shell answers."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.run("true", 10)
                return
            except RuntimeError:
                continue
        raise RuntimeError(f"no shell within {seconds} s; the guest said: {self.said[-2000:]}")

    def stop(self):
        """Pulls the plug."""
        self.qemu.kill()
        self.qemu.wait()
        self.log.close()
