# SPDX-License-Identifier: MIT
"""The guest with a screen that hangs turned, at night, and with a small one. Used by play."""
import json
import os
import shutil
import struct
import zlib

from machine import Machine
from watch import GUEST, PATIENCE, PICTURES, ROOT, SIZE, comes, host_plays, tell, until

SMALL = (800, 480)
SMALL_MM = (155, 86)
OWN = os.path.join(ROOT, "build/release/korea-1951.pack")
SETTINGS = "/etc/lectern/lectern.toml"
# By three in the night, which is told, the museum is closed.
HOURS = 'screen.hours = ["09:30", "17:00"]'


def write_png(path, width, rows):
    """Shape: rows of RGB."""
    def part(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head))
        file.write(part(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 1)) + part(b"IEND", b""))


def turn_by_a_quarter(out, name):
    """Makes of a picture the one that a screen shows which is turned by 90 degrees."""
    width, height, rows = PICTURES.read(os.path.join(out, name + ".png"))
    turned = []
    for x in range(width):
        turned.append(b"".join(rows[y][3 * x : 3 * x + 3] for y in range(height - 1, -1, -1)))
    write_png(os.path.join(out, name + "-quarter.png"), height, turned)


def restart(machine, *lines):
    """Restarts the viewer with these lines besides the settings of the guest."""
    machine.run(f"[ -e /root/as-it-was.toml ] || cp {SETTINGS} /root/as-it-was.toml; cp /root/as-it-was.toml {SETTINGS}")
    for line in lines:
        machine.run(f"echo '{line}' >> {SETTINGS}")
    machine.run("systemctl restart lectern", PATIENCE)


def middle_of(out, dump, target):
    """Where the middle of a target of a dump lies."""
    with open(os.path.join(out, dump + ".json"), encoding="utf-8") as file:
        x, y, w, h = next(one["rect"] for one in json.load(file)["targets"] if one["id"] == target)
    return int(x + w / 2), int(y + h / 2)


def three_screens(name):
    """A script of the attract screen, the overview, and people and terms."""
    return (f"1s shot {name}-attract\n+0ms tap @begin\n+0ms settle\n+0ms shot {name}-overview\n+0ms dump {name}-overview\n"
            f"+0ms tap @people\n+0ms settle\n+0ms shot {name}-people\n")


def is_turned(machine, out):
    """Picture and touches."""
    host_plays(out, three_screens("turned"), OWN, SIZE[::-1])
    for name in ("turned-attract", "turned-overview", "turned-people"):
        turn_by_a_quarter(out, name)
    restart(machine, "screen.turn = 90")
    comes(machine, out, "turned", "turned-attract-quarter")
    machine.tap(SIZE[0] // 2, SIZE[1] // 2)
    comes(machine, out, "turned-begun", "turned-overview-quarter")
    x, y = middle_of(out, "turned-overview", "people")
    machine.tap(SIZE[0] - y, x)
    comes(machine, out, "turned-touched", "turned-people-quarter")
    restart(machine)
    comes(machine, out, "upright-again", "attract")


def is_dark_at_night(machine, out):
    """Where the hour is told; the touch that wakes the display does nothing else."""
    def switched():
        return machine.run("cat /sys/class/drm/card*-*/dpms").strip()

    restart(machine, HOURS)
    comes(machine, out, "hour-unknown", "attract")
    tell(switched() == "On", "as long as nobody told the hour the display is on")
    print("  told: " + machine.run("lectern-show --hour 03:00"))
    tell(until(lambda: switched() == "Off", PATIENCE), "at three in the night the display is off")
    machine.tap(SIZE[0] // 2, SIZE[1] // 2)
    tell(until(lambda: switched() == "On", PATIENCE), "a touch wakes it")
    comes(machine, out, "woken", "attract")
    restart(machine)
    comes(machine, out, "day-again", "attract")


def is_mounted(machine, out):
    is_turned(machine, out)
    is_dark_at_night(machine, out)


def is_small(out):
    """A start of its own, with a screen of 7 inches."""
    own = os.path.join(out, "small")
    shutil.rmtree(own, ignore_errors=True)
    os.makedirs(own)
    host_plays(own, three_screens("small"), OWN, SMALL, SMALL_MM)
    machine = Machine(GUEST, own, SMALL)
    try:
        machine.wait_for_shell(PATIENCE)
        machine.run("systemctl is-system-running --wait || true", PATIENCE)
        restart(machine, f"screen.mm = [{SMALL_MM[0]}, {SMALL_MM[1]}]")
        comes(machine, own, "small", "small-attract")
        machine.tap(SMALL[0] // 2, SMALL[1] // 2)
        comes(machine, own, "small-begun", "small-overview")
        machine.tap(*middle_of(own, "small-overview", "people"))
        comes(machine, own, "small-touched", "small-people")
    finally:
        machine.stop()
