"""The country's day: all regencies' and cities' offices in one store, on one server, at the peak of the morning."""

import json
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

from offices import BASE, add_offices, session
from places import LOAD
from play import write
from simple_office import DESKS, SimpleOffice

OFFICES = 514
DECISIONS, PAGES = 320, 3_200  # a second
# Files that wait at the first of the three desks of each office; all three together are passed by each.
FILES = 30
# Of the peak, tried one after the other.
SHARES = (1, 1 / 2, 1 / 4, 1 / 8)


def country(report, rounds, seconds, minutes):
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    try:
        run(report, SimpleOffice(folder), folder, int(minutes * 60))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(report, office, folder, seconds):
    files = max(FILES, int(DECISIONS * seconds / OFFICES / len(DESKS)) + 40)
    for step, _ in DESKS:
        office.fill(files, at=step)
    names = add_offices(office.folder / "data/simple.sqlite", OFFICES - 1)
    server = office.serve()
    try:
        report.line(f"start of a server of {OFFICES} offices until it answers, s", f"{server.seconds_to_answer:,.1f}", "", "",
                    "", None)
        settle(server)
        rest = server.memory() / 2**20
        for share in SHARES:
            # The whole peak for as long as was asked for; then less of it, until it is kept.
            length = seconds if share == 1 else min(seconds, 40)
            peak, outcomes = played(office, names, folder, share, length, server)
            if tell(report, length, share, rest, peak, *outcomes):
                break
    finally:
        server.stop()


def played(office, names, folder, share, seconds, server):
    decisions, pages = requests(office, names)
    write(f"{folder}/decisions.jsonl", decisions)
    write(f"{folder}/pages.jsonl", pages)
    peak = 0
    players = [
        player(f"{folder}/decisions.jsonl", server.port, len(decisions), DECISIONS * share, seconds),
        player(f"{folder}/pages.jsonl", server.port, 256, PAGES * share, seconds, "--repeats")]
    while any(one.poll() is None for one in players):
        peak = max(peak, server.memory() / 2**20)
        time.sleep(2)
    return peak, [json.loads(one.communicate()[0]) for one in players]


def settle(server, limit=180):
    """Waits until the server has done what it does once after a start: every open file of every office is read."""
    began = time.monotonic()
    while time.monotonic() - began < limit:
        used = server.cpu_seconds()
        time.sleep(5)
        if server.cpu_seconds() - used < 1:
            return


def player(path, port, clients, rate, seconds, *more):
    words = [LOAD, "--requests", path, "--port", port, "--clients", clients, "--rate", rate, "--seconds", seconds,
             "--warm-up", 5, *more]
    return subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, text=True)


def requests(office, names):
    """A decision for each desk of each office to begin with, and pages of all of them in no order."""
    place = random.Random(1)
    decisions, pages = [], []
    with sqlite3.connect(office.folder / "data/simple.sqlite", timeout=30) as store:
        desks = [(name, step, session(store, name, login, base_of(name))) for name in names for step, login in DESKS]
    for name, step, cookie in desks:
        base = base_of(name)
        decisions.append(office.first_decision(step, cookie, browser(cookie), base))
        pages.append({"method": "GET", "path": f"{base}/meja/{step}", "cookie": cookie, "body": ""})
        waiting = office.query("SELECT id FROM cases WHERE office = ? AND step = ? ORDER BY id LIMIT 4", name, step)
        pages += [{"method": "GET", "path": f"{base}/berkas/{case}", "cookie": cookie, "body": ""} for case, in waiting]
    place.shuffle(decisions)
    place.shuffle(pages)
    return decisions, pages


def base_of(name):
    return "" if name == BASE else f"/{name}"


def browser(cookie):
    opener = urllib.request.build_opener()
    opener.addheaders = [("Cookie", cookie)]
    return opener


def tell(report, seconds, share, rest, peak, decisions, pages):
    """Whether the goals were reached."""
    per_second = (DECISIONS * share, PAGES * share)
    trouble = {**decisions["bad"], **{f"{what} (pages)": count for what, count in pages["bad"].items()}}
    name = "the country's day" if share == 1 else f"{share:.0%} of the country's day"
    what = f"{name}: {OFFICES} offices, {per_second[0]:,.0f} decisions/s and {per_second[1]:,.0f} pages/s for {seconds:,} s"
    tail = decisions["p99"] / 1000
    # What came too late to be answered within the run is missing among the answers, and no error.
    wanted = [round(rate * seconds) for rate in per_second]
    is_kept = tail < 100 and not trouble and decisions["good"] >= 0.98 * wanted[0]
    report.line(f"{what}: p99 of decisions, ms", f"{tail:,.1f} (median {decisions['p50'] / 1000:,.1f})", "", "",
                "< 100, no error", is_kept)
    report.line("of these answered, decisions and pages",
                f"{decisions['good']:,} of {wanted[0]:,}; {pages['good']:,} of {wanted[1]:,}; errors: {trouble or 'none'}",
                "", "", "", None)
    report.line("p99 of pages meanwhile, ms", f"{pages['p99'] / 1000:,.1f} (median {pages['p50'] / 1000:,.1f})", "", "",
                "", None)
    report.line(f"memory with {OFFICES} offices at rest, and at most meanwhile, MiB", f"{rest:,.0f}; {peak:,.0f}", "", "",
                "< 250 meanwhile", peak < 250)
    return is_kept
