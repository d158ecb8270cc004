"""An example office in a folder of its own, served by the built command until the tests are done with it."""

import pathlib
import re
import socket
import sqlite3
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    def __init__(self, simple, folder, examples=0, waiting=0, clock=None):
        self.simple = simple
        self.data = folder / "data"
        self.clock = folder / "clock" if clock else None
        if clock:
            self.is_now(clock)
        said = self.run(
            "office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--examples", str(examples),
            "--waiting", str(waiting))
        # A row of the table: account, password, duties and name, two blanks or more between them.
        rows = [re.split(r" {2,}", line.strip()) for line in said.splitlines()]
        self.passwords = {row[0]: row[1] for row in rows if len(row) == 4}
        self.duties = {row[2]: row[0] for row in rows if len(row) == 4}
        self.passphrase = re.search(r"Frasa sandi penanda tangan contoh: (.+)", said)[1]
        self.log = open(folder / "serve.log", "w")
        self.address = ""
        self.server = None

    def run(self, *words):
        command = [self.simple, *words, "--data", str(self.data), "--log-level", "error", *self.timed]
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120).stdout

    @property
    def timed(self):
        """An office whose clock the test holds: `--clock-file`, which real offices refuse."""
        return ["--clock-file", str(self.clock)] if self.clock else []

    def is_now(self, moment):
        """Sets the clock, as `2026-03-17T10:30`, by the office's time."""
        new = self.clock.with_suffix(".new")
        new.write_text(f"{moment}:00+07:00\n")
        new.replace(self.clock)

    def start(self):
        """Comes back when the server says that it takes connections."""
        port = free_port()
        self.server = subprocess.Popen(
            [self.simple, "serve", "--data", str(self.data), "--port", str(port), "--log-level", "notice", *self.timed],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.server.stdout.readline()
        assert " siap di " in line, f"The server said {line!r}; see {self.log.name}"
        self.address = f"http://127.0.0.1:{port}"

    def roots(self):
        """The certificates that the office trusts, as PEM."""
        with sqlite3.connect(self.data / "simple.sqlite") as store:
            [pem] = store.execute("SELECT value FROM settings WHERE name = 'roots'").fetchone()
        return bytes(pem)

    def stop(self):
        self.server.terminate()
        try:
            assert self.server.wait(timeout=30) == 0, "the server stops by itself when asked to"
        finally:
            self.server.kill()
            self.log.close()
