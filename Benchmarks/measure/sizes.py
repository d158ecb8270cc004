"""What an office feels as its store grows: the same pages and decisions at ten times, and a hundred times, the cases."""

import ctypes
import ctypes.util
import re
import shutil
import tempfile
import urllib.parse

from grow import grow
from play import play, write
from simple_office import DESKS, PROCEDURE, SimpleOffice
from spread import Spread

# Cases that wait at the first desk, at every size: an office's queue does not grow with its past.
OPEN = 600
# Cases that the kernel decides; the others are these again under other names and numbers.
FINISHED = 1_500
ROUNDS = 5
# More than a case takes on the disk, with the log while it grows.
BYTES = 18_000


def sizes(report, rounds, seconds, steps=(10_000, 100_000, 1_000_000)):
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    try:
        grown(report, SimpleOffice(folder), folder, steps, min(seconds, 2))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def grown(report, office, folder, steps, seconds):
    office.fill(FINISHED)
    office.wait(OPEN, at=DESKS[0][0])
    path = office.folder / "data/simple.sqlite"
    base = None
    for size in steps:
        wanted = size * BYTES
        if shutil.disk_usage(path).free < wanted:
            report.line(f"{size:,} cases", f"not run: wants {wanted / 1e9:,.0f} GB of disk", "", "", "", None)
            return
        grow(str(path), size)
        server = office.serve()
        try:
            # Twice, and what the second says: the first warms the system's memory of the file.
            for _ in range(2):
                measured = {what: latency(office, folder, requests, seconds) for what, requests in questions(office)}
            measured["one decision"] = decide(office, folder)
            memory = server.memory() / 2**20
        finally:
            server.stop()
        starts = Spread([again(office) for _ in range(ROUNDS)])
        pages = pages_read(path, office)
        base = base or measured
        words = ", ".join(
            f"{what} {value:,.0f} ({pages[what]} pages)" if what in pages else f"{what} {value:,.0f}"
            for what, value in measured.items())
        worst = max(measured, key=lambda what: measured[what] / base[what])
        ratio = measured[worst] / base[worst]
        report.line(
            f"{size:,} cases: median µs for one client (and pages of the store that its largest query touches)", words,
            "", f"{ratio:.2f} ({worst})" if size != steps[0] else "", "≤ 1.5 ×", ratio <= 1.5)
        report.line(f"{size:,} cases: start of the server until it answers, ms",
                    starts.text("{:,.0f}"), "", "", "< 1,000", starts.median < 1_000)
        report.line(f"{size:,} cases: memory of the server after these questions, MiB", f"{memory:,.0f}", "", "", "", None)
        bytes_per_case = path.stat().st_size / size
        report.line(f"{size:,} cases: bytes of disk a case, without documents", f"{bytes_per_case:,.0f}", "", "", "", None)


def again(office):
    server = office.serve()
    server.stop()
    return server.seconds_to_answer * 1_000


def questions(office):
    """What is asked: a desk's queue, an applicant's own page of a case, searches in the register."""
    yield "desk queue", office.pages("queue", 1)
    yield "tracking", office.tracking(200)
    cookie = office.sign_in("tono")
    yield "register search", [
        {"method": "GET", "path": "/register?" + urllib.parse.urlencode({"cari": words}), "cookie": cookie, "body": ""}
        for words in searches(office)]


def searches(office):
    """Whole names and numbers of some cases, as people type them."""
    rows = office.query(
        "SELECT applicant_name, number, letter_number FROM cases WHERE closed IS NOT NULL AND row % 97 = 0 "
        "ORDER BY row DESC LIMIT 40")
    return [words for row in rows for words in row if words]


def latency(office, folder, requests, seconds):
    path = f"{folder}/questions.jsonl"
    write(path, requests)
    outcome = play(path, office.server.port, clients=1, seconds=seconds, warm_up=0.3, repeats=True)
    assert not outcome["bad"], outcome["bad"]
    return outcome["p50"]


def decide(office, folder):
    path = f"{folder}/decisions.jsonl"
    write(path, office.decisions(1))
    outcome = play(path, office.server.port, clients=1, seconds=0.4)
    assert not outcome["bad"], outcome["bad"]
    return outcome["p50"]


def pages_read(path, office):
    """Pages of the store that the largest query of each question touches, in memory or on the disk, by SQLite itself."""
    number = office.query("SELECT id, number FROM cases WHERE closed IS NOT NULL ORDER BY row DESC LIMIT 1")[0]
    words = [word for word in re.findall(r"\w+", number[1].lower())]
    desk = DESKS[0][0]
    search = " AND ".join(
        f"cases.row IN (SELECT case_row FROM case_words WHERE office = 'pekanbaru' AND word >= '{word}' "
        f"AND word < '{word}\U0010ffff')" for word in words)
    queries = {
        "desk queue": "SELECT * FROM cases WHERE office = 'pekanbaru' AND step = '" + desk + "' ORDER BY "
                      "waiting_since IS NOT NULL, step_entered, number LIMIT 25",
        "tracking": f"SELECT * FROM journal WHERE office = 'pekanbaru' AND stream = 'case:{number[0]}' ORDER BY version",
        "register search": f"SELECT * FROM cases WHERE office = 'pekanbaru' AND {search} "
                           "ORDER BY first_submitted DESC, number LIMIT 25",
        "one decision": "SELECT * FROM cases WHERE office = 'pekanbaru' AND step = '" + desk + f"' AND procedure = "
                        f"'{PROCEDURE}' AND holder IS NULL AND waiting_since IS NULL ORDER BY step_entered, number LIMIT 1",
    }
    return {what: touched(str(path), sql) for what, sql in queries.items()}


def touched(path, sql):
    library = ctypes.CDLL(ctypes.util.find_library("sqlite3"))
    store, statement = ctypes.c_void_p(), ctypes.c_void_p()
    library.sqlite3_open(path.encode(), ctypes.byref(store))

    def count():
        total = 0
        for counter in (7, 8):  # SQLITE_DBSTATUS_CACHE_HIT and _MISS
            now, most = ctypes.c_int(), ctypes.c_int()
            library.sqlite3_db_status(store, counter, ctypes.byref(now), ctypes.byref(most), 0)
            total += now.value
        return total

    code = library.sqlite3_prepare_v2(store, sql.encode(), -1, ctypes.byref(statement), None)
    assert code == 0, sql
    before = count()
    while library.sqlite3_step(statement) == 100:
        pass
    pages = count() - before
    library.sqlite3_finalize(statement)
    library.sqlite3_close(store)
    return pages
