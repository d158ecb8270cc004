"""How far a decision is from what it cannot do without: an empty POST on the same server, and the bare inserts."""

import json
import os
import shutil
import tempfile

from places import BENCHMARKS, Server, free_port, run
from play import play, write
from simple_office import DESKS, SimpleOffice
from spread import Spread

BARE = os.environ.get("BARE", str(BENCHMARKS / ".build/release/bare"))
EMPTY = os.environ.get("EMPTYPOST", str(BENCHMARKS / ".build/release/emptypost"))


def copy_store(office, to):
    """The whole store as it is, while it serves."""
    run("python3", "-c", "import sqlite3, sys\n"
        "with sqlite3.connect(sys.argv[1]) as store, sqlite3.connect(sys.argv[2]) as copy: store.backup(copy)",
        office.folder / "data/simple.sqlite", to)


def bare(before, after, group):
    return json.loads(run(BARE, before, after, group))


def limits(report, rounds, seconds):
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    office = SimpleOffice(folder)
    office.wait(int((rounds + 2) // 3 * seconds * 3_500) + 2_000, at=DESKS[0][0])
    server = office.serve()
    port = free_port()
    empty = Server([EMPTY, "--port", port], f"http://127.0.0.1:{port}").wait("/healthz")
    path = f"{folder}/decisions.jsonl"
    ratios, parts, alone = [], [], []
    try:
        for number in range(rounds):
            before, after = f"{folder}/before-{number}", f"{folder}/after-{number}"
            copy_store(office, before)
            shutil.copy(before, before + "-alone")
            requests = office.decisions(32, desk=number % len(DESKS))
            write(path, requests)
            used = server.cpu_seconds()
            outcome = play(path, server.port, clients=32, seconds=seconds)
            assert not outcome["bad"], outcome["bad"]
            decision = (server.cpu_seconds() - used) / outcome["good"]
            copy_store(office, after)
            used = empty.cpu_seconds()
            posts = [request | {"file": None} for request in requests]
            nothing = play_plain(path, posts, empty.port, seconds)
            post = (empty.cpu_seconds() - used) / nothing["good"]
            # As many decisions share a commit as clients wait.
            rows = bare(before, after, 32)
            inserts = rows["cpu"] / outcome["good"]
            ratios.append(decision / (post + inserts))
            parts.append((decision * 1e6, post * 1e6, inserts * 1e6))
            # One client alone, beside one bare commit of the same rows.
            write(path, office.decisions(1, desk=number % len(DESKS)))
            lone = play(path, server.port, clients=1, seconds=seconds)
            single = bare(before + "-alone", after, max(1, round(rows["entries"] / outcome["good"])))
            alone.append((lone["p50"], single["seconds"] / single["commits"] * 1e6))
    finally:
        server.stop()
        empty.stop()
        shutil.rmtree(folder, ignore_errors=True)
    spread = Spread(ratios)
    report.line("CPU of one decision, µs; beside it an empty POST and the bare inserts",
                Spread([part[0] for part in parts]).text(),
                Spread([part[1] for part in parts]).text() + " + " + Spread([part[2] for part in parts]).text(),
                spread.text("{:.2f}"), "≤ 2 ×", spread.median <= 2)
    spread = Spread([one / commit for one, commit in alone])
    report.line("latency of one client alone, µs; beside it the bare durable commit",
                Spread([one for one, _ in alone]).text(), Spread([commit for _, commit in alone]).text(),
                spread.text("{:.2f}"), "≤ 2 ×", spread.median <= 2)


def play_plain(path, requests, port, seconds):
    """The same bytes, sent as they are."""
    write(path, requests)
    return play(path, port, clients=32, seconds=seconds, repeats=True)
