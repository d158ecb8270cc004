"""Where things are, and how they are started and stopped."""

import contextlib
import os
import pathlib
import socket
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "Benchmarks"
SIMPLE = os.environ.get("SIMPLE", str(ROOT / ".build/release/simple"))
LOAD = os.environ.get("LOAD", str(BENCHMARKS / ".build/release/load"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(*words, **more):
    """What a command prints; what it complains of is shown when it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, cwd=ROOT, **more)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, words))}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def wait_for(url, seconds=120):
    """Waits until the server answers."""
    end = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(url, timeout=seconds).read()
            return
        except OSError:
            if time.monotonic() > end:
                raise SystemExit(f"{url} does not answer")
            time.sleep(0.02)


class Server:
    """A server with all the processes that it starts."""

    def __init__(self, command, url, environment=None, folder=ROOT, log=None):
        self.url = url
        self.port = int(url.rsplit(":", 1)[1])
        self.log = open(log, "w") if log else subprocess.DEVNULL
        began = time.monotonic()
        self.process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, stdout=self.log, stderr=self.log,
            env=os.environ | (environment or {}), start_new_session=True)
        self.started = began

    def wait(self, path="/"):
        wait_for(self.url + path)
        self.seconds_to_answer = time.monotonic() - self.started
        return self

    def pids(self):
        """Its process and their children."""
        found = [self.process.pid]
        for pid in found:
            with contextlib.suppress(FileNotFoundError):
                for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
                    found += [int(child) for child in (task / "children").read_text().split()]
        return found

    def cpu_seconds(self):
        ticks = 0
        for pid in self.pids():
            with contextlib.suppress(FileNotFoundError):
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
                ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Proportional set size in bytes, over all its processes."""
        total = 0
        for pid in self.pids():
            with contextlib.suppress(FileNotFoundError):
                for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                    if line.startswith("Pss:"):
                        total += int(line.split()[1]) * 1024
        return total

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.log is not subprocess.DEVNULL:
            self.log.close()


class Postgres:
    """The tests' own PostgreSQL; it ends with this process."""

    def __init__(self):
        self.process = subprocess.Popen(
            [str(ROOT / "scripts/postgres-server")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            cwd="/tmp")
        words = self.process.stdout.readline().split()
        assert words and words[0] == "ready", words
        self.port, self.folder = int(words[1]), words[2]

    def create(self, name):
        run("psql", "-h", self.folder, "-p", self.port, "-U", "owner", "-d", "postgres", "-c", f'CREATE DATABASE "{name}"')

    def url(self, role, name):
        return f"postgres://{role}@127.0.0.1:{self.port}/{name}?sslmode=require"

    def stop(self):
        self.process.stdin.close()
        self.process.wait(30)
