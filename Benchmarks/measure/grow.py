"""Makes a store of a few thousand cases one of a million: finished cases are written again, each under a name, numbers,
salts and an identity of its own, with its whole history chained anew, so that `simple journal verify` finds nothing.

The kernel decides a case in milliseconds, which for a million is an hour; what is measured is how a large store is read,
and for that the rows are the same. `grow.py STORE CASES` adds until there are so many. Cases that wait at a desk are made of others there in the same way.
"""

import base64
import hashlib
import multiprocessing
import os
import queue
import re
import sqlite3
import sys

GIVEN = ("Adi Ayu Bayu Bulan Cahya Citra Dian Dimas Eka Elok Galih Gita Hesti Indra Jati Kirana Lestari Mega Nila "
         "Puspa Raka Rini Satria Sekar Tirta Utami Wahyu Widya Yoga Yuni").split()
SYLLABLES = "ba ci da fa gu ha ja ku la ma ni pa ra sa ti wi ya zu".split()
BATCH = 2_000


def name(number):
    """A common given name, another, and a family name that some ten people in a million share."""
    number, first = divmod(number * 7919, len(GIVEN))
    number, second = divmod(number, len(GIVEN))
    family = ""
    for _ in range(4):
        number, place = divmod(number, len(SYLLABLES))
        family += SYLLABLES[place]
    return f"{GIVEN[first]} {GIVEN[second]} {family.capitalize()}"


class Original:
    """A finished case, read once: all rows that speak of it."""

    def __init__(self, store, row):
        self.columns = [column[1] for column in store.execute("PRAGMA table_info(cases)")][1:]
        self.case = dict(zip(self.columns, row[1:]))
        self.row, self.id, self.office = row[0], self.case["id"], self.case["office"]
        self.entries = store.execute(
            "SELECT envelope, payload FROM journal WHERE office = ? AND stream = ? ORDER BY version",
            (self.office, f"case:{self.id}")).fetchall()
        self.rows = {}
        for table in ("numbers", "milestones", "documents", "notices", "outbox"):
            columns = [column[1] for column in store.execute(f"PRAGMA table_info({table})")]
            found = store.execute(
                f"SELECT * FROM {table} WHERE office = ? AND case_id = ?", (self.office, self.id)).fetchall()
            self.rows[table] = [dict(zip(columns, one)) for one in found]

    def again(self, number, last):
        """The same case as another person's. `last` has the last number of each series and year."""
        new = base64.b32encode(os.urandom(16)).decode().rstrip("=")
        new = new.lower() if self.id.islower() else new
        person = name(number)
        swaps = {self.id: new, self.case["applicant_name"]: person}
        numbers = []
        for one in self.rows["numbers"]:
            key = (one["series"], one["year"])
            last[key] += 1
            printed = renumbered(one["printed"], one["n"], last[key])
            swaps[one["printed"]] = printed
            numbers.append(one | {"n": last[key], "printed": printed, "case_id": new})
        if self.case["letter_code"]:
            swaps[self.case["letter_code"]] = base64.b32encode(os.urandom(10)).decode()
        swap = swapper(swaps)
        case = {key: swap(value) if isinstance(value, str) else value for key, value in self.case.items()}
        if case["letter_digest"]:
            case["letter_digest"] = os.urandom(32).hex()
        case["person_key"] = hashlib.sha256(f"{number}".encode()).hexdigest()
        case["words"] = " " + " ".join(
            re.findall(r"\w+", " ".join([case["number"], person, case["workplace"], case["letter_number"] or ""]).lower()))
        rows = {"numbers": numbers}
        for table in ("milestones", "documents", "notices"):
            rows[table] = [one | {"case_id": new} for one in self.rows[table]]
        rows["outbox"] = [
            one | {"case_id": new, "id": f"{swap(one['id'])}-{new}", "message_id": f"{new}-{one['message_id']}",
                   "body": swap(one["body"])} for one in self.rows["outbox"]]
        return case, list(chained(self.office, new, [(swap(a), swap(b)) for a, b in self.entries])), rows


def swapper(swaps):
    pattern = re.compile("|".join(re.escape(one) for one in sorted(swaps, key=len, reverse=True)))
    return lambda text: text if text is None else pattern.sub(lambda match: swaps[match[0]], text)


