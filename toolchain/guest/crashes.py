# SPDX-License-Identifier: MIT
"""An exhibit at which the viewer dies again and again, or whose index is rotten: the one before it comes."""
from watch import PATIENCE, comes, journal, show, tell, until

OTHER = "lectern-show --size 1280x720 /root/other.pack"


def other_on_show(machine, out, name):
    machine.run(OTHER, PATIENCE)
    comes(machine, out, name, "other")


def dies(machine):
    """Kills the viewer; there is another when this returns."""
    was = show(machine, "MainPID")
    machine.run(f"kill -KILL {was}")
    until(lambda: show(machine, "MainPID") not in (was, "0"))


def told(machine, name, words):
    """The journal gives the reason."""
    said = [line for line in journal(machine).splitlines() if words in line]
    tell(bool(said), f"{name}: the journal says why: {said[-1] if said else journal(machine)[-600:]}")


def restarts_by_staff_do_not_count(machine, out):
    for _ in range(5):
        machine.run("systemctl restart lectern", PATIENCE)
    comes(machine, out, "restarted-five-times", "other")


def index_rots(machine, out):
    """The index stands at the end of a pack."""
    pack = machine.run("readlink -f /var/lib/lectern/exhibit.pack")
    machine.run(f"printf rotten | dd of={pack} bs=1 conv=notrunc seek=$(($(stat -c %s {pack}) - 16)) 2> /dev/null")
    machine.run("systemctl restart lectern", PATIENCE)
    comes(machine, out, "rotten-index", "attract")


def the_exhibit_before_comes(machine, out):
    other_on_show(machine, out, "crashes-other")
    restarts_by_staff_do_not_count(machine, out)
    for time in ("first", "second"):
        dies(machine)
        comes(machine, out, f"{time}-crash", "other")
    dies(machine)
    comes(machine, out, "third-crash", "attract")
    told(machine, "third-crash", "runs with it ended")
    other_on_show(machine, out, "shown-by-staff-again")
    index_rots(machine, out)
    told(machine, "rotten-index", "damaged")
    machine.run(f"{OTHER}; lectern-show --back", PATIENCE)
    comes(machine, out, "crashes-over", "attract")
