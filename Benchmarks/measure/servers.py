"""Two servers on one PostgreSQL against one, each held to a quarter of a core by the system's CPU quota."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from places import LOAD, Postgres, Server, free_port
from play import write
from simple_office import DESKS, SIMPLE, SimpleOffice
from spread import Spread, ratios

QUOTA, PERIOD = 25_000, 100_000  # microseconds: a quarter of a core


class Quarter:
    """A control group that holds its processes to a quarter of a core; version 1 or 2, whichever the system has."""

    def __init__(self, name):
        old = pathlib.Path("/sys/fs/cgroup/cpu")
        self.folder = (old if old.is_dir() else pathlib.Path("/sys/fs/cgroup")) / f"simple-bench-{os.getpid()}-{name}"
        self.folder.mkdir()
        if old.is_dir():
            (self.folder / "cpu.cfs_period_us").write_text(str(PERIOD))
            (self.folder / "cpu.cfs_quota_us").write_text(str(QUOTA))
        else:
            (self.folder / "cpu.max").write_text(f"{QUOTA} {PERIOD}")

    def hold(self, server):
        for pid in server.pids():
            (self.folder / "cgroup.procs").write_text(str(pid))

    def end(self):
        self.folder.rmdir()


def servers(report, rounds, seconds):
    folder = tempfile.mkdtemp(prefix="simple-bench-")
    postgres = Postgres()
    quarters, running = [], []
    try:
        postgres.create("simple")
        office = SimpleOffice(folder, SimpleOffice.database(postgres, "simple"))
        office.fill(200, at=DESKS[0][0])
        for name in ("one", "two"):
            quarter = Quarter(name)
            quarters.append(quarter)
            server = office.serve() if not running else beside(office)
            running.append(server)
            quarter.hold(server)
        path = f"{folder}/pages.jsonl"
        # Sessions are rows: a page signed in at one server is another's as well.
        write(path, office.pages("queue", 8) + office.pages("case", 8))
        alone, both = [], []
        for _ in range(rounds):
            alone.append(sum(play([running[0]], path, seconds)))
            both.append(sum(play(running, path, seconds)))
    except PermissionError as error:
        report.line("two servers on one PostgreSQL against one, a quarter of a core each: pages/s", f"not run: {error}",
                    "", "", "≥ 1.8 ×", None)
        return
    finally:
        for server in running:
            server.stop()
        for quarter in quarters:
            quarter.end()
        postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)
    ratio = ratios(both, alone)
    report.line("two servers on one PostgreSQL against one, a quarter of a core each: pages/s", Spread(both).text(),
                f"{Spread(alone).text()} (one)", ratio.text("{:.2f}"), "≥ 1.8 ×", ratio.median >= 1.8)


def beside(office):
    """Another server of the same database."""
    port = free_port()
    data = pathlib.Path(office.folder) / "beside"
    server = Server(
        [SIMPLE, "serve", "--port", port, "--data", data, "--database", office.url, "--log-level", "error",
         "--public-url", office.server.url],
        f"http://127.0.0.1:{port}", log=pathlib.Path(office.folder) / "beside.log")
    return server.wait("/healthz")


def play(running, path, seconds):
    """Pages a second of each, asked at the same time."""
    players = [
        subprocess.Popen(
            [LOAD, "--requests", path, "--port", str(server.port), "--clients", "16", "--seconds", str(seconds),
             "--warm-up", "0.5", "--repeats"], stdout=subprocess.PIPE, text=True) for server in running]
    outcomes = [json.loads(player.communicate()[0]) for player in players]
    assert not any(outcome["bad"] for outcome in outcomes), outcomes
    return [outcome["perSecond"] for outcome in outcomes]
