"""Every shipped procedure, and every kind of application in it, lived through from the form to the letter."""

import pathlib
import re
import subprocess
import time

import pytest

from conftest import ROOT

PROCEDURES = sorted(folder.name for folder in (ROOT / "procedures").iterdir() if (folder / "procedure.yaml").exists())
SECONDS = 20


def kinds(procedure):
    text = (ROOT / "procedures" / procedure / "procedure.yaml").read_text()
    part = text.split("\njenis_permohonan:")[1].split("\nisian:")[0]
    return re.findall(r"^  - (?:\{)?id: (\w+)", part, re.MULTILINE)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_kind_ends_with_a_valid_letter(simple, procedure, tmp_path):
    started = time.monotonic()
    run = subprocess.run([simple, "rehearse", "--procedure", procedure, "--all-kinds", "--out", tmp_path],
                         capture_output=True, text=True, cwd=ROOT, timeout=240)
    assert run.returncode == 0, run.stdout + run.stderr
    names = kinds(procedure)
    assert names
    # Each in less than the time that somebody waits for; a mean, since one server follows the other.
    assert (time.monotonic() - started) / len(names) < SECONDS
    for kind in names:
        folder = tmp_path / kind
        assert (folder / "letter.pdf").stat().st_size > 0
        verified = subprocess.run([simple, "letter", "verify", folder / "letter.pdf", "--trust", folder / "ca.pem"],
                                  capture_output=True, text=True, timeout=60)
        assert verified.returncode == 0, verified.stdout


def test_the_four_differ_on_purpose():
    steps = {name: re.findall(r"tindakan: (\w+)", (ROOT / "procedures" / name / "procedure.yaml").read_text())
             for name in PROCEDURES}
    assert any("kunjungi" in acts for acts in steps.values())
    assert any("pungut" in acts for acts in steps.values())
    assert any(len(acts) == 5 for acts in steps.values())
