"""An example office under torture: its data, and the server that is started again whenever it ends."""

import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    """With the embedded store, in a folder."""

    engine = "SQLite"
    procedure = "siktg"

    def __init__(self, simple, folder):
        self.simple, self.folder = str(simple), pathlib.Path(folder)
        self.data = self.folder / "data"
        self.address = ("127.0.0.1", free_port())
        #: The share of lines to the office that are cut, and how many were.
        self.cuts, self.lines_cut = 0.0, 0
        #: Settings of the office beyond its options, as in the environment.
        self.settings = {}
        self.log = open(self.folder / "serve.log", "a")

    @property
    def store(self):
        """How commands find the data."""
        return ["--data", str(self.data), "--log-level", "error"]

    def found(self):
        said = self.run("office", "init", "offices/pekanbaru", "--procedures", f"procedures/{self.procedure}").stdout
        rows = [re.split(r" {2,}", line.strip()) for line in said.splitlines()]
        self.passwords = {row[0]: row[1] for row in rows if len(row) == 4}
        self.passphrase = re.search(r"Frasa sandi penanda tangan contoh: (.+)", said)[1].strip()
        return self

    def run(self, *words, check=True, timeout=240):
        done = subprocess.run(
            [self.simple, *map(str, words), *self.store], cwd=ROOT, capture_output=True, text=True, timeout=timeout,
            env={**os.environ, **self.settings})
        if check and done.returncode:
            raise RuntimeError(f"simple {words[0]}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def serve_command(self):
        return [self.simple, "serve", *self.store, "--port", str(self.address[1])]

    def number_in(self, page):
        """The application's number, as a page shows it."""
        found = re.search(r"\b[A-Z]{1,8}-\d{4}-\d{4,}\b|\b\d{3,}/[A-Z0-9./-]+/\d{4}\b", page)
        return found[0] if found else ""

    def refusals(self):
        """How often the server has said so far that it could not do something."""
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(errors="replace").count(" error ")

    def query(self, sql):
        with sqlite3.connect(f"file:{self.data}/simple.sqlite?mode=ro", uri=True) as database:
            return [[str(value) if value is not None else "" for value in row] for row in database.execute(sql)]


class Server(threading.Thread):
    """Keeps the office's server running, as a service manager does, with what the torture puts around it."""

    def __init__(self, office):
        super().__init__(daemon=True)
        self.office = office
        self.ending = threading.Event()
        self.up = threading.Event()
        #: For the next starts: words before the command, and environment.
        self.wrapper, self.environment = [], {}
        #: For the next start alone.
        self.once = {}
        self.exits, self.starts = [], 0
        self.process = None

    def run(self):
        while not self.ending.is_set():
            environment, self.once = {**os.environ, **self.office.settings, **self.environment, **self.once}, {}
            self.process = subprocess.Popen(
                self.wrapper + self.office.serve_command(), cwd=ROOT, stdout=subprocess.PIPE, stderr=self.office.log,
                text=True, env=environment, start_new_session=True)
            self.starts += 1
            while (line := self.process.stdout.readline()):
                if " siap di " in line:
                    self.up.set()
            self.up.clear()
            code = self.process.wait()
            self.exits.append(code)
            if not self.ending.is_set():
                time.sleep(0.1 if code in (-9, 74) else 0.5)

    def begin(self):
        self.start()
        self.wait()
        return self

    def wait(self, seconds=60):
        if not self.up.wait(seconds):
            raise RuntimeError(f"the server does not start; see {self.office.log.name}")

    def signal(self, number=signal.SIGKILL):
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass

    def restart(self, wrapper=(), **environment):
        """Kills it; it starts again with these around it."""
        self.wrapper, self.environment = list(wrapper), environment
        before = len(self.exits)
        self.signal()
        while len(self.exits) == before:
            time.sleep(0.02)
        self.wait()

    def ends(self, count, seconds):
        """How it ended after `count` ends, if it does within that time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if len(self.exits) > count:
                return self.exits[count]
            time.sleep(0.05)
        return None

    def again(self):
        """Another one for the same office, after this one has ended."""
        return Server(self.office).begin()

    def end(self):
        self.ending.set()
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        self.join(40)
        if self.is_alive():
            self.signal()
            self.join(10)
            raise RuntimeError("the server does not stop when asked to")
