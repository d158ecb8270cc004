"""A server that is killed while the head of the office signs: whatever moment it was, nothing is numbered, issued or
lost twice, and the letter comes out after the restart with the number that it had."""

import http.cookiejar
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from conftest import ROOT

# From the first byte of the request on; a signature takes some tenths of a second in a debug build.
DELAYS = [0.0, 0.02, 0.05, 0.08, 0.12, 0.17, 0.23, 0.35]


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    """An example office with files that wait for approval, its passwords and its passphrase."""
    data = tmp_path_factory.mktemp("kill") / "data"
    command = [simple, "office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--examples", "24",
               "--data", data]
    printed = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=240, check=True).stdout
    rows = [re.split(r"\s{2,}", line.strip()) for line in printed.splitlines()]
    signer = next(row for row in rows if len(row) == 4 and row[2] == "Kepala Dinas")
    passphrase = re.search(r"Frasa sandi penanda tangan contoh: (.+)", printed).group(1)
    return data, signer[0], signer[1], passphrase


class Server:
    def __init__(self, simple, data, *options):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [simple, "serve", "--data", data, "--port", str(self.port), "--log-level", "error", *options],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert "siap" in self.process.stdout.readline()
        self.address = f"http://127.0.0.1:{self.port}"

    def stop(self, how):
        self.process.send_signal(how)
        self.process.wait(60)


class Person:
    def __init__(self, server):
        self.server = server
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path):
        return self.opener.open(self.server.address + path, timeout=60).read().decode()

    def form(self, page, action, **fields):
        """The form as the page shows it, filled in."""
        form = next(m for m in re.findall(r"<form[^>]*>.*?</form>", page, re.S) if f'action="{action}"' in m)
        for tag in re.findall(r"<input[^>]*>", form):
            name, value = (re.search(rf' {key}="([^"]*)"', tag) for key in ("name", "value"))
            if 'type="hidden"' in tag:
                fields.setdefault(name.group(1), value.group(1) if value else "")
        body = urllib.parse.urlencode(fields).encode()
        headers = {"Origin": self.server.address}
        return urllib.request.Request(self.server.address + action, data=body, headers=headers)

    def sign_in(self, login, password):
        page = self.get("/masuk")
        self.opener.open(self.form(page, "/masuk", login=login, password=password), timeout=60).read()


def rows(data, query):
    with sqlite3.connect(f"file:{data}/simple.sqlite?mode=ro", uri=True) as database:
        return database.execute(query).fetchall()


def sign(person, case, passphrase):
    action = f"/berkas/{case}/tanda-tangan"
    request = person.form(person.get(f"/berkas/{case}"), action, passphrase=passphrase)
    return lambda: person.opener.open(request, timeout=60).read()


@pytest.mark.parametrize("delay", DELAYS)
def test_a_killed_signing_goes_on(simple, office, tmp_path, delay):
    original, login, password, passphrase = office
    data = tmp_path / "data"
    shutil.copytree(original, data)
    case = rows(data, "SELECT id FROM cases WHERE stage = 'atStep' AND step = 'persetujuan'")[0][0]
    server = Server(simple, data)
    person = Person(server)
    person.sign_in(login, password)
    send = sign(person, case, passphrase)

    def sent():
        try:
            send()
        except (OSError, urllib.error.URLError, ConnectionError):
            pass  # The server went away, as it was meant to.

    sending = threading.Thread(target=sent)
    sending.start()
    time.sleep(delay)
    server.stop(signal.SIGKILL)
    sending.join()

    check = subprocess.run([simple, "journal", "verify", "--data", data], capture_output=True, text=True, timeout=120)
    assert check.returncode == 0, check.stdout
    before = rows(data, f"SELECT stage, letter_number FROM cases WHERE id = '{case}'")[0]

    server = Server(simple, data)
    try:
        person = Person(server)
        person.sign_in(login, password)
        if before[0] != "issued":
            sign(person, case, passphrase)()
    finally:
        server.stop(signal.SIGTERM)
    stage, number = rows(data, f"SELECT stage, letter_number FROM cases WHERE id = '{case}'")[0]
    assert stage == "issued"
    assert before[1] in (None, number), "the number that was given stays"
    states = rows(data, f"SELECT printed, state FROM numbers WHERE case_id = '{case}' AND printed = '{number}'")
    assert states == [(number, "issued")]
    gaps = rows(data, "SELECT series, year, count(*), max(n) FROM numbers GROUP BY series, year")
    assert all(count == last for _, _, count, last in gaps), gaps
    check = subprocess.run([simple, "journal", "verify", "--data", data], capture_output=True, text=True, timeout=120)
    assert check.returncode == 0, check.stdout
