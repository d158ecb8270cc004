"""What an office feels as its store grows: the same pages and decisions at ten times, and a hundred times, the cases."""

import contextlib
import copy
import ctypes
import ctypes.util
import pathlib
import re
import shutil
import tempfile
import urllib.parse

from grow import grow
from play import play, write
from simple_office import DESKS, PROCEDURE, SimpleOffice
from spread import Spread, ratios

# Cases that wait at the first desk, at every size: an office's queue does not grow with its past.
OPEN = 1_200
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
    offices = {}
    for size in steps:
        wanted = size * BYTES * (1 if size == steps[-1] else 2)
        if shutil.disk_usage(folder).free < wanted:
            report.line(f"{size:,} cases", f"not run: wants {wanted / 1e9:,.0f} GB of disk", "", "", "", None)
            break
        grow(str(office.folder / "data/simple.sqlite"), size)
        offices[size] = office if size == steps[-1] else kept_at(office, f"{folder}/{size}")
    if offices:
        compared(report, offices, folder, seconds)


def kept_at(office, folder):
    """The store as it is now, under an address of its own, while the other one grows on."""
    smaller = copy.copy(office)
    smaller.folder = pathlib.Path(folder)
    smaller.store = ["--data", smaller.folder / "data", "--log-level", "error"]
    shutil.copytree(office.folder / "data", smaller.folder / "data")
    return smaller


def compared(report, offices, folder, seconds):
    """All sizes are asked the same within each round: minutes apart, the machine itself would be what is compared."""
    measured = {size: {} for size in offices}
    with contextlib.ExitStack() as stack:
        asked = {}
        for size, office in offices.items():
            stack.callback(office.serve().stop)
            asked[size] = list(questions(office))
        # The first round warms the system's memory of the files, and is not counted.
        for number in range(ROUNDS + 1):
            for place, (what, _) in enumerate(next(iter(asked.values()))):
                for size, office in offices.items():
                    took = latency(office, folder, asked[size][place][1], seconds / 2)
                    if number:
                        measured[size].setdefault(what, []).append(took)
            for size, office in offices.items():
                took = decide(office, folder)
                if number:
                    measured[size].setdefault("one decision", []).append(took)
        memory = {size: office.server.memory() / 2**20 for size, office in offices.items()}
    base = measured[next(iter(offices))]
    for size, office in offices.items():
        tell(report, size, office, measured[size], base, memory[size])


def tell(report, size, office, measured, base, memory):
    path = office.folder / "data/simple.sqlite"
    pages = pages_read(path, office)
    words = ", ".join(
        f"{what} {Spread(values).median:,.0f} ({pages[what]} pages)" for what, values in measured.items())
    growth = {what: ratios(values, base[what]) for what, values in measured.items()}
    worst = max(growth, key=lambda what: growth[what].median)
    said = "; ".join(f"{what} {spread.text('{:.2f}')}" for what, spread in growth.items())
    report.line(
        f"{size:,} cases: median µs for one client (and pages of the store that its largest query touches)", words,
        "", "" if measured is base else said, "≤ 1.5 ×", growth[worst].median <= 1.5)
    starts = Spread([again(office) for _ in range(ROUNDS)])
    report.line(f"{size:,} cases: start of the server until it answers, ms",
                starts.text("{:,.0f}"), "", "", "< 1,000", starts.median < 1_000)
    report.line(f"{size:,} cases: memory of the server after these questions, the program's files shared by all, MiB",
                f"{memory:,.0f}", "", "", "", None)
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
    outcome = play(path, office.server.port, clients=1, seconds=0.3)
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
