# SPDX-License-Identifier: MIT
"""What must hold in the guest, told line by line, and its screen held against this computer's pictures. Used by play, doors,
crashes and mounted."""
import functools
import importlib.machinery
import importlib.util
import os
import subprocess
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# build/guest-pc is the one that `image --pc` makes.
GUEST = os.path.join(ROOT, os.environ.get("LECTERN_GUEST", "build/guest"))
SIZE = (1280, 720)
# What runs here under emulation takes its time: only that a picture comes decides, when it comes is told.
PATIENCE = 900

LOADER = importlib.machinery.SourceFileLoader("same_picture", os.path.join(ROOT, "toolchain/same_picture"))
PICTURES = importlib.util.module_from_spec(importlib.util.spec_from_loader("same_picture", LOADER))
LOADER.exec_module(PICTURES)

failed = []


def tell(good, what):
    print(f"  {'good' if good else 'FAILED'}: {what}", flush=True)
    if not good:
        failed.append(what)


def host_plays(out, script, pack, size=SIZE, mm=None, words=()):
    """Plays a script with the viewer of this computer, on a glass of so many pixels and, where they are said, millimetres, with
    more words for it; its pictures come to stand in `out`."""
    still, file = os.path.join(out, "still.toml"), os.path.join(out, "here.script")
    with open(still, "w", encoding="utf-8") as config:
        config.write("reduced_motion = true\n")
    with open(file, "w", encoding="utf-8") as lines:
        lines.write(script)
    begin = [os.path.join(ROOT, "build/release/lectern"), "--script", file, "--out", out, "--config", still, *words]
    begin += [] if mm is None else ["--mm", f"{mm[0]}x{mm[1]}"]
    subprocess.run(begin + ["--size", f"{size[0]}x{size[1]}", "--pack", pack], check=True)


@functools.cache
def of_here(path):
    """A picture of this computer, taken apart once."""
    return PICTURES.read(path)


def same(here, guest):
    """Whether two pictures are the same but for 1 % of the pixels, and how many differ by more than 16 of 255."""
    one, other = of_here(here), PICTURES.read(guest)
    if one[:2] != other[:2]:
        return False, f"the guest's screen has {other[0]}x{other[1]} pixels"
    pixels = one[0] * one[1]
    share = PICTURES.differing(one[2], other[2], 16, pixels / 100) / pixels
    return share <= 0.01, f"{100 * share:.3f} % of the pixels differ"


def comes(machine, out, name, here, seconds=PATIENCE):
    """Waits until the guest shows a picture of this computer; gives how long that took, or nothing."""
    began, found = time.monotonic(), ""
    while time.monotonic() - began < seconds:
        good, found = same(os.path.join(out, here + ".png"), machine.picture(name))
        if good:
            took = time.monotonic() - began
            tell(True, f"{name}: the picture of this computer after {took:.1f} s: {found}")
            return took
        time.sleep(0.5)
    tell(False, f"{name}: not the picture of this computer within {seconds} s: {found}")
    return None


def show(machine, name):
    """A property of the service."""
    return machine.run(f"systemctl show -p {name} --value lectern")


def until(holds, seconds=PATIENCE):
    """Asks again until it holds; gives whether it did within this time."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > seconds:
            return False
        time.sleep(0.5)
    return True


def journal(machine, unit="lectern"):
    return machine.run(f"journalctl -b --no-pager -o cat -u {unit}")
