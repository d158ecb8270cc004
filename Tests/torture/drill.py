"""The building burns down: the data folder is gone under load, and another one is made from what was shipped."""

import contextlib
import shutil
import signal
import sys
import time

import history
from judge import journals, judge
from premises import ROOT, Office
from record import DONE
from torture import Row, Torture, line

#: What `serve --ship-to` promises.
MOST_SECONDS = 10.0


def shipped(simple, folder, size, log):
    """Kills server and data folder, restores elsewhere, verifies, serves; says what was lost and how long it took."""
    rows = []

    def drill(name, count, *where):
        for number in range(count):
            place = folder / f"{name}{number}"
            place.mkdir()
            row = burn(simple, place, 4 + number, *where)
            rows.append(row)
            log(line(row))
            for one in row.other:
                log(f"    {one}")

    drill("folder", size(3))
    with bucket() as where:
        drill("bucket", size(2), *where)
    return rows


@contextlib.contextmanager
def bucket():
    """A store with a bucket, as another place for copies: the place's name and how it is reached."""
    sys.path.append(str(ROOT / "Tests/outside"))
    from object_store import object_store
    with object_store("seberang") as (settings, _, _):
        yield "s3://seberang", {name.replace("SIMPLE_S3", "SIMPLE_SHIP_S3"): value for name, value in settings.items()}


def burn(simple, folder, seed=4, elsewhere=None, settings={}):
    """To another folder, or to a bucket."""
    began = time.monotonic()
    office = ShippingOffice(simple, folder)
    if elsewhere:
        office.elsewhere, office.settings = f"{elsewhere}/{folder.name}", settings
    office.found()
    play = Torture(office, seed=seed)
    with play:
        play.wait_for_decisions(20)
        time.sleep(play.chance.uniform(0, 4))
        play.server.ending.set()
        play.server.signal(signal.SIGKILL)
        burnt = time.monotonic()
        # What was lost is judged before anybody goes on: a number that was given in the lost seconds is given again.
        play.stop.set()
        shutil.rmtree(office.data)
        acknowledged = len(play.record.decisions())
        said = office.restore()
        play.server.join(10)
        play.gate.close()
        play.server = play.server.again()
        restored = time.monotonic() - burnt
        left, findings = judge(office, play.record)
    lost = [one for one in play.record.decisions() if one.answered <= burnt and not is_there(one, left)]
    window = max((burnt - one.answered for one in lost), default=0.0)
    other = [one for one in findings if one.what not in ("lost", "unreal", "refused")]
    if window > MOST_SECONDS:
        other.append(history.Finding("late", "shipping", f"{window:.1f} s of acknowledged work are gone"))
    other += goes_on(office, seed)
    what = "data folder gone, restored from a bucket" if elsewhere else "data folder gone, restored from a folder"
    return Row("SQLite", what, 1, acknowledged, 0, 0, other,
               time.monotonic() - began,
               f"{len(lost)} decisions of the last {window:.1f} s gone; serving again after {restored:.1f} s; {said}")


def is_there(operation, left):
    entries = left.get(operation.case, [])
    if operation.kind == "submit":
        return bool(entries)
    if operation.kind == "claim":
        return any(entry.fact == "claimed" and entry.who == operation.who for entry in entries)
    return len(entries) > operation.version


def goes_on(office, seed):
    """With a new record: the restored office works, and nobody's next decision is lost."""
    with Torture(office, seed=seed + 50) as play:
        play.wait_for_decisions(10)
        play.gate.close()
        _, findings = judge(office, play.record)
        play.gate.open()
    # Entries from before the fire are nobody's in this record.
    return [one for one in findings if one.what not in ("doubled",)]


class ShippingOffice(Office):
    def __init__(self, simple, folder):
        super().__init__(simple, folder)
        self.elsewhere = str(self.folder / "elsewhere")

    def serve_command(self):
        return [*super().serve_command(), "--ship-to", self.elsewhere]

    def restore(self):
        """Into another folder, as on another machine."""
        self.data = self.folder / "restored"
        done = self.run("restore", self.elsewhere)
        return done.stdout.strip().splitlines()[0]
