# SPDX-License-Identifier: MIT
"""The keyboard of the guest: what it cannot do to the computer while the exhibit is shown, that it can again afterwards, and
the ways in that board/docs/kiosk.md gives a technician."""
import os
import shutil
import time

from machine import Machine
from watch import GUEST, PATIENCE, SIZE, comes, show, tell, until

# One way or the other to another console.
TO_A_CONSOLE = (("ctrl", "alt", "f2"), ("alt", "right"), ("alt", "left"))
SYSRQ_HELP = ("alt", "sysrq", "h")
RESET = ("ctrl", "alt", "delete")


def foreground(machine):
    return machine.run("cat /sys/class/tty/tty0/active")


def logins(machine):
    """The services that wait on a console for somebody to log in, and what else does."""
    units = machine.run("systemctl list-units --no-legend --plain --state=active 'getty@*' | cut -d' ' -f1").split()
    return units or machine.run("pgrep -a getty || true").split()


def sysrq_heard(machine):
    """Whether the kernel has carried out a command of the keyboard."""
    return "sysrq: HELP" in machine.run("dmesg")


def press_everything(machine):
    for keys in TO_A_CONSOLE + (SYSRQ_HELP,):
        machine.press(*keys)
    # Seven within two seconds are an order to restart at once.
    for _ in range(9):
        machine.ask("send-key", keys=[{"type": "qcode", "data": key} for key in RESET], **{"hold-time": 40})
        time.sleep(0.1)


def nothing_happened(machine, when, boot):
    seen = foreground(machine)
    tell(seen == "tty1", f"{when}: no key brings another console to the front: {seen}")
    tell(not sysrq_heard(machine), f"{when}: the kernel takes no command from the keyboard")
    stopping = machine.run("systemctl is-system-running || true") == "stopping"
    tell(machine.run("cat /proc/sys/kernel/random/boot_id") == boot and not stopping, f"{when}: Ctrl-Alt-Del does nothing")


def doors_open_again(machine):
    """After the exhibit the keyboard does what it did; what is held here is also what shows that its keys arrive at all."""
    machine.run("systemctl start getty@tty1", PATIENCE)
    tell(until(lambda: logins(machine) == ["getty@tty1.service"], 30), "the login takes the place of the exhibit when asked to")
    until(lambda: machine.run("systemctl is-active lectern-doors || true") == "inactive", 30)
    settings = machine.run("cat /proc/sys/kernel/cad_pid /proc/sys/kernel/sysrq").split()
    tell(settings[0] == "1" and settings[1] != "0", f"without the exhibit Ctrl-Alt-Del and SysRq are as they were: {settings}")
    machine.press(*SYSRQ_HELP)
    tell(until(lambda: sysrq_heard(machine), 10), "and SysRq is heard")
    machine.press("ctrl", "alt", "f2")
    tell(until(lambda: foreground(machine) == "tty2", 10), "and Ctrl-Alt-F2 brings the second console to the front")


def keyboard_is_closed(machine, out):
    """While the exhibit is shown, and also while a viewer that died is being started again: its console is then a common one."""
    machine.run("dmesg -C")
    boot = machine.run("cat /proc/sys/kernel/random/boot_id")
    tell(not logins(machine), f"no console waits for a login: {logins(machine)}")
    machine.run("systemctl start getty@tty2")
    time.sleep(6)  # systemd holds a login back for up to 5 s
    tell(not logins(machine), f"and none is started: {logins(machine)}")
    # No key brings a console to the front that nobody has ever opened: that one would not be the lock's merit.
    machine.run(": > /dev/tty2; : > /dev/tty6")
    press_everything(machine)
    nothing_happened(machine, "with the exhibit", boot)
    was = show(machine, "MainPID")
    machine.run(f"kill -KILL {was}")
    press_everything(machine)
    nothing_happened(machine, "without a viewer", boot)
    tell(until(lambda: show(machine, "MainPID") not in (was, "0")), "another viewer is started")
    comes(machine, out, "keys-pressed", "attract")
    closings = machine.run("journalctl -b --no-pager -o cat -u lectern-doors").count("Finished ")
    tell(closings == 1, f"the doors stayed closed all the time: closed {closings} times")
    doors_open_again(machine)
    # A technician at the second console brings the exhibit back: the login there ends, and its console goes to the back.
    machine.run("systemctl start getty@tty2")
    tell(until(lambda: "getty@tty2.service" in logins(machine), 30), "a login can be started on the second console")
    machine.run("dmesg -C; systemctl start lectern", PATIENCE)
    comes(machine, out, "doors-closed-again", "attract")
    tell(not logins(machine), "with the exhibit the login there is gone")
    press_everything(machine)
    nothing_happened(machine, "with the exhibit again", boot)
    desktop_keeps_its_keyboard(machine)
    comes(machine, out, "after-the-desktop", "attract")