def renumbered(printed, before, after):
    """The text of another number of the same series."""
    found = list(re.finditer(r"\d+", printed))
    place = next((one for one in found if int(one[0]) == before), None)
    if not place:
        return f"{printed}/{after}"
    return printed[:place.start()] + str(after).zfill(len(place[0])) + printed[place.end():]


def chained(office, id, entries):
    """The journal's format (docs/formats/journal.md) in a few lines."""
    previous = bytes(32)
    for version, (envelope, payload) in enumerate(entries, 1):
        salt = os.urandom(32)
        said = hashlib.sha256(salt + payload.encode()).hexdigest()
        envelope = re.sub(r'"payloadHash":"[0-9a-f]{64}"', f'"payloadHash":"{said}"', envelope)
        previous = hashlib.sha256(previous + envelope.encode()).digest()
        yield office, f"case:{id}", version, envelope, payload, salt, previous.hex()


def insert(store, table, rows):
    rows = [one for one in rows]
    if rows:
        columns = list(rows[0])
        marks = ", ".join("?" for _ in columns)
        store.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", [tuple(one.values()) for one in rows])


def grow(path, wanted):
    """Finished cases until there are so many of all."""
    add(path, wanted, "closed IS NOT NULL", "1")


def wait(path, step, wanted):
    """Cases that wait at a step until there are so many there."""
    place = f"step = '{step}' AND holder IS NULL"
    add(path, wanted, place, place)


def add(path, wanted, like, counted):
    store = sqlite3.connect(path, isolation_level=None)
    store.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000; PRAGMA temp_store = FILE;"
        "PRAGMA wal_autocheckpoint = 100000;")
    there = store.execute(f"SELECT count(*) FROM cases WHERE {counted}").fetchone()[0]
    if there >= wanted:
        store.close()
        return
    found = store.execute(f"SELECT * FROM cases WHERE {like} ORDER BY row LIMIT 1000").fetchall()
    originals = [Original(store, row) for row in found]
    last = {(series, year): n for series, year, n in store.execute(
        "SELECT series, year, max(n) FROM numbers GROUP BY series, year")}
    # The triggers hold each row against its journal; what is written here keeps to them, and a test of the store does not
    # have to be paid for again by each of a million.
    kept = store.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN "
                         "('journal', 'cases', 'numbers')").fetchall()
    for trigger, _ in kept:
        store.execute(f"DROP TRIGGER {trigger}")
    first = store.execute("SELECT count(*) FROM cases").fetchone()[0]
    for made in ahead(batches(originals, last, first, wanted - there)):
        store.execute("BEGIN")
        insert_all(store, made)
        store.execute("COMMIT")
        there += len(made)
        if there % 100_000 < len(made):
            print(f"{there:,} of {wanted:,}", file=sys.stderr, flush=True)
    for _, sql in kept:
        store.execute(sql)
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()


def batches(originals, last, first, wanted):
    for start in range(0, wanted, BATCH):
        yield [originals[place % len(originals)].again(first + place, last)
               for place in range(start, min(start + BATCH, wanted))]


def ahead(made):
    """The same, in a process of its own while the batch before is written: both take about as long."""
    context = multiprocessing.get_context("fork")
    given = context.Queue(maxsize=2)

    def make():
        for batch in made:
            given.put(batch)
        given.put(None)

    maker = context.Process(target=make, daemon=True)
    maker.start()
    while True:
        try:
            batch = given.get(timeout=5)
        except queue.Empty:
            if not maker.is_alive():
                raise RuntimeError(f"cases are not made any more: the maker ended with {maker.exitcode}") from None
            continue
        if batch is None:
            break
        yield batch
    maker.join()


def insert_all(store, made):
    # In the order of the ids, as an index likes it: what is measured is reading.
    made.sort(key=lambda one: one[0]["id"])
    store.executemany(
        "INSERT INTO journal (office, stream, version, envelope, payload, salt, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [entry for _, entries, _ in made for entry in entries])
    row = store.execute("SELECT max(row) FROM cases").fetchone()[0]
    for case, _, _ in made:
        row += 1
        case["row"] = row
    insert(store, "cases", [case for case, _, _ in made])
    insert(store, "case_words", [
        {"office": case["office"], "word": word, "case_row": case["row"]}
        for case, _, _ in made for word in sorted(set(case["words"].split()))])
    for table in ("numbers", "milestones", "documents", "notices", "outbox"):
        insert(store, table, [one for _, _, rows in made for one in rows[table]])


if __name__ == "__main__":
    grow(sys.argv[1], int(sys.argv[2]))
