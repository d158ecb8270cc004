"""The public report: the same figures from the database, from an export, and from a program that is not ours."""

import csv
import io
import re
import subprocess
import sys
import time

import pytest

from conftest import ROOT

NAMES = ("siktg", "reklame")
FOLDERS = [f"procedures/{name}" for name in NAMES]


def run(simple, *arguments):
    return subprocess.run([simple, *map(str, arguments)], capture_output=True, cwd=ROOT, timeout=300)


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    """An office with a month behind it, and its journals."""
    folder = tmp_path_factory.mktemp("report")
    data = folder / "data"
    made = run(simple, "office", "init", "offices/pekanbaru", "--procedures", *FOLDERS, "--examples", 36, "--data", data)
    assert made.returncode == 0, made.stderr
    export = folder / "jurnal.jsonl"
    assert run(simple, "journal", "export", "--out", export, "--data", data).returncode == 0
    return data, export


def months():
    now = time.localtime()
    last = (now.tm_year, now.tm_mon - 1) if now.tm_mon > 1 else (now.tm_year - 1, 12)
    return [f"{year:04}-{month:02}" for year, month in (last, (now.tm_year, now.tm_mon))]


def table(output):
    return list(csv.reader(io.StringIO(output.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("month", months())
def test_three_ways_one_report(simple, office, month):
    data, export = office
    stored = run(simple, "report", "--month", month, "--format", "csv", "--data", data)
    assert stored.returncode == 0, stored.stderr
    exported = run(simple, "report", "--month", month, "--format", "csv", "--from-export", export,
                   "--office-folder", "offices/pekanbaru", "--procedures", *FOLDERS)
    assert exported.returncode == 0, exported.stderr
    assert exported.stdout == stored.stdout
    stranger = subprocess.run(
        [sys.executable, "Tests/outside/recompute_report.py", export, month, "offices/pekanbaru", *FOLDERS],
        capture_output=True, cwd=ROOT, timeout=120)
    assert stranger.returncode == 0, stranger.stderr
    assert table(stranger.stdout) == table(stored.stdout)
    rows = table(stored.stdout)
    assert {row[1] for row in rows[1:]} == set(NAMES)


def test_the_month_has_something_to_tell(simple, office):
    text = b"".join(run(simple, "report", "--month", month, "--data", office[0]).stdout for month in months()).decode()
    assert "tepat janji: " in text and "dikembalikan" in text and "tepat waktu " in text


def test_what_was_touched_or_is_missing_is_told(simple, office, tmp_path):
    _, export = office
    month = months()[1]
    common = ["--office-folder", "offices/pekanbaru", "--procedures"]
    run_ = run(simple, "report", "--month", month, "--from-export", export, *common, "procedures/siktg")
    assert run_.returncode == 1 and "tambahkan folder edisi itu" in run_.stdout.decode()
    lines = export.read_text().splitlines(keepends=True)
    # An entry of a case that goes on: without it the chain is broken.
    cases = [re.search(r'"(case:[^"]+)"', line) for line in lines]
    names = [found and found[1] for found in cases]
    place = next(number for number, name in enumerate(names) if name and name in names[number + 1:])
    touched = tmp_path / "touched.jsonl"
    touched.write_text("".join(lines[:place] + lines[place + 1:]))
    run_ = run(simple, "report", "--month", month, "--from-export", touched, *common, *FOLDERS)
    assert run_.returncode == 1 and "tidak utuh" in run_.stdout.decode()
    assert run(simple, "report", "--month", "kapan", "--data", office[0]).returncode == 64


def test_an_export_for_strangers_counts_alike_and_misses_what_was_taken_out(simple, office, tmp_path):
    data, _ = office
    bare, seal = tmp_path / "tanpa-nama.jsonl", tmp_path / "segel.json"
    assert run(simple, "journal", "export", "--without-personal", "--out", bare, "--seal", seal,
               "--data", data).returncode == 0
    assert '"payload":null' in bare.read_text() and '"payload":"' not in bare.read_text()
    month = months()[0]
    stored = run(simple, "report", "--month", month, "--format", "csv", "--data", data).stdout
    common = ["--office-folder", "offices/pekanbaru", "--procedures", *FOLDERS]
    exported = run(simple, "report", "--month", month, "--format", "csv", "--from-export", bare, "--against", seal, *common)
    assert exported.returncode == 0 and exported.stdout == stored
    script = [sys.executable, "Tests/outside/recompute_report.py"]
    stranger = subprocess.run([*script, bare, month, "offices/pekanbaru", *FOLDERS], capture_output=True, cwd=ROOT)
    assert table(stranger.stdout) == table(stored)
    verified = subprocess.run([sys.executable, "Tests/outside/verify_journal.py", bare], capture_output=True, cwd=ROOT)
    assert verified.returncode == 0, verified.stdout
    lines = bare.read_text().splitlines(keepends=True)
    one = next(found[0] for line in lines if (found := re.search(r'"stream":"case:[^"]+"', line)))
    lacking = tmp_path / "tanpa-satu.jsonl"
    lacking.write_text("".join(line for line in lines if one not in line))
    refused = run(simple, "report", "--month", month, "--from-export", lacking, *common)
    assert refused.returncode == 1 and "1 jurnal dan" in refused.stdout.decode()
    stranger = subprocess.run([*script, lacking, month, "offices/pekanbaru", *FOLDERS], capture_output=True, cwd=ROOT)
    assert stranger.returncode != 0 and b"not those that were sealed" in stranger.stderr


def test_the_paper_is_tagged(simple, office, tmp_path):
    paper = tmp_path / "laporan.pdf"
    assert run(simple, "report", "--month", months()[1], "--format", "pdf", "--out", paper,
               "--data", office[0]).returncode == 0
    structure = subprocess.run(["pdfinfo", "-struct-text", paper], capture_output=True, text=True, check=True).stdout
    for tag in ("Table", "TR", "TH", "TD"):
        assert tag in structure
    assert "Median" in structure
