"""A minute of what `make torture` does for longer; and that the judge would have seen it, had something been lost."""

import concurrent.futures
import re
import shutil
import subprocess

import pytest

import drill
import faults
from cluster import BIN, PostgresOffice
from judge import judge
from premises import ROOT, Office
from torture import HEAD, Torture


def together(*all_faults):
    def run(torture):
        results = [one(torture) for one in all_faults]
        return sum(result[0] if isinstance(result, tuple) else result for result in results)
    return run


def good(row):
    assert row.is_good, f"\n{HEAD}\n{row}"


def embedded(simple, folder):
    """Rows, and what the judge finds when the store is swapped for an older copy of itself."""
    office = Office(simple, folder).found()
    with Torture(office, seed=7, applicants=1) as play:
        play.row("killed", together(
            faults.killed_at_random(1, longest=0.5), faults.killed_at("afterCommit", 1, most=4),
            faults.killed_at("beforeCommit", 1, most=4), faults.killed_at("letterKept", 1, most=1)), after=2)
        office.run("backup", folder / "copies", "--verify")
        play.row("lines and disk", together(
            faults.lines_cut(2), faults.flush_fails("fdatasync", 1, share=0.2)), after=4)
        play.finish(90)
    shutil.rmtree(office.data)
    office.run("restore", folder / "copies")
    return play.rows, judge(office, play.record)[1]


def postgresql(simple, folder):
    """Rows, and what was said of PostgreSQL's own copies, made and restored."""
    office = PostgresOffice(simple, folder)
    try:
        with Torture(office.found(), seed=8, applicants=1) as play:
            play.row("killed", together(faults.killed_at("commitSent", 1, most=4), faults.failover(1)), after=2)
            owner = ["--owner", office.url("keeper")]
            said = [office.run("backup", folder / "copies", *owner, *more).stdout for more in (["--verify"], [])]
        return play.rows, said + [office.restore(folder / "copies")]
    finally:
        office.cluster.end()


@pytest.fixture(scope="module")
def plays(simple, tmp_path_factory):
    """All at once: most of their time they wait for one another's servers."""
    def folder(name):
        made = tmp_path_factory.mktemp(name)
        # PostgreSQL's own user has to get there.
        for parent in [made, *made.parents][:4]:
            parent.chmod(0o755)
        return made

    with concurrent.futures.ThreadPoolExecutor() as pool:
        yield {play.__name__: pool.submit(play, simple, folder(play.__name__))
               for play in [embedded, drill.burn] + [postgresql] * bool(BIN)}


def test_an_office_on_the_embedded_store(plays):
    rows, found = plays["embedded"].result()
    for row in rows:
        good(row)
    # A store that lost what it had answered is whole in itself: its own check finds nothing, but the clients know.
    assert {"lost"} <= {one.what for one in found} and "verify" not in {one.what for one in found}


@pytest.mark.skipif(not BIN, reason="PostgreSQL is not installed")
def test_an_office_on_postgresql(plays):
    rows, (first, second, restored) = plays["postgresql"].result()
    for row in rows:
        good(row)
    assert "terbaca seluruhnya" in first
    assert int(re.search(r"(\d+) sudah ada", second)[1]) >= int(re.search(r"(\d+) dokumen disalin", first)[1]) > 0
    # An empty database, with everything that was answered until the copy was made.
    assert "semuanya cocok" in restored


def test_a_building_that_burns_down(plays):
    good(plays["burn"].result())


def test_the_fault_switch_is_refused_where_it_could_do_harm(simple, tmp_path):
    folder = tmp_path
    office = Office(simple, folder)
    shutil.copytree(ROOT / "offices", folder / "offices")
    files = folder / "offices" / "pekanbaru"
    (files / "examples.yaml").unlink()
    text = (files / "office.yaml").read_text()
    assert "kantor_contoh: ya" in text
    (files / "office.yaml").write_text(text.replace("kantor_contoh: ya", "kantor_contoh: tidak"))
    lines = [line for line in (files / "officials.yaml").read_text().splitlines()
             if "sandi_contoh" not in line]
    (files / "officials.yaml").write_text("\n".join(lines) + "\n")
    office.run("office", "init", files, "--procedures", "procedures/siktg")

    def served(fault):
        return subprocess.run(
            office.serve_command(), env={"SIMPLE_FAULT": fault}, capture_output=True, text=True, timeout=30)

    refused = served("afterCommit:1")
    assert refused.returncode != 0 and "hanya untuk kantor contoh" in refused.stderr
    unknown = served("nonsense")
    assert unknown.returncode != 0 and "beforeCommit" in unknown.stderr
