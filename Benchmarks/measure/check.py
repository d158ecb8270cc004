"""A short form, for whoever changes something: how many instructions a decision and the desk's pages take, counted by
callgrind, as multiples of the smallest answer there is (`/healthz`), beside the multiples kept in `kept.json`.

`check.py` fails when one has become a quarter dearer; `check.py --keep` writes what it finds.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request

from country import browser
from offices import session
from places import SIMPLE, Server, free_port
from simple_office import DESKS, SimpleOffice

KEPT = pathlib.Path(__file__).parent / "kept.json"
DEARER = 1.25
TIMES, WARM = 30, 8


class Counted:
    """The server under callgrind."""

    def __init__(self, office, folder):
        self.out = pathlib.Path(folder) / "callgrind.out"
        port = free_port()
        self.server = office.server = Server(
            ["valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={self.out}", SIMPLE, "serve",
             "--port", port, *office.store],
            f"http://127.0.0.1:{port}", {"SWIFT_DETERMINISTIC_HASHING": "1"}, log=office.folder / "serve.log")
        self.server.wait("/healthz")

    def control(self, *words):
        subprocess.run(["callgrind_control", *words, str(self.server.process.pid)], check=True, capture_output=True)

    def instructions(self, times, act):
        """Of one `act`."""
        before = set(self.out.parent.glob("callgrind.out.*"))
        self.control("-z")
        for _ in range(times):
            act()
        self.control("-d")
        new = max(set(self.out.parent.glob("callgrind.out.*")) - before, key=lambda path: path.stat().st_mtime)
        # Each thread has totals of its own in the one file.
        return sum(map(int, re.findall(r"^totals: (\d+)", new.read_text(), re.M))) / times


class Officer:
    """A browser that decides one file after the other."""

    def __init__(self, office):
        import sqlite3

        with sqlite3.connect(office.folder / "data/simple.sqlite", timeout=30) as store:
            self.cookie = session(store, "pekanbaru", DESKS[0][1], "")
        self.office = office
        self.script = office.first_decision(DESKS[0][0], self.cookie, browser(self.cookie))
        self.file = self.script["file"]

    def open(self, path, body=None):
        request = urllib.request.Request(self.office.server.url + path, body and body.encode())
        request.add_header("Cookie", self.cookie)
        if body:
            request.add_header("Origin", self.office.server.url)
        return urllib.request.build_opener(Stay).open(request)

    def decide(self):
        body = self.script["body"].replace("{key}", os.urandom(16).hex())
        answer = self.open(self.script["path"].replace("{file}", self.file), body)
        self.file = answer.headers["location"].split("?")[0].split("/")[-1]


class Stay(urllib.request.HTTPRedirectHandler):
    """A redirect is the answer."""

    def http_error_303(self, request, answer, code, message, headers):
        return answer


def count():
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    try:
        office = SimpleOffice(folder)
        office.fill(TIMES + WARM + 30, at=DESKS[0][0])
        counted = Counted(office, folder)
        try:
            officer = Officer(office)
            acts = {
                "healthz": lambda: officer.open("/healthz").read(),
                "decision": officer.decide,
                "queue": lambda: officer.open(f"/meja/{DESKS[0][0]}").read(),
                "case": lambda: officer.open(f"/berkas/{officer.file}").read(),
            }
            for act in acts.values():
                for _ in range(WARM):
                    act()
            counted.control("-i", "on")
            return {name: counted.instructions(TIMES, act) for name, act in acts.items()}
        finally:
            counted.server.process.send_signal(signal.SIGKILL)
            counted.server.process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keep", action="store_true")
    chosen = options.parse_args()
    found = count()
    smallest = found.pop("healthz")
    ratios = {name: round(instructions / smallest, 2) for name, instructions in found.items()}
    if chosen.keep:
        KEPT.write_text(json.dumps(ratios, indent=1) + "\n")
    if not KEPT.exists():
        sys.exit(f"{ratios}: nothing is kept yet to compare with; make bench-check KEEP=--keep writes this")
    kept = json.loads(KEPT.read_text())
    dearer = [name for name in ratios if ratios[name] > kept[name] * DEARER]
    print(f"/healthz: {smallest:,.0f} instructions")
    for name, ratio in ratios.items():
        print(f"{name}: {found[name]:,.0f} instructions, {ratio} × /healthz (kept: {kept[name]})"
              + ("  DEARER" if name in dearer else ""))
    if dearer:
        sys.exit(f"dearer by a quarter or more: {', '.join(dearer)}. If it has to be: make bench-check KEEP=--keep")


main()
