"""A short form, for whoever changes something: the processor time of a decision and of a desk's pages, as multiples of the
smallest answer there is (`/healthz`) in the same round, beside the multiples kept in `kept.json`.

Instructions would be steadier than time, but Debian 12's valgrind (3.19) crashes over programs of this compiler, and a
virtual machine may have no counters. `check.py` fails when a multiple has grown by half; `check.py --keep` writes what it
finds.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import urllib.request

from country import browser
from offices import session
from simple_office import DESKS, SimpleOffice

KEPT = pathlib.Path(__file__).parent / "kept.json"
DEARER = 1.5
ROUNDS, WARM = 5, 20
# How often in a round: enough ticks of the system's clock, a hundredth of a second each, for every one of them.
TIMES = {"healthz": 1_000, "decision": 150, "queue": 150, "case": 150}


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


def measure():
    """Seconds of processor time of each, in each round."""
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    try:
        office = SimpleOffice(folder)
        office.wait(ROUNDS * TIMES["decision"] + WARM + 100, at=DESKS[0][0])
        server = office.serve()
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
            return [{name: cost(server, act, TIMES[name]) for name, act in acts.items()} for _ in range(ROUNDS)]
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def cost(server, act, times):
    used = server.cpu_seconds()
    for _ in range(times):
        act()
    return (server.cpu_seconds() - used) / times


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keep", action="store_true")
    chosen = options.parse_args()
    rounds = measure()
    names = [name for name in TIMES if name != "healthz"]
    ratios = {name: round(statistics.median(one[name] / one["healthz"] for one in rounds), 1) for name in names}
    spread = {name: [round(one[name] / one["healthz"], 1) for one in rounds] for name in names}
    if chosen.keep:
        KEPT.write_text(json.dumps(ratios, indent=1) + "\n")
    if not KEPT.exists():
        sys.exit(f"{ratios}: nothing is kept yet to compare with; make bench-check KEEP=--keep writes this")
    kept = json.loads(KEPT.read_text())
    dearer = [name for name in ratios if ratios[name] > kept[name] * DEARER]
    for name, ratio in ratios.items():
        least, most = min(spread[name]), max(spread[name])
        print(f"{name}: {ratio} × the processor time of /healthz, {least} to {most} (kept: {kept[name]})"
              + ("  DEARER" if name in dearer else ""))
    if dearer:
        sys.exit(f"dearer by half or more: {', '.join(dearer)}. If it has to be: make bench-check KEEP=--keep")


main()
