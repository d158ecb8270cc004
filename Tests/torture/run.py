"""The whole torture, or a short form of it: `make torture`. Prints a table; the exit code is 0 only when nothing was
lost, nothing was done twice, and everything went on."""

import argparse
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import drill
import faults
from cluster import BIN, PostgresOffice
from premises import ROOT, Office
from torture import HEAD, Torture, line


def embedded(simple, folder, size, log):
    """(what, how often or how long) of each fault, on the embedded store."""
    with Torture(Office(simple, folder).found(), seed=1, log=log) as play:
        play.row("none", faults.calm(size(8)))
        play.row("server killed at random", faults.killed_at_random(size(25)))
        for step in faults.COMMIT_STEPS:
            play.row(f"server killed at {step}", faults.killed_at(step, size(6)))
        for step in faults.LETTER_STEPS:
            play.row(f"server killed at {step}", faults.killed_at(step, size(2), most=2))
        play.row("lines cut in bodies and answers", faults.lines_cut(size(30)))
        play.row("pwrite and write fail (EIO)", faults.writes_fail(faults.IO_ERROR, size(15), 0.02))
        play.row("pwrite says that the disk is full", faults.writes_fail(faults.NO_SPACE, size(15), 0.02))
        play.row("fdatasync of the log fails (EIO)", faults.flush_fails("fdatasync", size(6)))
        play.row("fsync of documents fails (EIO)", faults.documents_not_flushed(size(15)))
        play.row("clock jumps", faults.clock_jumps(["+3h", "-2h", "+40d", "-1d", "+0"], size(4)))
        play.finish()
    return play.rows


def full_disk(simple, folder, size, log):
    """The data on a small file system of their own, which is filled to its last byte; the clients' record is elsewhere."""
    if os.getuid() != 0:
        log("a small file system can only be mounted by root: the disk that fills is left to injected ENOSPC")
        return []
    office = Office(simple, folder)
    office.data.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m,mode=0700", "tmpfs", office.data], check=True)
    try:
        with Torture(office.found(), seed=2, log=log) as play:
            play.row("disk full", faults.disk_full(size(6), 1.5))
            play.finish()
        return play.rows
    finally:
        subprocess.run(["umount", "-l", office.data], check=False)


def postgres(simple, folder, size, log):
    if not BIN:
        log("PostgreSQL is not installed: scripts/install-packages run test")
        return []
    office = PostgresOffice(simple, folder)
    try:
        with Torture(office.found(), seed=3, log=log) as play:
            play.row("none", faults.calm(size(8)))
            play.row("server killed at random", faults.killed_at_random(size(15)))
            for step in faults.COMMIT_STEPS:
                play.row(f"server killed at {step}", faults.killed_at(step, size(4)))
            play.row("primary killed and started again", faults.database_killed(size(8)))
            play.row("primary and server killed together", faults.both_killed(size(4)))
            play.row("primary killed, standby promoted", faults.failover(size(5)))
            play.row("lines cut in bodies and answers", faults.lines_cut(size(15)))
            play.row("clock of the server jumps", faults.clock_jumps(["+3h", "-2h", "+40d", "-1d", "+0"], size(3)))
            play.finish()
        return play.rows
    finally:
        office.cluster.end()


PARTS = {"sqlite": embedded, "disk": full_disk, "postgres": postgres, "drill": drill.shipped}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--simple", default=os.environ.get("SIMPLE", ROOT / ".build/debug/simple"))
    parser.add_argument("--only", choices=PARTS, action="append", help="one part; may be given again")
    parser.add_argument("--scale", type=float, default=1.0, help="how often and how long, of the whole")
    parser.add_argument("--keep", action="store_true", help="leave the offices where they are")
    options = parser.parse_args()
    rows, began = [], time.time()

    def size(count):
        return max(1, round(count * options.scale)) if isinstance(count, int) else count * options.scale

    print(HEAD, flush=True)
    for name, part in PARTS.items():
        if options.only and name not in options.only:
            continue
        folder = pathlib.Path(tempfile.mkdtemp(prefix=f"simple-torture-{name}-"))
        folder.chmod(0o755)
        rows += part(options.simple, folder, size, lambda text: print(text, flush=True))
        if not options.keep and all(row.is_good for row in rows):
            shutil.rmtree(folder, ignore_errors=True)
        else:
            print(f"left in {folder}")
    summary(rows, time.time() - began)
    sys.exit(0 if all(row.is_good for row in rows) else 1)


def summary(rows, seconds):
    said = subprocess.run(["git", "log", "-1", "--format=%h"], cwd=ROOT, capture_output=True, text=True).stdout
    commit = said.strip()
    model = next((text.split(":")[1].strip() for text in open("/proc/cpuinfo") if text.startswith("model name")), "")
    print(f"\n{time.strftime('%Y-%m-%d')}, {os.cpu_count()} × {model}, Linux {platform.release()}, commit {commit}")
    print(f"{sum(row.tried for row in rows if row.note != 'cases' and row.fault != 'none')} faults, "
          f"{sum(row.acknowledged for row in rows)} acknowledged decisions, {sum(row.lost for row in rows)} lost, "
          f"{sum(row.doubled for row in rows)} doubled, {sum(len(row.other) for row in rows)} other findings, "
          f"{seconds / 60:.0f} minutes")


if __name__ == "__main__":
    main()