def desktop_keeps_its_keyboard(machine):
    """Where a display manager is, starting the exhibit changes nothing."""
    machine.run("systemctl stop lectern", PATIENCE)
    until(lambda: machine.run("systemctl is-active lectern-doors || true") == "inactive", 30)
    unit = "/etc/systemd/system/display-manager.service"
    machine.run(f"ln -s /lib/systemd/system/getty@.service {unit}; systemctl start lectern getty@tty2", PATIENCE)
    active = machine.run("systemctl is-active lectern lectern-doors lectern-console || true").split()
    settings = machine.run("cat /proc/sys/kernel/cad_pid /proc/sys/kernel/sysrq").split()
    tell(active == ["inactive"] * 3 and settings[0] == "1" and settings[1] != "0",
         f"where a display manager is, the keyboard stays as it is: {active} {settings}")
    machine.press("ctrl", "alt", "f2")
    tell(until(lambda: foreground(machine) == "tty2", 10), "and Ctrl-Alt-F2 brings the second console to the front")
    machine.run(f"rm {unit}; systemctl start lectern", PATIENCE)


def start(out, name, words="", file=""):
    """Another start of the guest, with a file on the boot partition or a word for the kernel."""
    own = os.path.join(out, name)
    shutil.rmtree(own, ignore_errors=True)
    os.makedirs(os.path.join(own, "boot"))
    if file:
        with open(os.path.join(own, "boot", file), "w", encoding="utf-8"):
            pass
    machine = Machine(GUEST, own, SIZE, words)
    machine.wait_for_shell(PATIENCE)
    machine.run("systemctl is-system-running --wait || true", PATIENCE)
    return machine


def finds_a_login(machine, way):
    """On the first console, and with a keyboard that does what it does on any computer."""
    tell(until(lambda: "getty@tty1.service" in logins(machine), 60), f"{way}: the first console waits for a login: {logins(machine)}")
    machine.run(": > /dev/tty2")
    active = machine.run("systemctl is-active lectern lectern-doors || true").split()
    tell("active" not in active, f"{way}: neither the exhibit nor its doors are there: {active}")
    machine.press("ctrl", "alt", "f2")
    tell(until(lambda: foreground(machine) == "tty2", 10), f"{way}: Ctrl-Alt-F2 brings the second console to the front")
    machine.press(*RESET)
    tell(machine.ended(PATIENCE), f"{way}: Ctrl-Alt-Del starts the computer anew")


def technician_gets_in(out):
    """By each way that needs no network."""
    ways = (
        ("a file on the boot partition", "with-file", "", "lectern-console.txt"),
        ("systemd.mask=lectern.service for the kernel", "with-word", "systemd.mask=lectern.service", ""),
    )
    for way, name, words, file in ways:
        machine = start(out, name, words, file)
        try:
            finds_a_login(machine, way)
        finally:
            machine.stop()
    machine = start(out, "rescue", "systemd.unit=rescue.target")
    try:
        units = machine.run("systemctl is-active rescue.target lectern lectern-doors || true").split()
        tell(units == ["active", "inactive", "inactive"], f"the recovery mode starts without the exhibit: {units}")
    finally:
        machine.stop()
