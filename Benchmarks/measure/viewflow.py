"""The peer: the same procedure on Viewflow, in an environment of its own."""

import json
import os
import pathlib

from places import BENCHMARKS, Server, free_port, run

HERE = BENCHMARKS / "peers/viewflow"
ENVIRONMENT = BENCHMARKS / ".build/viewflow"
# Workers and threads of each that are tried before a comparison.
SETTINGS = [(2, 4), (3, 2), (4, 1)]


def install():
    listed = (HERE / "requirements.txt").read_bytes()
    stamp = ENVIRONMENT / "installed.txt"
    if not stamp.exists() or stamp.read_bytes() != listed:
        run("python3", "-m", "venv", "--clear", ENVIRONMENT)
        run(ENVIRONMENT / "bin/pip", "install", "--quiet", "-r", HERE / "requirements.txt")
        stamp.write_bytes(listed)


class Viewflow:
    name = "Viewflow"

    def __init__(self, folder, postgres=None):
        self.folder = pathlib.Path(folder)
        self.environment = {"DBPATH": str(self.folder / "viewflow.sqlite"), "DJANGO_SETTINGS_MODULE": "settings"}
        if postgres:
            self.environment |= {
                "DB": "postgres", "PGHOST": postgres.folder, "PGPORT": str(postgres.port), "PGUSER": "owner"}
        install()
        self.python("manage.py", "migrate", "--verbosity", "0")

    def python(self, *words):
        return run(ENVIRONMENT / "bin/python", *[HERE / words[0], *words[1:]], env=os.environ | self.environment)

    def fill(self, waiting, done):
        self.python("prefill.py", waiting, done)

    def serve(self, workers=2, threads=4):
        port = free_port()
        command = [
            ENVIRONMENT / "bin/gunicorn", "-w", workers, "-k", "gthread", "--threads", threads, "--keep-alive", "60",
            "-b", f"127.0.0.1:{port}", "wsgi:application"]
        self.server = Server(
            command, f"http://127.0.0.1:{port}", self.environment, HERE, log=self.folder / "gunicorn.log")
        return self.server.wait("/accounts/login/")

    def requests(self, what, sessions):
        said = self.python("requests_for.py", what, self.server.url, sessions)
        return [json.loads(line) for line in said.splitlines()]

    def decisions(self, sessions):
        return self.requests("decisions", sessions)

    def pages(self, what, sessions):
        return self.requests(what, sessions)
