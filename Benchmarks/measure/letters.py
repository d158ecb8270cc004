"""Letters: approved, set, signed, validated and kept, many behind one passphrase, over HTTP as an official does it; beside
them the same kind of letter by WeasyPrint and pyHanko."""

import json
import shutil
import tempfile
import time
import urllib.parse

from forms import Forms
from places import BENCHMARKS, run
from simple_office import SimpleOffice
from spread import Spread, ratios

HERE = BENCHMARKS / "peers/weasyprint"
ENVIRONMENT = BENCHMARKS / ".build/weasyprint"
APPROVAL, HEAD = "persetujuan", "budi"


def install():
    listed = (HERE / "requirements.txt").read_bytes()
    stamp = ENVIRONMENT / "installed.txt"
    if not stamp.exists() or stamp.read_bytes() != listed:
        run("python3", "-m", "venv", "--clear", ENVIRONMENT)
        run(ENVIRONMENT / "bin/pip", "install", "--quiet", "-r", HERE / "requirements.txt")
        stamp.write_bytes(listed)


def letters(report, rounds, seconds, pile=60):
    install()
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    office = SimpleOffice(folder)
    ours, theirs, walls = [], [], []
    try:
        server = office.serve()
        for _ in range(rounds):
            office.fill(pile, at=APPROVAL, photos=True)
            cpu, wall = signed(office, pile)
            ours.append(pile / cpu)
            walls.append(pile / wall)
            said = run(ENVIRONMENT / "bin/python", HERE / "letters.py", 20)
            peer = json.loads(said)
            theirs.append(peer["letters"] / peer["cpu"])
    finally:
        office.server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    ratio = ratios(ours, theirs)
    report.line("letters approved, set, signed, validated and issued a second of one core",
                Spread(ours).text("{:.1f}"), Spread(theirs).text("{:.1f}") + " (WeasyPrint and pyHanko; set, signed, validated)",
                ratio.text("{:.1f}"), "≥ 10 ×", ratio.median >= 10)
    report.line("the same a second of the clock, both cores", Spread(walls).text("{:.1f}"), "", "", "", None)
    report.chart("letters", "Letters a second of one core", [
        ("SIMPLE", min(ours), Spread(ours).median, max(ours)),
        ("WeasyPrint, pyHanko", min(theirs), Spread(theirs).median, max(theirs))])


def signed(office, count):
    """Signs all that wait. Gives the server's seconds of CPU, and of the clock, until the last is issued."""
    opener = office.officer(HEAD)[1]
    url = office.server.url
    before = issued(office)
    page = Forms(opener.open(f"{url}/tanda-tangan").read().decode())
    form = page.to("/tanda-tangan/daftar")
    sent = urllib.parse.urlencode([(name, value) for kind, name, value in form["fields"] if kind != "button"])
    page = Forms(opener.open(f"{url}/tanda-tangan/daftar", sent.encode()).read().decode())
    form = page.to("/tanda-tangan/sekaligus")
    fields = [(name, office.passphrase if kind == "password" else value) for kind, name, value in form["fields"]]
    used, began = office.server.cpu_seconds(), time.monotonic()
    opener.open(f"{url}/tanda-tangan/sekaligus", urllib.parse.urlencode(fields).encode())
    while issued(office) < before + count:
        time.sleep(0.1)
        assert time.monotonic() < began + 300, "letters are not issued"
    return office.server.cpu_seconds() - used, time.monotonic() - began


def issued(office):
    return office.query("SELECT count(*) FROM cases WHERE letter_digest IS NOT NULL")[0][0]
