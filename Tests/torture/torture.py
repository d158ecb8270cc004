"""An office at full load, with a fault at a time, and a judgement after each: run.py has the list."""

import dataclasses
import random
import threading
import time

import people
from judge import judge, unfinished
from premises import Server
from record import Record

#: Who sits at which desk of the example procedure. Rani and Joko work at the same one.
DESKS = [
    ("rani", "pemeriksaan_loket"), ("joko", "pemeriksaan_loket"), ("sari", "pemeriksaan_ulang"),
    ("doni", "pemeriksaan_ulang"), ("maya", "verifikasi_ahli_muda"), ("hasan", "verifikasi_ahli_madya"),
    ("lina", "verifikasi_sekretaris"), ("budi", "persetujuan"), ("joko", "penyerahan")]


class Gate:
    """Lets the players' turns through; closed, it waits until nobody's turn is under way."""

    def __init__(self):
        self._change = threading.Condition()
        self._open, self._inside = True, 0

    def __enter__(self):
        with self._change:
            self._change.wait_for(lambda: self._open)
            self._inside += 1

    def __exit__(self, *_):
        with self._change:
            self._inside -= 1
            self._change.notify_all()

    def close(self, seconds=120):
        with self._change:
            self._open = False
            if not self._change.wait_for(lambda: self._inside == 0, seconds):
                raise RuntimeError("a player gets no answer although the office is open again")

    def open(self):
        with self._change:
            self._open = True
            self._change.notify_all()


@dataclasses.dataclass
class Row:
    """What came of one fault."""

    engine: str
    fault: str
    tried: int
    acknowledged: int
    lost: int
    doubled: int
    other: list
    seconds: float
    note: str = ""

    @property
    def is_good(self):
        return self.tried > 0 and not (self.lost or self.doubled or self.other)


class Torture:
    """Players and server of one office. Use it as a context; `row` runs one fault under load and judges it."""

    def __init__(self, office, seed=0, applicants=2, log=print):
        self.office, self.chance, self.log = office, random.Random(seed), log
        self.record = Record(office.folder / "record.jsonl")
        self.server = Server(office)
        self.gate, self.stop, self.closing = Gate(), threading.Event(), threading.Event()
        self.rows, self.known = [], set()
        login = "melati@simple.example"
        arguments = (office, self.record)
        self.applicants = [
            people.Applicant(*arguments, login, office.passwords[login], self, seed + number)
            for number in range(applicants)]
        self.officers = [
            people.Officer(*arguments, login, office.passwords[login], self, seed + 100 + number, desk=desk)
            for number, (login, desk) in enumerate(DESKS)]

    def __enter__(self):
        self.server.begin()
        for player in self.applicants + self.officers:
            player.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.gate.open()
        for player in self.applicants + self.officers:
            player.join(30)
        self.server.end()

    def check_players(self):
        for player in self.applicants + self.officers:
            if player.failure:
                raise player.failure

    def wait_for_decisions(self, count, seconds=240):
        """Until so many more decisions were acknowledged."""
        before, deadline = len(self.record.decisions()), time.monotonic() + seconds
        while len(self.record.decisions()) < before + count:
            self.check_players()
            if time.monotonic() > deadline:
                raise RuntimeError(f"the office does not go on: {len(self.record.decisions()) - before} decisions")
            time.sleep(0.05)

    def row(self, fault, run, after=6):
        """`run` brings the fault about and returns how often, perhaps with a note; the load goes on all the while.

        Then the office must go on without it, and what it has must be what was acknowledged.
        """
        began, before = time.monotonic(), len(self.record.decisions())
        result = run(self)
        tried, note = result if isinstance(result, tuple) else (result, "")
        if self.server.environment or self.server.wrapper:
            self.server.restart()
        self.server.wait()
        self.wait_for_decisions(after)
        self.gate.close()
        _, findings = judge(self.office, self.record)
        self.gate.open()
        new = [one for one in findings if (one.what, one.case, one.text) not in self.known]
        self.known |= {(one.what, one.case, one.text) for one in new}
        count = {what: sum(one.what == what for one in new) for what in ("lost", "doubled")}
        row = Row(
            self.office.engine, fault, tried, len(self.record.decisions()) - before, count["lost"], count["doubled"],
            [one for one in new if one.what not in count], time.monotonic() - began, note)
        self.rows.append(row)
        self.log(line(row))
        for one in new:
            self.log(f"    {one}")
        return row

    def finish(self, seconds=900):
        """Every case comes to its letter: nobody applies any more, and the desks work until nothing waits."""
        self.closing.set()
        began, before, deadline = time.monotonic(), len(self.record.decisions()), time.monotonic() + seconds
        while (left := unfinished(self.office, self.record)) and time.monotonic() < deadline:
            self.check_players()
            time.sleep(0.3)
        self.gate.close()
        _, findings = judge(self.office, self.record)
        self.gate.open()
        new = [one for one in findings if (one.what, one.case, one.text) not in self.known]
        other = [one for one in new if one.what not in ("lost", "doubled")]
        other += [f"{case} goes no further" for case in left]
        count = {what: sum(one.what == what for one in new) for what in ("lost", "doubled")}
        row = Row(
            self.office.engine, "every case to its letter", len(self.record.done("submit")),
            len(self.record.decisions()) - before, count["lost"], count["doubled"], other, time.monotonic() - began,
            "cases")
        self.rows.append(row)
        self.log(line(row))
        for one in other:
            self.log(f"    {one}")
        return row


def line(row):
    mark = "ok" if row.is_good else "NOT"
    return (f"{row.engine:<11} {row.fault:<44} {row.tried:>5} {row.acknowledged:>8} {row.lost:>5} {row.doubled:>5} "
            f"{len(row.other):>5} {row.seconds:>6.0f} s  {mark}  {row.note}")


HEAD = f"{'store':<11} {'fault':<44} {'tried':>5} {'acknowl.':>8} {'lost':>5} {'twice':>5} {'other':>5} {'time':>8}"
