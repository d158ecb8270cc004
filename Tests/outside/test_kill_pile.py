"""A server that is killed while it signs a pile, on both engines: whatever moment it was, no letter is numbered, issued
or lost twice, and the rest is signed after the restart; on PostgreSQL by another server, once the dead one's leases are
over. With PILE_LETTERS=200 the last test is the measurement that the documents quote."""

import glob
import html
import os
import re
import signal
import subprocess
import time
import urllib.parse
import urllib.request

import pytest

from conftest import ROOT
from test_kill import Person, Server

LETTERS = 8
# How many letters are issued when the server is killed.
MOMENTS = [1, 4]


class Office:
    """An example office whose letters all wait for the signer, on one of the two engines."""

    def __init__(self, simple, folder, engine, letters):
        self.simple, self.data, self.postgres = simple, folder / "data", None
        self.options = []
        if engine == "postgres":
            if not glob.glob("/usr/lib/postgresql/*"):
                pytest.skip("PostgreSQL is not installed")
            self.postgres = subprocess.Popen(
                [ROOT / "scripts/postgres-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            words = self.postgres.stdout.readline().split()
            assert words[0] == "ready", words
            self.owner = f"postgres://owner@127.0.0.1:{words[1]}/postgres?sslmode=require"
            subprocess.run([simple, "database", "init", "--owner", self.owner], check=True, capture_output=True, cwd=ROOT)
            self.options = ["--database", self.owner.replace("owner@", "simple_program@")]
        printed = self.run("office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--waiting",
                           str(letters))
        rows = [re.split(r"\s{2,}", line.strip()) for line in printed.splitlines()]
        self.login, self.password = next(row[:2] for row in rows if len(row) == 4 and row[2] == "Kepala Dinas")
        self.passphrase = re.search(r"Frasa sandi penanda tangan contoh: (.+)", printed).group(1)

    def run(self, *words):
        command = [self.simple, *words, "--data", str(self.data), *self.options, "--log-level", "error"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=600)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def serve(self):
        return Server(self.simple, self.data, *self.options)

    def signer(self, server):
        person = Person(server)
        person.sign_in(self.login, self.password)
        return person

    def let_leases_end(self):
        """What half a minute would do: nobody hears of the dead server any more."""
        if self.postgres:
            script = "UPDATE simple.leases SET until = 0; UPDATE simple.settings SET value = convert_to(regexp_replace("
            script += "convert_from(value, 'UTF8'), '\"aliveUntil\":[0-9]+', '\"aliveUntil\":0'), 'UTF8') "
            script += "WHERE name LIKE 'signing-pile/%'"
            subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", self.owner, "-c", script], check=True)

    def entries(self):
        """Facts by journal, in order."""
        out = self.data.parent / "journal.jsonl"
        self.run("journal", "export", "--out", str(out))
        import json
        facts = {}
        for line in out.read_text().splitlines():
            entry = json.loads(line)
            facts.setdefault(entry["stream"], []).append(json.loads(entry["envelope"])["fact"])
        return facts

    def stop(self):
        if self.postgres:
            self.postgres.stdin.close()
            self.postgres.wait(60)


@pytest.fixture(params=["sqlite", "postgres"])
def office(request, simple, tmp_path):
    office = Office(simple, tmp_path, request.param, LETTERS)
    yield office
    office.stop()


def boxes(page):
    return [html.unescape(value) for value in re.findall(r'name="surat"[^>]* value="([^"]*)"', page)]


def send(person, page, action, fields):
    """The form as the page shows it, with these fields as often as they are given."""
    form = next(m for m in re.findall(r"<form[^>]*>.*?</form>", page, re.S) if f'action="{action}"' in m)
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form)
    pairs = [(name, html.unescape(value)) for name, value in hidden] + fields
    body = urllib.parse.urlencode(pairs).encode()
    request = urllib.request.Request(
        person.server.address + action, data=body, headers={"Origin": person.server.address})
    return person.opener.open(request, timeout=120).read().decode()


def begin(office, person):
    page = person.get("/tanda-tangan")
    chosen = boxes(page)
    confirm = send(person, page, "/tanda-tangan/daftar", [("surat", value) for value in chosen])
    assert f"Tandatangani {len(chosen)} surat" in confirm
    return len(chosen), send(person, confirm, "/tanda-tangan/sekaligus", [("passphrase", office.passphrase)])


def issued(page):
    """How many letters the progress page shows as issued."""
    return len(re.findall(r"status-done", page))


def until(person, enough):
    """Asks the page that the official watches until it shows what is waited for; bounded by the requests' own time."""
    for _ in range(2_000):
        page = person.get("/tanda-tangan/hasil")
        if enough(page):
            return page
    raise AssertionError(page)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_pile_goes_on_after_a_kill(office, moment):
    server = office.serve()
    limits = open(f"/proc/{server.process.pid}/limits").read()
    assert re.search(r"Max core file size +0 +0 ", limits), "no memory of a server with an opened key is dumped"
    person = office.signer(server)
    count, _ = begin(office, person)
    assert count == LETTERS
    until(person, lambda page: issued(page) >= moment)
    server.stop(signal.SIGKILL)
    office.run("journal", "verify")

    server = office.serve()
    try:
        office.let_leases_end()
        person = office.signer(server)
        progress = person.get("/tanda-tangan/hasil")
        left = len(boxes(person.get("/tanda-tangan")))
        assert issued(progress) + left == LETTERS, progress
        if left:
            assert "Peladen berhenti di tengah jalan" in progress
            begin(office, person)
            until(person, lambda page: "Menandatangani" not in page)
        assert boxes(person.get("/tanda-tangan")) == []
    finally:
        server.stop(signal.SIGTERM)
    office.run("journal", "verify")
    numbers = []
    for stream, facts in office.entries().items():
        if not stream.startswith("case:"):
            continue
        kinds = [next(iter(fact)) for fact in facts]
        assert kinds.count("approved") == 1 and kinds.count("drafted") == 1 and kinds.count("issued") == 1, kinds
        # Each state of the signature, in its order.
        last = [kind for kind in kinds if kind.startswith("signature") or kind == "issued"][-3:]
        assert last == ["signatureRequested", "signatureReceived", "issued"], kinds
        numbers.append(next(fact["approved"]["_1"]["number"] for fact in facts if "approved" in fact))
    assert len(numbers) == len(set(numbers)) == LETTERS


def busy(server):
    """Seconds for which the server has computed, on all processors together: what it takes of a machine, whoever else is
    there."""
    fields = open(f"/proc/{server.process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif("PILE_LETTERS" not in os.environ, reason="a measurement")
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_how_long_a_pile_takes(simple, tmp_path, engine):
    letters = int(os.environ["PILE_LETTERS"])
    office = Office(simple, tmp_path, engine, letters)
    server = office.serve()
    try:
        person = office.signer(server)
        started, before = time.monotonic(), busy(server)
        count, _ = begin(office, person)
        page = None
        while page is None or "Menandatangani" in page:
            assert time.monotonic() - started < 3_600, "the pile does not end"
            time.sleep(0.2)
            page = person.get("/tanda-tangan/hasil")
        taken = time.monotonic() - started
        print(f"{engine}: {issued(page)} of {count} letters issued in {taken:.1f} s, of which the server computed for "
              f"{busy(server) - before:.1f} s; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        assert issued(page) == count
    finally:
        server.stop(signal.SIGTERM)
        office.stop()
