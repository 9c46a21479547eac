# SPDX-License-Identifier: MIT
"""A museum's morning on the emulated board: a stick in its port, the staff page by touch, another exhibit that ends the viewer,
the one before again; logs to the stick, a restart, the PIN's delay over a cut. Used by play."""
import ast
import json
import os
import re
import shutil
import subprocess
import time

from machine import Machine
from mounted import middle_of
from watch import GUEST, PATIENCE, PICTURES, ROOT, comes, host_plays, journal, of_here, show, tell, until

# As most kiosks have it; all of the staff page stands on it at once.
SIZE = (1920, 1080)
PIN = "604913"
WRONG = "111111"
LANGUAGES = ("en", "ru", "zh", "ko")
TITLES = {"en": "Letters of a {}", "ru": "Письма ({})", "zh": "书信（{}）", "ko": "편지 ({})"}
MEBIBYTE = 1 << 20
COMPILER = os.path.join(ROOT, "build/release/lectern-pack")
# Two of these pages differ by their times and sizes only.
PAGE_SHARE = 0.05
UNITS = ("lectern-staff.socket", "lectern-import.socket", "lectern-stick.path", "lectern-incoming.path", "lectern-incoming.timer")


def run_here(*words, **more):
    return subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout


def make_pack(own, revision, season):
    """A signed pack of the starter exhibit, in the four languages; its words are English but for the title."""
    folder = os.path.join(own, "letters")
    if not os.path.exists(folder):
        run_here(COMPILER, "new", folder)
        for base, _, names in os.walk(folder):
            for name in names:
                if not name.endswith(".toml"):
                    continue
                with open(os.path.join(base, name), encoding="utf-8") as file:
                    text = file.read()
                text = re.sub("^en = (.*)$", lambda found: "\n".join(f"{one} = {found.group(1)}" for one in LANGUAGES), text, flags=re.M)
                with open(os.path.join(base, name), "w", encoding="utf-8") as file:
                    file.write(text)
    path = os.path.join(folder, "exhibit.toml")
    with open(path, encoding="utf-8") as file:
        text = re.sub("^languages = .*$", f"languages = {json.dumps(LANGUAGES)}", file.read(), flags=re.M)
    titles = "".join(f'{one} = "{words.format(season)}"\n' for one, words in TITLES.items())
    text = re.sub("^revision = .*$", f"revision = {revision}", text, flags=re.M)
    text = re.sub(r"^\[title\]\n(.+\n)+", f"[title]\n{titles}", text, flags=re.M)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    made = os.path.join(own, f"letters-{revision}.pack")
    run_here(COMPILER, "build", folder, "-o", made)
    run_here(COMPILER, "sign", made, "--key", os.path.join(own, "museum.key"), "--museum", "Museum of Letters")
    return made


