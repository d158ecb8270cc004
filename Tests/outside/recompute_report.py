#!/usr/bin/env python3
"""Makes a month's report from a journal export and the files of the office and its procedures; nothing of the program is
used. docs/formats/report.md says what each figure means.

usage: recompute_report.py jurnal.jsonl 2026-11 offices/NAME EDITION… [--at MILLISECONDS]

An EDITION is a folder of a procedure's files; every edition that a case names has to be among them.
"""

import csv
import datetime
import hashlib
import json
import pathlib
import sys

import yaml

DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
OFF = ("libur_nasional", "cuti_bersama", "libur_setempat")
HEAD = ("bulan", "layanan", "langkah", "nama", "masuk", "dikembalikan", "terbit", "ditolak", "ditarik",
        "ditarik_di_loket", "batal", "janji_berpindah", "lewat_janji_belum_selesai", "standar", "jumlah", "tepat_waktu", "median_detik", "p90_detik")
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
        usual = hours["biasa"] if isinstance(hours["biasa"], list) else [{"jam": hours["biasa"]}]
        self.regular = [(week.get("sejak", datetime.date.min), week["jam"]) for week in usual]
        self.seasons, self.off, self.years = [], set(), set()
        weeks = {season["id"]: season["jam"] for season in hours.get("musim", [])}
        for path in folder.glob("calendar/[0-9]*.yaml"):
            year = yaml.safe_load(path.read_text())
            self.years.add(int(path.stem))
            self.off |= {day["tanggal"] for kind in OFF for day in year.get(kind) or []}
            self.seasons += [(s["dari"], s["sampai"], s.get("jam") or weeks[s["id"]]) for s in year.get("musim") or []]

    def open(self, day):
        """The open spans of a day, counted from 1970-01-01 on the office's clock, as moments."""
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
        if date.year not in self.years:
            raise NoCalendar(date.year)
        if date in self.off:
            return []
        week = next((week for first, last, week in self.seasons if first <= date <= last), None)
        if week is None:
            week = [week for since, week in self.regular if since <= date][-1]
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

    def over(self, pause):
        """When the clock ran again: with the day of the money, where that was entered on a later one."""
        begun, end, paid = pause
        if end is None or paid is None or paid >= self.day(end):
            return end
        return max(begun, min(end, paid * DAY - self.offset))

    def without(self, start, end, pauses):
        waits = [(a, min(b if b is not None else end, end))
                 for a, b in ((pause[0], self.over(pause)) for pause in pauses) if start <= a < end]
        return self.worked(start, end) - sum(self.worked(*wait) for wait in waits)

    def promised(self, start, takes, pauses, now):
        """Minutes move by the working time that was waited, days by the closings that came meanwhile."""
        waits = [(a, min(b if b is not None else now, now))
                 for a, b in ((pause[0], self.over(pause)) for pause in pauses) if start <= a < now]
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
        self.voids, self.moves, self.returned = [], [], False
        for entry in entries:
            ((name, fact),) = entry["fact"].items()
            self.at = entry["at"]
            getattr(self, "on_" + name, self.on_work)(fact)

    def enter(self, step):
        self.visits.append({"step": step, "entered": self.at, "left": None, "wait": None, "paid": None, "pause": None})

    def leave(self, counts=True):
        visit = self.visits[-1]
        if visit["left"] is None:
            visit |= {"left": self.at, "counts": counts, "edition": self.edition}
            if visit["wait"] is not None:
                visit["pause"] = (visit["wait"], self.at, self.settled)
                self.pauses.append(visit["pause"])
        self.settled = None

    def end(self, name):
        run = None
        if not self.returned:
            run = (self.first, self.last, [pause for pause in self.waits() if pause[0] < self.at], list(self.promised))
        self.endings.append((name, self.at, run, self.edition))

    def waits(self):
        """With the one that goes on."""
        wait = self.visits[-1]["wait"] if self.visits[-1]["left"] is None else None
        return self.pauses + ([(wait, None, None)] if wait is not None else [])

    def on_submitted(self, fact):
        self.first = self.last = self.at
        self.edition, self.settled = fact["editions"]["procedure"], None
        self.began, self.promised = self.edition, [self.edition]
        self.enter(fact["to"])

    on_proposed = on_submitted

    def on_moved(self, fact):
        before, self.edition = self.edition, fact["editions"]["procedure"]
        if not self.returned:
            self.moves.append((self.at, before, self.edition))
            self.promised.append(self.edition)
        if fact.get("to") is not None:
            self.leave(counts=False)
            self.enter(fact["to"])

    def on_resubmitted(self, fact):
        self.last, self.returned = self.at, False
        self.pauses.append((self.back, self.at, None))
        self.promised = [self.edition]
        self.enter(fact["to"])

    def on_claimed(self, fact):
        self.claims.append((fact["step"], self.at))

    def on_assessed(self, fact):
        if "kept" in fact["outcome"] and self.visits[-1]["wait"] is None:
            self.visits[-1]["wait"] = self.at
        self.on_work(fact)

    def on_paid(self, fact):
        visit = self.visits[-1]
        if visit["left"] is None and visit["step"] == fact["step"]:
            visit["paid"] = max(visit["paid"] or 0, days(fact["_1"]["day"]))
            if "forwarded" in fact["outcome"]:
                self.settled = visit["paid"]
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

    def on_withdrawnAtCounter(self, _):
        self.end("ditarik_di_loket")
        self.leave(counts=False)

    def on_proposalDeclined(self, _):
        self.leave(counts=False)
        self.returned = True  # no promise runs any more

    def on_numberVoided(self, _):
        self.voids.append((self.at, self.edition))

    def on_voided(self, _):
        self.end("batal")
        self.leave(counts=False)

    def runs(self):
        """Every run of the promise, with its end."""
        ended = [(at, run, edition) for _, at, run, edition in self.endings if run]
        if not self.returned and not any(name != "dikembalikan" for name, *_ in self.endings):
            ended.append((None, (self.first, self.last, self.waits(), self.promised), self.edition))
        return ended


