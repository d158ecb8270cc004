#!/usr/bin/env python3
"""Makes a month's report from a journal export and the files of the office and its procedures; nothing of the program is
used. docs/formats/report.md says what each figure means.

usage: recompute_report.py jurnal.jsonl 2026-11 offices/NAME procedures/NAME… [--at MILLISECONDS]
"""

import csv
import datetime
import json
import pathlib
import sys

import yaml

DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
OFF = ("libur_nasional", "cuti_bersama", "libur_setempat")
HEAD = ("bulan", "layanan", "langkah", "nama", "masuk", "dikembalikan", "terbit", "ditolak", "ditarik",
        "lewat_janji_belum_selesai", "standar", "jumlah", "tepat_waktu", "median_detik", "p90_detik")
DAY = 86_400_000


class NoCalendar(Exception):
    pass


class Calendar:
    """The office's open hours, looked at day by day. Moments are milliseconds since 1970 UTC."""

    def __init__(self, folder):
        hours = yaml.safe_load((folder / "calendar/hours.yaml").read_text())
        zone = yaml.safe_load((folder / "office.yaml").read_text())["zona_waktu"]["selisih_utc"]
        sign, (hour, minute) = (-1 if zone[0] == "-" else 1), zone.lstrip("+-").split(".")
        self.offset = sign * (int(hour) * 60 + int(minute)) * 60_000
        self.regular, self.seasons, self.off, self.years = hours["biasa"], [], set(), set()
        weeks = {season["id"]: season["jam"] for season in hours.get("musim", [])}
        for path in folder.glob("calendar/[0-9]*.yaml"):
            year = yaml.safe_load(path.read_text())
            self.years.add(int(path.stem))
            self.off |= {day["tanggal"] for kind in OFF for day in year.get(kind) or []}
            self.seasons += [(s["dari"], s["sampai"], weeks[s["id"]]) for s in year.get("musim") or []]

    def open(self, day):
        """The open spans of a day, counted from 1970-01-01 on the office's clock, as moments."""
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
        if date.year not in self.years:
            raise NoCalendar(date.year)
        if date in self.off:
            return []
        week = next((week for first, last, week in self.seasons if first <= date <= last), self.regular)
        return [tuple(self.at(day, time) for time in span.split("-")) for span in week.get(DAYS[date.weekday()]) or []]

    def at(self, day, time):
        hour, minute = time.split(".")
        return day * DAY + (int(hour) * 60 + int(minute)) * 60_000 - self.offset

    def day(self, moment):
        return (moment + self.offset) // DAY

    def worked(self, start, end):
        return sum(max(0, min(end, closes) - max(start, opens))
                   for day in range(self.day(start), self.day(end) + 1) for opens, closes in self.open(day))

    def due(self, start, takes):
        count, unit = takes
        day = self.day(start)
        if unit != "hari kerja":
            left = count * {"menit": 60_000, "milidetik": 1}[unit]
            while True:
                for opens, closes in self.open(day):
                    here = max(0, closes - max(start, opens))
                    if left <= here:
                        return max(start, opens) + left
                    left -= here
                day += 1
        left = count + 1
        while True:
            spans = self.open(day)
            if spans and spans[-1][1] > start:
                left -= 1
                if left == 0:
                    return spans[-1][1]
            day += 1

    def promised(self, start, takes, pauses, now):
        """Minutes move by the working time that was waited, days by the closings that came meanwhile."""
        waits = [(a, min(b if b is not None else now, now)) for a, b in pauses if start <= a < now]
        count, unit = takes
        if unit == "menit":
            return self.due(self.due(start, takes), (sum(self.worked(*wait) for wait in waits), "milidetik")) \
                if waits else self.due(start, takes)
        closings = [spans[-1][1] for a, b in waits for day in range(self.day(a), self.day(b) + 1)
                    if (spans := self.open(day)) and a < spans[-1][1] <= b]
        return self.due(start, (count + len(closings), unit))


def takes(text):
    count, unit = text.split(" ", 1)
    return (int(count) * 60, "menit") if unit == "jam" else (int(count), "menit" if unit == "menit" else "hari kerja")


