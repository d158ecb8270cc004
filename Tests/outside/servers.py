"""Servers of the built command, on an embedded database or on a PostgreSQL of the test's own, and a browser's manners."""

import contextlib
import glob
import http.client
import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.parse
import urllib.request

from conftest import ROOT


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def postgres():
    """A PostgreSQL that ends with the test, whatever becomes of the test; gives a function that makes databases."""
    process = subprocess.Popen(
        [ROOT / "scripts/postgres-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        words = process.stdout.readline().split()
        assert words and words[0] == "ready", words
        port, folder = words[1], words[2]
        tools = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]

        def sql(text, database="postgres"):
            return subprocess.run([f"{tools}/psql", "-h", folder, "-p", port, "-U", "owner", "-d", database, "-qtAc", text],
                                  check=True, capture_output=True, text=True).stdout.strip()

        def database(simple, name):
            sql(f"CREATE DATABASE {name}")
            run(simple, "database", "init", "--owner", url("owner", name))
            return url("simple_program", name)

        def url(user, name):
            return f"postgres://{user}@127.0.0.1:{port}/{name}?sslmode=disable"

        database.sql = sql
        yield database
    finally:
        process.stdin.close()
        process.wait(60)


def run(simple, *arguments, fails=False, env=None):
    done = subprocess.run([simple, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT, timeout=240,
                          env={**os.environ, **(env or {})})
    assert (done.returncode != 0) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


def found(simple, folder, *options, examples=0, env=None):
    """Sets an office up. Gives its accounts: login and password, by what they are for and by the login."""
    printed = run(simple, "office", "init", folder, "--procedures", "procedures/siktg", "--examples", examples, *options,
                  env=env)
    rows = [re.split(r"\s{2,}", line.strip()) for line in printed.splitlines()]
    rows = [row for row in rows if len(row) == 4]
    return {row[key]: (row[0], row[1]) for row in rows for key in (0, 2)}


def wait_for(what, condition, seconds=60):
    """Until it is so; gives what the condition gave. It fails in words when it takes too long."""
    started = time.monotonic()
    while not (result := condition()):
        assert time.monotonic() - started < seconds, f"waited {seconds} s for {what}"
        time.sleep(0.05)
    return result


class Server:
    def __init__(self, simple, *options, port=None, public_url=None, env=None):
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        command = [simple, "serve", "--port", self.port, "--log-level", "error", "--public-url",
                   public_url or self.address, *options]
        self.process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True,
                                        env={**os.environ, **(env or {})}, cwd=ROOT)
        line = self.process.stdout.readline()
        assert "siap" in line, line

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        assert self.process.wait(60) == 0 or how == signal.SIGKILL

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop(signal.SIGKILL)

    def memory(self):
        """Bytes that are really there."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) * 1024


class Person:
    """A browser: cookies, and forms as pages show them."""

    def __init__(self, address):
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path):
        return self.opener.open(self.address + path, timeout=60).read().decode()

    def send(self, page, action, **fields):
        form = next(m for m in re.findall(r"<form[^>]*>.*?</form>", page, re.S) if f'action="{action}"' in m)
        for tag in re.findall(r"<input[^>]*>", form):
            name, value = (re.search(rf' {key}="([^"]*)"', tag) for key in ("name", "value"))
            if 'type="hidden"' in tag:
                fields.setdefault(name.group(1), value.group(1) if value else "")
        host = "/".join(self.address.split("/")[:3])
        request = urllib.request.Request(host + action, data=urllib.parse.urlencode(fields).encode(),
                                         headers={"Origin": host})
        return self.opener.open(request, timeout=60).read().decode()

    def sign_in(self, login, password, base=""):
        return self.send(self.get("/masuk"), f"{base}/masuk", login=login, password=password)

    def cookies(self):
        jar = next(h.cookiejar for h in self.opener.handlers if hasattr(h, "cookiejar"))
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


class Balancer:
    """What stands in front of several servers: takes them in turn, and leaves one out that says it is stopping."""

    def __init__(self, ports):
        self.ports = ports
        self.up = dict.fromkeys(ports, True)
        self.turn = 0
        self.lock = threading.Lock()
        self.watching = threading.Thread(target=self.watch, daemon=True)
        self.isOver = False
        self.watching.start()

    def watch(self):
        while not self.isOver:
            for port in self.ports:
                try:
                    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                    connection.request("GET", "/healthz")
                    self.up[port] = connection.getresponse().status == 200
                    connection.close()
                except OSError:
                    self.up[port] = False
            time.sleep(0.1)

    def next(self):
        with self.lock:
            self.turn += 1
            ready = [port for port in self.ports if self.up[port]] or self.ports
            return ready[self.turn % len(ready)]