class Morning:
    def __init__(self, out):
        self.own = os.path.join(out, "stick")
        shutil.rmtree(self.own, ignore_errors=True)
        os.makedirs(os.path.join(self.own, "boot"))
        run_here(COMPILER, "keygen", os.path.join(self.own, "museum"), "--no-password")
        with open(os.path.join(self.own, "museum.pub"), encoding="utf-8") as file:
            self.key = file.read().split("\n")[1]
        self.first, self.second = make_pack(self.own, 1, "spring"), make_pack(self.own, 2, "summer")
        for file in (self.first, self.first + ".minisig"):
            shutil.copy(file, os.path.join(self.own, "boot"))
        self.image = os.path.join(self.own, "museum.img")
        with open(self.image, "wb") as file:
            file.truncate(48 * MEBIBYTE)
        run_here("mkfs.vfat", "-F", "32", "-s", "1", "-n", "EXHIBITS", self.image)
        run_here("mcopy", "-i", self.image, self.second, self.second + ".minisig", "::")
        self.written = os.path.join(self.own, "written.img")
        with open(self.written, "wb") as file:
            file.truncate(256 * MEBIBYTE)
        run_here("mkfs.ext4", "-q", "-F", self.written)
        for name, pack in (("first", self.first), ("second", self.second)):
            host_plays(self.own, f"1s shot {name}\n", pack, SIZE)
        host_plays(self.own, "0s key Control+Shift+S\n+1s shot pad\n+0ms dump pad\n", self.first, SIZE, words=("--kiosk",))
        self.machine = None

    # The guest.

    def begin(self):
        """Switches the guest on, with what it wrote before."""
        self.machine = Machine(GUEST, self.own, SIZE, written=self.written)
        self.machine.wait_for_shell(PATIENCE)
        self.machine.run("systemctl is-system-running --wait || true", PATIENCE)
        self.listen()

    def listen(self):
        """What the service tells the viewer is kept, from outside of both."""
        runs = until(lambda: self.machine.run("systemctl is-active lectern-staff || true") == "active", PATIENCE)
        tell(runs, "who looks after the exhibit runs without being asked")
        self.machine.run("rm -f /run/told; (strace -qq -s 70000 -e trace=sendto -e signal=none -o /run/told"
                         " -p $(systemctl show -P MainPID lectern-staff) > /dev/null 2>&1 &); sleep 2", PATIENCE)

    def report(self):
        """The last one; nothing: there was none."""
        line = self.machine.run("grep '\\\\\"door\\\\\"' /run/told | tail -n 1")
        found = re.search(r'sendto\(\d+, ("(?:[^"\\]|\\.)*")', line)
        return json.loads(ast.literal_eval("b" + found.group(1))) if found else {}

    def was_told(self, outcome):
        """Whether any report since the guest was switched on had it."""
        return self.machine.run(f"grep -c '{outcome}' /run/told || true") != "0"

    def says(self, what, holds, seconds=PATIENCE):
        began = time.monotonic()
        good = until(lambda: holds(self.report()), seconds)
        last = "" if good else f"; the last report is {json.dumps(self.report(), ensure_ascii=False)}"
        tell(good, f"{what}, after {time.monotonic() - began:.0f} s{last}")
        return good

    def shown(self):
        """The seal of what is on the glass."""
        return self.machine.run("cat /run/lectern/shown 2> /dev/null || true")

    def link(self):
        """Where the link of what is on show leads."""
        return self.machine.run("readlink /var/lib/lectern/exhibit.pack")

    # The glass.

    def drawn(self, name, language="en", way=""):
        """The page of the last report, drawn on this computer after this script; gives its targets."""
        path = os.path.join(self.own, name + ".report.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self.report(), file)
        host_plays(self.own, f"0s key Control+Shift+S\n+0ms staff report {path}\n+1s shot {name}-{language}-here\n{way}"
                   f"+0ms dump {name}-{language}\n", self.first, SIZE, words=("--kiosk", "--language", language))
        with open(os.path.join(self.own, f"{name}-{language}.json"), encoding="utf-8") as file:
            return [one["id"] for one in json.load(file)["targets"]]

    def looks(self, name, language="en"):
        """Whether the glass shows the page that is drawn here; keeps a picture of it."""
        self.drawn(name, language)
        here = os.path.join(self.own, f"{name}-{language}-here.png")
        share, began = 1.0, time.monotonic()
        while share > PAGE_SHARE and time.monotonic() - began < 60:
            time.sleep(1)
            share = self.differs(here, self.machine.picture(f"{name}-{language}"))
        tell(share <= PAGE_SHARE, f"{name}-{language}: the page of this computer but for {100 * share:.1f} % of its pixels at most")

    def touch(self, name, wanted, language="en"):
        """Touches a target of the page that is on the glass, which is moved for one that lies beneath its foot.
        Errors: RuntimeError, there is none."""
        def found():
            return next((one for one in targets if one == wanted or one.startswith((wanted + "/", wanted + ":"))), None)

        targets = self.drawn(name, language)
        if found() is None:
            x, begin, end = SIZE[0] // 4, SIZE[1] * 3 // 4, SIZE[1] // 4
            moves = "".join(f"+150ms move 0 {x},{begin + (end - begin) * step // 8}\n" for step in range(1, 9))
            targets = self.drawn(name, language, f"+0ms down 0 {x},{begin}\n{moves}+2s up 0\n+0ms settle\n")
            self.machine.drag(x, begin, end)
            time.sleep(2)
        if found() is None:
            raise RuntimeError(f"{name}: there is no {wanted} to be touched of {targets}")
        tell(True, f"{name}: {wanted} can be touched")
        self.machine.tap(*middle_of(self.own, f"{name}-{language}", found()))

    def type_pin(self, pin):
        for digit in pin:
            self.machine.tap(*middle_of(self.own, "pad", f"pin:{digit}"))
            time.sleep(0.4)
        self.machine.tap(*middle_of(self.own, "pad", "staff:enter"))

    def differs(self, here, there):
        """Of a picture of the guest, the share of the pixels that differ from one of this computer; no more than the page's."""
        pixels = SIZE[0] * SIZE[1]
        return PICTURES.differing(of_here(here)[2], PICTURES.read(there)[2], 16, PAGE_SHARE * pixels) / pixels

    def corners(self, name):
        """The hidden gesture.  Returns whether the pad is there."""
        for x in (20, SIZE[0] - 20, 20, SIZE[0] - 20, SIZE[0] - 20, 20):
            self.machine.tap(x, 20)
            time.sleep(0.4)
        pad = os.path.join(self.own, "pad.png")
        return until(lambda: self.differs(pad, self.machine.picture(name + "-pad")) < PAGE_SHARE / 2, 8)

    def to_pad(self, name):
        """An emulated computer may be too slow for fingers: they try again."""
        tries = 1
        while not self.corners(name) and tries < 5:
            tries += 1
        tell(tries < 5, f"{name}: the corners ask for the PIN, at try {tries}")

    def open_page(self, name):
        self.to_pad(name)
        self.type_pin(PIN)
        self.says(f"{name}: the PIN opens the page, and tells what is there", lambda report: report.get("door") == "open" and
                  report["progress"]["work"] == "none", 120)


def found(report, where):
    return [one for one in report.get("found", []) if one["where"] == where]


def outcome(report, what):
    return report.get(what, {}).get("outcome")


def is_set_up(day):
    """As a technician does it, who stands before the kiosk once."""
    machine = day.machine
    states = machine.run(f"systemctl is-active {' '.join(UNITS)} || true").split()
    tell(states == ["active"] * len(UNITS), f"what waits for staff, sticks and packs is there: {states}")
    machine.run(f"printf 'signatures.trusted = [\"{day.key}\"]\\nsignatures.museum = \"Museum of Letters\"\\n' >> /etc/lectern/lectern.toml")
    machine.run(f"printf '{PIN}\\n' > /root/pin; lectern-show --pin < /root/pin; rm /root/pin", PATIENCE)
    mode = machine.run("stat -c '%a %U' /etc/lectern/pin")
    tell(mode == "600 root", f"the PIN's hash is root's alone: {mode}")
    said = machine.run("lectern-show --size 1920x1080 /boot/firmware/letters-1.pack", PATIENCE)
    print("  told: " + re.split("\x1b\\[K", said)[-1])  # without how far it was
    machine.run("systemctl restart lectern", PATIENCE)
    comes(machine, day.own, "first-shown", "first")
    # What was on the glass for less than a minute is not what comes back later.
    proven = until(lambda: machine.run("ls /var/lib/lectern/probation.pack 2> /dev/null || true") == "", 300)
    tell(proven, "after a minute of frames the first has shown that it can be shown")
    machine.plug_stick("museum", day.image)
    until(lambda: "sd" in machine.run("ls /sys/block"), 90)
    machine.run("udevadm settle")
    print("  told: " + machine.run("lectern-show --stick-port"))
    tell(machine.run("ls /dev/lectern 2> /dev/null || true") == "", "a stick that was there before its port was named has no name")
    machine.pull_stick("museum")


def walls_stand(day, when):
    """As the kernel tells of each program."""
    for unit in ("lectern", "lectern-staff"):
        status = day.machine.run(f"cat /proc/$(systemctl show -P MainPID {unit})/status")
        fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
        named = {name: fields.get(name) for name in ("NoNewPrivs", "Seccomp", "Seccomp_filters", "CapEff", "VmRSS")}
        # The service manager's filters are some, and the program's own one more.
        good = named["NoNewPrivs"] == "1" and named["Seccomp"] == "2"
        tell(good, f"{when}: walls of {unit}: {named}")
    refused = [line for unit in ("lectern", "lectern-staff", "lectern-import@*", "lectern-incoming")
               for line in journal(day.machine, f"'{unit}'").splitlines() if "no need of" in line or "cannot be raised" in line]
    tell(not refused, f"{when}: no call off the list, no wall missing {' | '.join(sorted(set(refused)))}")


def is_brought_in(day):
    machine = day.machine
    machine.plug_stick("museum", day.image)
    day.says("the stick's pack is listed by itself", lambda report: found(report, "stick"))
    options = machine.run("findmnt -n -r -o OPTIONS /run/lectern-stick/vfat || true").split(",")
    tell({"ro", "nosuid", "nodev", "noexec"} <= set(options), f"the stick is mounted read-only, without programs: {','.join(options)}")
    day.looks("stick")
    if not found(day.report(), "imported"):
        day.touch("stick", "staff:import")
    day.says("it is copied and verified", lambda report: found(report, "imported") and outcome(report, "import") == "imported")
    owner = machine.run("stat -c '%U %a' /var/lib/lectern/imported/letters-*.pack")
    tell(owner.split()[0] == "lectern-import", f"it is the importer's: {owner}")
    day.looks("imported")


def is_put_on_show(day, name, answer):
    """By the page that is open, for the one pack that is offered."""
    day.touch(name, "staff:show")
    time.sleep(4)
    day.machine.picture(name + "-ask")
    # The first answer has the card's focus, and the second is one further: the card itself is not in a report.
    for _ in range(("staff:when-idle", "staff:at-once").index(answer) + 1):
        day.machine.press("tab")
        time.sleep(1)
    day.machine.press("ret")
    wanted = "shown-at-idle" if answer == "staff:when-idle" else "shown-now"
    began = time.monotonic()
    # The page closes with what is shown at once, so that the report which says it is not the last one for long.
    tell(until(lambda: day.was_told(wanted)), f"{name}: it is tried and put in its place, after {time.monotonic() - began:.0f} s")


def time_of_crashes(machine, since):
    """Of the viewer's runs since this second of the guest: how often it was started, and what took how long, in words."""
    marks = (("Main process exited", "writing down how a run ended"), ("Failed with result", "waiting before a start"),
             ("Starting lectern.service", "starting until the first picture"), ("Started lectern.service", "running until the next"))
    seen = []
    for line in machine.run("journalctl -b --no-pager -o short-monotonic -u lectern _PID=1").splitlines():
        found = re.match(r"\[ *([0-9.]+)\]", line)
        kind = next((what for mark, what in marks if mark in line), None)
        if found and kind and float(found.group(1)) >= since:
            seen.append((float(found.group(1)), kind))
    spent = {what: 0.0 for _, what in marks}
    for (begin, what), (end, _) in zip(seen, seen[1:]):
        spent[what] += end - begin
    starts = sum(what == marks[2][1] for _, what in seen)
    return starts, ", ".join(f"{what} {spent[what]:.0f} s" for _, what in marks)


def before_comes_back(day):
    machine, first, link = day.machine, day.shown(), day.link()
    is_put_on_show(day, "imported", "staff:when-idle")
    tell(day.shown() == first, "while staff are there the first stays on the glass")
    day.looks("put")
    day.touch("put", "staff:back")
    comes(machine, day.own, "second-shown", "second")
    second = day.shown()
    tell(second not in ("", first), f"the second's seal is told: {second}")
    began, before = time.monotonic(), float(machine.run("cut -d ' ' -f 1 /proc/uptime"))
    for _ in range(3):
        until(lambda: show(machine, "ActiveState") == "active" and day.shown() == second)
        was = show(machine, "MainPID")
        machine.run(f"kill -SEGV {was}")
        until(lambda: show(machine, "MainPID") not in (was, "0"))
    good = until(lambda: day.shown() == first and show(machine, "ActiveState") == "active")
    took = time.monotonic() - began
    starts, parts = time_of_crashes(machine, before)
    tell(good and starts == 3, f"after {starts} starts from the first of three crashes of the second the first is on the glass;"
         f" {took:.0f} s (a board: 60): {parts}")
    comes(machine, day.own, "first-came-back", "first")
    tell(day.link() == link, f"and the link leads to it: {day.link()}, as before: {link}")


def languages_on_glass(day, name):
    """The page in each of them, chosen on it by touch."""
    day.looks(name)
    language = "en"
    for wanted in LANGUAGES[1:]:
        day.touch(name, "language", language)
        time.sleep(3)
        day.machine.picture(f"{name}-{language}-choice")
        host_plays(day.own, f"0s key Control+Shift+S\n+0ms staff report {os.path.join(day.own, name)}.report.json\n+1s tap @language\n"
                   f"+0ms settle\n+0ms dump choice\n", day.first, SIZE, words=("--kiosk", "--language", language))
        day.machine.tap(*middle_of(day.own, "choice", f"language:{wanted}"))
        language = wanted
        day.looks(name, language)


def logs_are_copied(day):
    day.touch("back", "staff:logs", LANGUAGES[-1])
    day.says("logs and counts are on the stick", lambda report: outcome(report, "import") == "logs-copied")
    day.looks("logs", LANGUAGES[-1])
    day.machine.pull_stick("museum")
    day.says("without the stick the page says so", lambda report: not report.get("stick"))
    names = sorted(os.path.basename(one) for one in run_here("mdir", "-b", "-i", day.image, "::/lectern-logs-1").split())
    tell(names == ["counts.csv", "journal.txt", "software.txt"], f"what is on it: {names}")
    counts = run_here("mtype", "-i", day.image, "::/lectern-logs-1/counts.csv")
    words = run_here("mtype", "-i", day.image, "::/lectern-logs-1/journal.txt")
    tell("came-back-crashed" in words, f"the journal on it says what came back; the counts are: {counts!r}")


def is_restarted_by_staff(day):
    day.touch("logs", "staff:restart", LANGUAGES[-1])
    time.sleep(4)
    day.machine.picture("restart-ask")
    day.machine.press("tab")
    time.sleep(1)
    day.machine.press("ret")
    tell(day.machine.ended(PATIENCE), "the staff page restarts the computer")
    day.machine.stop()
    day.begin()
    comes(day.machine, day.own, "first-again", "first")
    day.open_page("again")
    day.says("it says that staff restarted it, and still what came back",
             lambda report: report["board"].get("restart") == "staff" and outcome(report, "change") == "came-back-crashed")


def is_shown_at_once(day):
    """The one that came back out is put on show again, and this time nothing ends it; then staff bring back the first."""
    is_put_on_show(day, "again", "staff:at-once")
    comes(day.machine, day.own, "second-at-once", "second")
    day.open_page("once")
    day.says("after a minute of frames it is well", lambda report: outcome(report, "change") == "well")
    day.looks("well")
    day.touch("well", "staff:go-back")
    day.says("staff bring back the one before", lambda report: outcome(report, "change") == "went-back")
    day.touch("well-back", "staff:back")
    comes(day.machine, day.own, "first-went-back", "first")


def delay_stays_over_a_cut(day):
    waits = (5, 15, 60, 120)
    for wait in waits:
        # A pad that nobody touches goes away while a guess waits.
        day.to_pad(f"wrong-{wait}")
        day.type_pin(WRONG)
        day.says(f"a wrong PIN makes the next wait {wait} s", lambda report, wait=wait: report.get("wrong") and
                 wait - 15 < report.get("wait", 0) <= wait, 60)
        if wait < waits[-1]:
            day.says("the wait ends", lambda report: report.get("wait", 0) == 0, 120)
    day.machine.stop()
    day.begin()
    comes(day.machine, day.own, "first-after-cut", "first")
    # While one waits the pad has no keys: that it is there is told by the report.
    for _ in range(5):
        day.corners("wrong-again")
        if day.report():
            break
    day.says("after a cut the wait is there again", lambda report: 0 < report.get("wait", 0) <= waits[-1], 60)
    day.type_pin(PIN)
    time.sleep(10)
    tell(day.report().get("door") == "closed", "and the right PIN is not looked at meanwhile")
    day.says("the wait ends", lambda report: report.get("wait", 0) == 0, 3 * waits[-1])
    day.to_pad("right")
    day.type_pin(PIN)
    day.says("then it opens", lambda report: report.get("door") == "open", 120)
    day.says("and the power is told as why it began", lambda report: report["board"].get("restart") == "power")


def museums_morning(out):
    day = Morning(out)
    try:
        day.begin()
        is_set_up(day)
        day.open_page("morning")
        walls_stand(day, "with the page open")
        is_brought_in(day)
        before_comes_back(day)
        day.open_page("back")
        day.says("the page says what came back, and why", lambda report: outcome(report, "change") == "came-back-crashed")
        languages_on_glass(day, "back")
        logs_are_copied(day)
        walls_stand(day, "at the end")
        failed_units = day.machine.run("systemctl --failed --no-legend --plain || true")
        tell(failed_units == "", f"no unit failed {failed_units}")
        keep_words(day, "day")
        is_restarted_by_staff(day)
        is_shown_at_once(day)
        delay_stays_over_a_cut(day)
    finally:
        keep_words(day, "end")
        if day.machine is not None:
            day.machine.stop()


def keep_words(day, name):
    """The journal, as far as the guest still speaks."""
    try:
        words = day.machine.run("journalctl -b --no-pager -o short-monotonic", 120)
    except (AttributeError, OSError, RuntimeError):
        return
    with open(os.path.join(day.own, name + "-journal.log"), "w", encoding="utf-8") as file:
        file.write(words + "\n")
