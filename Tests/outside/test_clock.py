"""`simple clock due`, run as anybody would: files only, no database."""

import json
import subprocess

from conftest import ROOT


def due(simple, *arguments, office="pekanbaru"):
    return subprocess.run([simple, "clock", "due", "--office", office, *arguments],
                          capture_output=True, text=True, cwd=ROOT, timeout=30)


def test_idulfitri(simple):
    run = due(simple, "--from", "2026-03-17 10:30", "--takes", "2 hari kerja")
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[0] == "Kamis, 26 Maret 2026 16.00 WIB"
    for name in ("cuti bersama", "Nyepi", "Idulfitri"):
        assert any(name in line for line in lines[1:]), run.stdout


def test_after_closing_in_ramadan(simple):
    run = due(simple, "--from", "2026-03-17 15:30", "--takes", "2 hari kerja", office="offices/pekanbaru")
    assert run.stdout.startswith("Jumat, 27 Maret 2026 16.30 WIB\n")
    assert "sesudah jam tutup pukul 15.00 WIB (jam Ramadan)" in run.stdout


def test_json(simple):
    run = due(simple, "--from", "2026-03-17T10.30", "--takes", "2 hari kerja", "--json")
    answer = json.loads(run.stdout)
    assert answer["due"] == "2026-03-26T16:00:00+07:00"
    assert [day["date"] for day in answer["skipped"]][:2] == ["2026-03-18", "2026-03-19"]


def test_nothing_is_guessed(simple):
    run = due(simple, "--from", "2028-01-03 10:30", "--takes", "2 hari kerja")
    assert run.returncode == 1
    assert "Kalender 2028 belum ada" in run.stdout
    assert "2028" not in run.stdout.split("\n", 1)[1]


def test_wrong_questions(simple):
    for arguments in (["--from", "kapan", "--takes", "1 hari"], ["--from", "2026-03-17 10:30", "--takes", "lama"]):
        run = due(simple, *arguments)
        assert run.returncode == 64
        assert "misalnya" in run.stderr
    assert due(simple, "--from", "2026-03-17 10:30", "--takes", "1 hari", office="entah").returncode == 64
