"""Editions of a procedure from the command line: in force from a day, checked before, taken back before their day."""

import datetime
import shutil
import subprocess

import pytest

from conftest import ROOT


@pytest.fixture
def office(simple, tmp_path):
    """A function that runs the command on an example office with the shortest procedure."""

    def run(*arguments, status=0):
        done = subprocess.run([simple, *map(str, arguments), "--data", str(tmp_path / "data")], capture_output=True,
                              text=True, cwd=ROOT, timeout=240)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    run("office", "init", "offices/pekanbaru", "--procedures", "procedures/penelitian")
    return run


@pytest.fixture
def edition(tmp_path):
    """A function that gives the procedure's folder with another promise."""

    def change(promise):
        folder = tmp_path / "penelitian"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ROOT / "procedures/penelitian", folder)
        file = folder / "procedure.yaml"
        lines = file.read_text().splitlines()
        file.write_text("\n".join(f"janji: {promise}" if line.startswith("janji:") else line for line in lines) + "\n")
        return folder

    return change


def day(days):
    return (datetime.date.today() + datetime.timedelta(days)).isoformat()


def test_from_a_day(office, edition, tmp_path):
    assert "Tidak ada yang berubah" in office("procedure", "adopt", "penelitian", status=1)
    assert "sudah lewat" in office("procedure", "adopt", edition("2 hari kerja"), "--from", day(-3), status=1)
    assert "menunggu, dan berlaku sendiri mulai" in office(
        "procedure", "adopt", edition("2 hari kerja"), "--from", day(30))
    # What is in force is what was, and another edition is not put before the one that waits.
    office("office", "export", tmp_path / "before")
    text = (tmp_path / "before/procedures/penelitian/procedure.yaml").read_text()
    assert text == (ROOT / "procedures/penelitian/procedure.yaml").read_text()
    refused = office("procedure", "adopt", edition("3 hari kerja"), "--from", day(5), status=1)
    assert "tersisih" in refused and "simple procedure withdraw penelitian" in refused
    assert "dibatalkan" in office("procedure", "withdraw", "penelitian")
    assert "tidak punya edisi yang menunggu" in office("procedure", "withdraw", "penelitian", status=1)
    assert "berlaku mulai sekarang" in office("procedure", "adopt", edition("3 hari kerja"))
    office("office", "export", tmp_path / "after")
    assert "\njanji: 3 hari kerja\n" in (tmp_path / "after/procedures/penelitian/procedure.yaml").read_text()
    office("journal", "verify")


def test_what_does_not_hold_is_refused(office, edition, tmp_path):
    short = office("procedure", "adopt", edition("1 menit"), status=1)
    assert "procedure.yaml:" in short and "tidak muat dalam janji" in short and "Tidak ada yang diubah" in short
    assert "bukan tanggal" in office("procedure", "adopt", edition("2 hari kerja"), "--from", "besok", status=64)
    office("procedure", "adopt", tmp_path / "tidak-ada", status=2)
    office("office", "export", tmp_path / "out")
    text = (tmp_path / "out/procedures/penelitian/procedure.yaml").read_text()
    assert text == (ROOT / "procedures/penelitian/procedure.yaml").read_text()
