"""SIMPLE and Viewflow side by side: decisions and pages, over the whole HTTP path, signed in."""

import shutil
import tempfile

from places import Postgres
from play import play, write
from simple_office import DESKS, SimpleOffice
from spread import Spread, ratios
from viewflow import SETTINGS, Viewflow


class Pair:
    """Both on the same engine, filled and serving, the peer by the setting that does best here and now."""

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
        self.simple.wait(ours, at=DESKS[0][0])
        self.peer = Viewflow(self.folder, self.postgres)
        self.peer.fill(theirs, 20)
        self.simple.serve()
        self.setting = self.best()
        self.peer.serve(*self.setting)

    def best(self):
        """Workers and threads with which the peer decides most."""
        found = []
        for setting in SETTINGS:
            self.peer.serve(*setting)
            try:
                found.append((self.play(self.peer, self.peer.decisions(8), clients=32, seconds=1.5)["perSecond"], setting))
            finally:
                self.peer.server.stop()
        return max(found)[1]

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
        shutil.rmtree(self.folder, ignore_errors=True)


def decisions(report, engine, goal, rounds, seconds):
    """Durable decisions a second; each answer also leads the officer to the next file."""
    expected = 3_500 if engine == "SQLite" else 700
    ours = int(rounds * seconds * 2 * expected) + 600
    pair = Pair(engine, ours=ours, theirs=int(rounds * seconds * 2 * 130) + 900)
    try:
        ours, theirs = {32: [], 256: []}, {32: [], 256: []}
        for _ in range(rounds):
            for clients in ours:
                how = dict(clients=clients, seconds=seconds)
                requests = pair.simple.decisions(clients)
                ours[clients].append(pair.play(pair.simple, requests, **how)["perSecond"])
                theirs[clients].append(pair.play(pair.peer, pair.peer.decisions(8), **how)["perSecond"])
    finally:
        pair.stop()
    for clients in ours:
        ratio = ratios(ours[clients], theirs[clients])
        report.line(
            f"durable decisions/s, {clients} clients, {engine}", Spread(ours[clients]).text(),
            Spread(theirs[clients]).text() + " (Viewflow, {} workers of {} threads)".format(*pair.setting),
            ratio.text("{:.1f}"), f"≥ {goal} ×", ratio.median >= goal)
    bars = [(f"{name}, {clients} clients", *three(values[clients]))
            for clients in ours for name, values in (("SIMPLE", ours), ("Viewflow", theirs))]
    report.chart(f"decisions-{engine.lower()}", f"Durable decisions a second, {engine}", bars)


def pages(report, rounds, seconds):
    """Whole pages as an officer sees them, from the store."""
    pair = Pair("SQLite", ours=600, theirs=600)
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
            report.line(f"{words}, 32 clients", Spread(ours).text(), Spread(theirs).text() + " (Viewflow)",
                        ratio.text("{:.0f}"), "≥ 100 ×", ratio.median >= 100)
            tail = Spread(tails)
            report.line(f"p99 of {words} at half of full load, ms", tail.text("{:.1f}"), "", "", "< 20",
                        tail.median < 20)
            bars += [(f"SIMPLE, {what}", *three(ours)), (f"Viewflow, {what}", *three(theirs))]
        rest = pair.simple.server.stop() or pair.simple.serve().memory() / 2**20
        report.line("memory at rest, MiB", f"{rest:,.0f}", f"{pair.peer.server.memory() / 2**20:,.0f} (Viewflow)", "",
                    "< 60", rest < 60)
    finally:
        pair.stop()
    report.chart("pages", "Pages a second, 32 clients", bars)


def three(values):
    return min(values), Spread(values).median, max(values)
