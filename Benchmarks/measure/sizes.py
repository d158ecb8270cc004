"""What an office feels as its store grows: the same pages and decisions at ten times, and a hundred times, the cases."""

import re
import tempfile
import urllib.parse

from forms import Forms
from play import play, write
from places import run
from simple_office import DESKS, PROCEDURE, SIMPLE, SimpleOffice

# Cases that wait at the first desk, at every size: an office's queue does not grow with its past.
OPEN = 200


def sizes(report, steps, seconds):
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    office = SimpleOffice(folder)
    office.fill(OPEN, at=DESKS[0][0])
    base, total = None, OPEN
    for size in steps:
        office.fill(size - total)
        total = size
        server = office.serve()
        try:
            measured = {what: latency(office, folder, requests, seconds) for what, requests in questions(office)}
            measured["one decision"] = decide(office, folder)
            memory = server.memory() / 2**20
        finally:
            server.stop()
        base = base or measured
        words = ", ".join(f"{what} {value:,.0f}" for what, value in measured.items())
        worst = max(measured[what] / base[what] for what in measured)
        report.line(f"{size:,} cases: median µs of {words}", f"start {server.seconds_to_answer * 1000:,.0f} ms",
                    f"{memory:,.0f} MiB", f"{worst:.2f}", "≤ 1.5 ×", worst <= 1.5)
        bytes_per_case = (office.folder / "data/simple.sqlite").stat().st_size / total
        report.line(f"{size:,} cases: bytes of disk a case, without documents", f"{bytes_per_case:,.0f}", "", "", "", None)


def questions(office):
    """What is asked: a desk's queue, a case's public state by number and code, a search in the register."""
    queue = office.pages("queue", 1)
    yield "desk queue", queue
    cookie = office.sign_in("tono")
    searches = ["Melati", "Contohwati Utama", "Umpama", "SIKTG-2026-00"]
    yield "register search", [
        {"method": "GET", "path": "/register?" + urllib.parse.urlencode({"cari": words}), "cookie": cookie, "body": ""}
        for words in searches]


def latency(office, folder, requests, seconds):
    path = f"{folder}/questions.jsonl"
    write(path, requests)
    outcome = play(path, office.server.port, clients=1, seconds=seconds, warm_up=0.3, repeats=True)
    assert not outcome["bad"], outcome["bad"]
    return outcome["p50"]


def decide(office, folder):
    path = f"{folder}/decisions.jsonl"
    write(path, office.decisions(1))
    outcome = play(path, office.server.port, clients=1, seconds=0.3)
    assert not outcome["bad"], outcome["bad"]
    return outcome["p50"]