class Case:
    """What a case's entries say of its stays and of the promise."""

    def __init__(self, entries):
        self.visits, self.claims, self.endings, self.pauses = [], [], [], []
        self.returned = False
        for entry in entries:
            ((name, fact),) = entry["fact"].items()
            self.at = entry["at"]
            getattr(self, "on_" + name, self.on_work)(fact)

    def enter(self, step):
        self.visits.append({"step": step, "entered": self.at, "left": None, "wait": None})

    def leave(self, counts=True):
        visit = self.visits[-1]
        if visit["left"] is None:
            visit |= {"left": self.at, "counts": counts}
            if visit["wait"] is not None:
                self.pauses.append((visit["wait"], self.at))

    def end(self, name):
        run = None
        if not self.returned:
            wait = self.visits[-1]["wait"] if self.visits[-1]["left"] is None else None
            pauses = self.pauses + ([(wait, None)] if wait is not None else [])
            run = (self.first, self.last, [pause for pause in pauses if pause[0] < self.at])
        self.endings.append((name, self.at, run))

    def on_submitted(self, fact):
        self.first = self.last = self.at
        self.edition = fact["editions"]["procedure"]
        self.enter(fact["to"])

    def on_resubmitted(self, fact):
        self.last, self.returned = self.at, False
        self.pauses.append((self.back, self.at))
        self.enter(fact["to"])

    def on_claimed(self, fact):
        self.claims.append((fact["step"], self.at))

    def on_assessed(self, fact):
        if "kept" in fact["outcome"] and self.visits[-1]["wait"] is None:
            self.visits[-1]["wait"] = self.at
        self.on_work(fact)

    def on_sentBack(self, fact):
        self.leave()
        self.enter(fact["to"])

    def on_work(self, fact):
        outcome = fact.get("outcome", {}) if isinstance(fact, dict) else {}
        for name in ("forwarded", "sentBack"):
            if name in outcome:
                self.on_sentBack(outcome[name])
        if "returned" in outcome:
            self.end("dikembalikan")
            self.leave()
            self.returned, self.back = True, self.at

    def on_issued(self, fact):
        self.end("terbit")
        self.on_sentBack(fact)

    def on_handedOver(self, fact):
        self.on_sentBack(fact)

    def on_received(self, _):
        self.leave()

    def on_refused(self, _):
        self.end("ditolak")
        self.leave()

    def on_withdrawn(self, _):
        self.end("ditarik")
        self.leave(counts=False)

    def on_voided(self, _):
        self.end("batal")
        self.leave(counts=False)

    def runs(self):
        """Every run of the promise, with its end."""
        ended = [(at, run) for _, at, run in self.endings if run]
        if not self.returned and not any(name != "dikembalikan" for name, _, _ in self.endings):
            wait = self.visits[-1]["wait"] if self.visits[-1]["left"] is None else None
            ended.append((None, (self.first, self.last, self.pauses + ([(wait, None)] if wait is not None else []))))
        return ended


def figures(durations):
    ordered = sorted(durations)
    if not ordered:
        return ["0", "", ""]
    middle = len(ordered) // 2
    median = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) // 2
    return [str(len(ordered)), str(median // 1000), str(ordered[-(-len(ordered) * 9 // 10) - 1] // 1000)]


def report(lines, month, calendar, procedures, now):
    journals = {}
    for line in lines:
        entry = json.loads(line)
        journals.setdefault(entry["stream"], []).append(json.loads(entry["envelope"]))
    editions = {fact["_1"]: fact["_0"] for entry in journals["acts"]
                for name, fact in entry["fact"].items() if name == "procedureAdopted"}
    cases = [Case(entries) for stream, entries in journals.items() if stream.startswith("case:")]
    year, number = map(int, month.split("-"))
    start, end = (datetime.date(year + (n - 1) // 12, (n - 1) % 12 + 1, 1) for n in (number, number + 1))
    start, end = (((day - datetime.date(1970, 1, 1)).days) * DAY - calendar.offset for day in (start, end))
    until = min(now, end)
    for name, procedure in sorted(procedures.items()):
        own = [case for case in cases if editions[case.edition] == name]
        yield from service(month, name, procedure, own, calendar, start, end, until)


def service(month, name, procedure, cases, calendar, start, end, until):
    promise = takes(procedure["janji"])
    endings = [ending for case in cases for ending in case.endings if start <= ending[1] < end]
    whole, kept = [], 0
    for kind, at, run in endings:
        if kind in ("terbit", "ditolak") and run:
            first, last, pauses = run
            whole.append(calendar.worked(first, at) - sum(calendar.worked(a, b or at) for a, b in pauses))
            kept += kind == "terbit" and at <= calendar.promised(last, promise, pauses, at)
    late = sum(1 for case in cases for at, (_, last, pauses) in case.runs()
               if last < until and (at is None or at >= until) and calendar.promised(last, promise, pauses, until) < until)
    counts = [sum(kind == one for kind, _, _ in endings) for one in ("dikembalikan", "terbit", "ditolak", "ditarik")]
    received = sum(start <= case.first < end for case in cases)
    count, median, ninetieth = figures(whole)
    yield [month, name, "", procedure["nama"], received, *counts, late, "{} {}".format(*promise), count, kept, median,
           ninetieth]
    for step in procedure["langkah"]:
        if step["pelaksana"] == "pemohon":
            continue
        standard = takes(step["waktu"])
        taken, in_time = [], 0
        for case in cases:
            for visit in case.visits:
                if visit["step"] != step["id"] or visit["left"] is None or not visit["counts"]:
                    continue
                if not start <= visit["left"] < end:
                    continue
                begun, done = visit["entered"], visit["wait"] or visit["left"]
                if step["tindakan"] == "serahkan":
                    claims = [at for at_step, at in case.claims
                              if at_step == step["id"] and visit["entered"] <= at <= visit["left"]]
                    if not claims:
                        continue
                    begun = claims[-1]
                taken.append(calendar.worked(begun, done))
                in_time += done <= calendar.due(begun, standard)
        count, median, ninetieth = figures(taken)
        yield [month, name, step["id"], step["sebutan"], *[""] * 6, "{} {}".format(*standard), count, in_time, median,
               ninetieth]


def main(arguments):
    now = int(datetime.datetime.now().timestamp() * 1000)
    if "--at" in arguments:
        place = arguments.index("--at")
        now = int(arguments[place + 1])
        del arguments[place:place + 2]
    if len(arguments) < 4:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    export, month, office, *folders = arguments
    procedures = {pathlib.Path(folder).name: yaml.safe_load((pathlib.Path(folder) / "procedure.yaml").read_text())
                  for folder in folders}
    with open(export, encoding="utf-8", newline="\n") as lines:
        table = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
        table.writerow(HEAD)
        table.writerows(report(lines, month, Calendar(pathlib.Path(office)), procedures, now))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
