"""What is done to an office while it works. Each brings a fault about, and says how often it did."""

import pathlib
import signal
import subprocess
import time


COMMIT_STEPS = ["beforeCommit", "commitSent", "afterCommit"]
LETTER_STEPS = ["approved", "typeset", "draftKept", "drafted", "signed", "validated", "letterKept"]
IO_ERROR, NO_SPACE = 5, 28
FAKE_TIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"


def calm(seconds):
    def run(torture):
        time.sleep(seconds)
        return 1
    return run


def killed_at_random(times, longest=1.5):
    def run(torture):
        for _ in range(times):
            time.sleep(torture.chance.uniform(0.05, longest))
            torture.server.wait()
            torture.server.restart()
            torture.wait_for_decisions(1)
        return times
    return run


def killed_at(step, times, most=12, seconds=60):
    """At a named step of a commit or a letter, when it is reached for the nth time."""
    def run(torture):
        done = 0
        for _ in range(times):
            before = len(torture.server.exits)
            torture.server.once = {"SIMPLE_FAULT": f"{step}:{torture.chance.randrange(1, most + 1)}"}
            torture.server.signal()
            # The first end is that one, the second the fault's.
            code = torture.server.ends(before + 1, seconds)
            assert code in (None, -signal.SIGKILL), code
            done += code is not None
            if code is None:
                # It was not reached, and must not be later, when something else is tried.
                torture.server.restart()
            torture.server.wait()
        return done
    return run


def lines_cut(seconds, share=0.12):
    def run(torture):
        before, torture.office.cuts = torture.office.lines_cut, share
        time.sleep(seconds)
        torture.office.cuts = 0.0
        return torture.office.lines_cut - before
    return run


class Injected:
    """libfiu between the server and the system."""

    def __init__(self, torture):
        self.torture = torture
        self.prefix = str(torture.office.folder / "fiu")
        torture.server.restart(wrapper=["fiu-run", "-x", "-f", self.prefix])

    def tell(self, command):
        subprocess.run(
            ["fiu-ctrl", "-f", self.prefix, "-c", command, str(self.torture.server.process.pid)], check=False,
            capture_output=True, timeout=10)


def writes_fail(error, seconds, share):
    """`pwrite` by the database and `write` of documents return an error now and then."""
    def run(torture):
        injected = Injected(torture)
        for name in ("posix/io/rw/pwrite", "posix/io/rw/pwrite/reduce"):
            injected.tell(f"enable_random name={name},probability={share},failinfo={error}")
        starts = torture.server.starts
        time.sleep(seconds)
        failed = torture.office.refusals()
        return max(1, failed), f"{torture.server.starts - starts} restarts"
    return run


def flush_fails(call, times, share=0.05):
    """`fdatasync` of the log, or `fsync` of a document, fails: what it was about may not be on the disk."""
    def run(torture):
        done = 0
        for _ in range(times):
            injected = Injected(torture)
            before = len(torture.server.exits)
            injected.tell(f"enable_random name=posix/io/sync/{call},probability={share},failinfo={IO_ERROR}")
            code = torture.server.ends(before, 30)
            assert code in (None, 74), f"it ends itself and says why, not {code}"
            done += code is not None
            torture.server.wait()
        return done
    return run


def documents_not_flushed(seconds, share=0.1):
    def run(torture):
        injected = Injected(torture)
        injected.tell(f"enable_random name=posix/io/sync/fsync,probability={share},failinfo={IO_ERROR}")
        time.sleep(seconds)
        return 1, "for a while"
    return run


def disk_full(times, seconds):
    """The last free byte of a small file system is taken, and given back."""
    def run(torture):
        filler = torture.office.data / "filler"
        for _ in range(times):
            with open(filler, "wb", buffering=0) as file:
                try:
                    while True:
                        file.write(b"\0" * 65536)
                except OSError:
                    pass
                try:
                    while True:
                        file.write(b"\0" * 512)
                except OSError:
                    pass
            time.sleep(seconds)
            filler.unlink()
            torture.wait_for_decisions(3)
        return times
    return run


def clock_jumps(jumps, seconds):
    """The wall clock of the server jumps; its monotonic clock does not, as with a clock that somebody sets."""
    def run(torture):
        file = torture.office.folder / "clock"
        file.write_text("+0")
        # By way of `env`: libfaketime changes the environment where it is loaded first, and Swift would find no
        # arguments there.
        torture.server.restart(
            wrapper=["env"], LD_PRELOAD=FAKE_TIME, FAKETIME_TIMESTAMP_FILE=str(file), FAKETIME_NO_CACHE="1",
            FAKETIME_DONT_FAKE_MONOTONIC="1")
        process = torture.server.process.pid
        for jump in jumps:
            file.write_text(jump)
            time.sleep(seconds)
        torture.server.restart()
        for left in pathlib.Path("/dev/shm").glob(f"*faketime_*_{process}"):
            left.unlink()
        return len(jumps), " ".join(jumps)
    return run


def database_killed(times):
    """PostgreSQL's primary is killed as by a power cut, and started again."""
    def run(torture):
        for _ in range(times):
            time.sleep(torture.chance.uniform(0.3, 2))
            torture.office.cluster.kill_primary()
            time.sleep(0.2)
            torture.office.cluster.start_primary()
            torture.wait_for_decisions(3)
        return times
    return run


def failover(times):
    """The primary is killed for good and its synchronous standby promoted; then another standby is made."""
    def run(torture):
        took = []
        for _ in range(times):
            time.sleep(torture.chance.uniform(0.5, 2))
            began = time.monotonic()
            torture.office.cluster.fail_over()
            torture.wait_for_decisions(1)
            took.append(time.monotonic() - began)
            torture.office.cluster.add_standby()
            torture.wait_for_decisions(2)
        return times, f"first decision after {max(took):.1f} s at most"
    return run


def both_killed(times):
    """The server and the primary at the same moment."""
    def run(torture):
        for _ in range(times):
            time.sleep(torture.chance.uniform(0.3, 2))
            torture.office.cluster.kill_primary()
            torture.server.signal()
            torture.office.cluster.start_primary()
            torture.server.wait(90)
            torture.wait_for_decisions(2)
        return times
    return run
