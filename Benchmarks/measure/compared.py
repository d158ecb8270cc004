"""SIMPLE and Viewflow side by side: decisions and pages, over the whole HTTP path, signed in."""

import tempfile

from places import Postgres
from play import play, write
from simple_office import DESKS, SimpleOffice
from spread import Spread, ratios
from viewflow import Viewflow


class Pair:
    """Both on the same engine, filled and serving."""

    def __init__(self, engine, ours, theirs):
        self.engine = engine
        self.folder = tempfile.mkdtemp(prefix="simple-bench-")
        self.postgres = Postgres() if engine == "PostgreSQL" else None
        database = None
        if self.postgres:
            self.postgres.create("simple")
            self.postgres.create("viewflow")
            database = SimpleOffice.database(self.postgres, "simple")
        self.simple = SimpleOffice(self.folder, database)
        self.simple.fill(ours, at=DESKS[0][0])
        self.peer = Viewflow(self.folder, self.postgres)
        self.peer.fill(theirs, 20)
        self.simple.serve()
        self.peer.serve()

    def play(self, one, requests, **how):
        path = f"{self.folder}/{one.name}.jsonl"
        write(path, requests)
        outcome = play(path, one.server.port, **how)
        assert not outcome["bad"], f"{one.name}: {outcome['bad']}"
        return outcome

    def stop(self):
        self.simple.server.stop()
        self.peer.server.stop()
        if self.postgres:
            self.postgres.stop()


def decisions(report, engine, goal, rounds, seconds):
    """Durable decisions a second; each answer also leads the officer to the next file."""
    pair = Pair(engine, ours=int(rounds * seconds * 2 * 9_000), theirs=int(rounds * seconds * 2 * 180) + 600)
    try:
        ours, theirs = {32: [], 256: []}, {32: [], 256: []}
        for _ in range(rounds):
            for clients in ours:
                how = dict(clients=clients, seconds=seconds)
                outcome = pair.play(pair.simple, pair.simple.decisions(clients), **how)
                ours[clients].append(outcome["perSecond"])
                theirs[clients].append(pair.play(pair.peer, pair.peer.decisions(8), **how)["perSecond"])
    finally:
        pair.stop()
    for clients in ours:
        ratio = ratios(ours[clients], theirs[clients])
        report.line(
            f"durable decisions/s, {clients} clients, {engine}", Spread(ours[clients]).text(),
            Spread(theirs[clients]).text(), ratio.text("{:.1f}"), f"≥ {goal} ×", ratio.median >= goal)
    bars = [(f"{name}, {clients} clients", *three(values[clients]))
            for clients in ours for name, values in (("SIMPLE", ours), ("Viewflow", theirs))]
    report.chart(f"decisions-{engine.lower()}", f"Durable decisions a second, {engine}", bars)


def pages(report, rounds, seconds):
    """Whole pages as an officer sees them, from the store."""
    pair = Pair("SQLite", ours=5_000, theirs=300)
    bars = []
    try:
        for what, words in (("queue", "desk pages/s"), ("case", "case pages/s")):
            ours, theirs, tails = [], [], []
            for _ in range(rounds):
                how = dict(clients=32, seconds=seconds, repeats=True)
                requests = pair.simple.pages(what, 8)
                ours.append(pair.play(pair.simple, requests, **how)["perSecond"])
                theirs.append(pair.play(pair.peer, pair.peer.pages(what, 8), **how)["perSecond"])
                half = dict(clients=64, seconds=seconds, repeats=True, rate=ours[-1] / 2, warm_up=0.5)
                tails.append(pair.play(pair.simple, requests, **half)["p99"] / 1000)
            ratio = ratios(ours, theirs)
            report.line(f"{words}, 32 clients", Spread(ours).text(), Spread(theirs).text(), ratio.text("{:.0f}"),
                        "≥ 100 ×", ratio.median >= 100)
            tail = Spread(tails)
            report.line(f"p99 of {words} at half of full load, ms", tail.text("{:.1f}"), "", "", "< 20",
                        tail.median < 20)
            bars += [(f"SIMPLE, {what}", *three(ours)), (f"Viewflow, {what}", *three(theirs))]
    finally:
        pair.stop()
    report.chart("pages", "Pages a second, 32 clients", bars)


def three(values):
    return min(values), Spread(values).median, max(values)