def days(text):
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


def digest(folder):
    """SHA-256 over each YAML file's path and content, by path, each after its length in eight bytes."""
    files = [path for path in folder.rglob("*.yaml")
             if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    whole = hashlib.sha256()
    for name, path in sorted((path.relative_to(folder).as_posix().encode(), path) for path in files):
        for part in (name, path.read_bytes()):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def figures(durations):
    ordered = sorted(durations)
    if not ordered:
        return ["0", "", ""]
    middle = len(ordered) // 2
    median = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) // 2
    return [str(len(ordered)), str(median // 1000), str(ordered[-(-len(ordered) * 9 // 10) - 1] // 1000)]


class NotWhole(Exception):
    pass


def whole(lines):
    """The entries, if each journal is chained and all of them are as the last seal says: none is missing, none was cut."""
    heads, seal, entries = {}, None, []
    for line in lines:
        entry = json.loads(line)
        version, link = heads.get(entry["stream"], (0, bytes(32)))
        linked = hashlib.sha256(link + entry["envelope"].encode()).digest()
        if entry["version"] != version + 1 or linked.hex() != entry["hash"]:
            raise NotWhole(f"{entry['stream']} is broken at version {entry['version']}")
        heads[entry["stream"]] = (entry["version"], linked)
        if entry["stream"] == "seals":
            seal = json.loads(entry["envelope"])["fact"]["sealed"]["_0"]
        entries.append(entry)
    ends = sorted(f"{stream} {version} {link.hex()}\n" for stream, (version, link) in heads.items() if stream != "seals")
    if seal is None or hashlib.sha256("".join(ends).encode()).hexdigest() != seal["heads"]:
        raise NotWhole("the journals are not those that were sealed")
    return entries


def report(lines, month, calendar, files, now):
    journals = {}
    for entry in whole(lines):
        journals.setdefault(entry["stream"], []).append(json.loads(entry["envelope"]))
    names, brought = {}, {}
    for entry in journals["acts"]:
        ((what, fact),) = entry["fact"].items()
        if what == "procedureAdopted":
            names[fact["_1"]] = fact["_0"]
            brought.setdefault(fact["_0"], []).append((fact["_1"], fact.get("from")))
        elif what == "procedureWithdrawn":
            brought[fact["_0"]].remove((fact["_1"], fact["from"]))
    in_force = {name: [edition for edition, start in all_ if start is None or start <= now][-1]
                for name, all_ in brought.items()}
    cases = [Case(entries) for stream, entries in journals.items() if stream.startswith("case:")]
    year, number = map(int, month.split("-"))
    start, end = (datetime.date(year + (n - 1) // 12, (n - 1) % 12 + 1, 1) for n in (number, number + 1))
    start, end = (((day - datetime.date(1970, 1, 1)).days) * DAY - calendar.offset for day in (start, end))
    for name in sorted(in_force):
        own = [case for case in cases if names[case.edition] == name]
        yield from service(month, name, files, in_force[name], own, calendar, start, end, min(now, end))


def service(month, name, files, in_force, cases, calendar, start, end, until):
    procedure = files[in_force]

    def promised(run, now):
        _, last, pauses, editions = run
        return min(calendar.promised(last, takes(files[edition]["janji"]), pauses, now) for edition in editions)

    endings = [ending for case in cases for ending in case.endings if start <= ending[1] < end]
    whole, kept = [], 0
    for kind, at, run, _ in endings:
        if kind in ("terbit", "ditolak") and run:
            whole.append(calendar.without(run[0], at, run[2]))
            kept += kind == "terbit" and at <= promised(run, at)
    late = sum(1 for case in cases for at, run, _ in case.runs()
               if start < until and run[1] < until and (at is None or at >= until) and promised(run, until) < until)
    counts = [sum(kind == one for kind, *_ in endings)
              for one in ("dikembalikan", "terbit", "ditolak", "ditarik", "ditarik_di_loket", "batal")]
    counts[-1] += sum(start <= at < end for case in cases for at, _ in case.voids)
    moved = sum(start <= at < end and takes(files[old]["janji"]) != takes(files[new]["janji"])
                for case in cases for at, old, new in case.moves)
    received = sum(start <= case.first < end for case in cases)
    count, median, ninetieth = figures(whole)
    yield [month, name, "", procedure["nama"], received, *counts, moved, late,
           "{} {}".format(*takes(procedure["janji"])), count, kept, median, ninetieth]
    steps = {step["id"]: step for step in procedure["langkah"] if step["pelaksana"] != "pemohon"}
    stays = [(case, visit) for case in cases for visit in case.visits
             if visit["left"] is not None and visit["counts"] and start <= visit["left"] < end]
    for former in sorted({visit["step"] for _, visit in stays} - set(steps)):
        found = next((step for edition, file in files.items() for step in file["langkah"] if step["id"] == former), None)
        if found and found["pelaksana"] != "pemohon":
            steps[former] = found
    for step in steps.values():
        taken, in_time = [], 0
        for case, visit in stays:
            if visit["step"] != step["id"]:
                continue
            own = next(one for one in files[visit["edition"]]["langkah"] if one["id"] == step["id"])
            begun, done, pauses = visit["entered"], visit["left"], [visit["pause"]] if visit["pause"] else []
            if own["tindakan"] == "serahkan":
                claims = [at for at_step, at in case.claims
                          if at_step == step["id"] and visit["entered"] <= at <= visit["left"]]
                if not claims:
                    continue
                begun = claims[-1]
            taken.append(calendar.without(begun, done, pauses))
            in_time += done <= calendar.promised(begun, takes(own["waktu"]), pauses, done)
        count, median, ninetieth = figures(taken)
        yield [month, name, step["id"], step["sebutan"], *[""] * 9, "{} {}".format(*takes(step["waktu"])), count, in_time,
               median, ninetieth]


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
    files = {digest(pathlib.Path(folder)): yaml.safe_load((pathlib.Path(folder) / "procedure.yaml").read_text())
             for folder in folders}
    with open(export, encoding="utf-8", newline="\n") as lines:
        table = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
        rows = list(report(lines, month, Calendar(pathlib.Path(office)), files, now))
        table.writerow(HEAD)
        table.writerows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
