"""Every shipped procedure, and every kind of application in it, lived through from the form to the letter."""

import re
import resource
import subprocess

import pytest

from conftest import ROOT

PROCEDURES = sorted(folder.name for folder in (ROOT / "procedures").iterdir() if (folder / "procedure.yaml").exists())
SECONDS = 20


def kinds(procedure):
    text = (ROOT / "procedures" / procedure / "procedure.yaml").read_text()
    part = text.split("\njenis_permohonan:")[1].split("\nisian:")[0]
    found = re.findall(r"^  - (?:\{)?id: (\w+)", part, re.MULTILINE)
    assert found, procedure
    return found


def spent():
    """Seconds that the processors gave to children: how long they take, however busy the machine is besides."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


KINDS = [(procedure, kind) for procedure in PROCEDURES for kind in kinds(procedure)]


def rehearse(simple, folder, procedure, *which):
    return subprocess.run([simple, "rehearse", "--procedure", procedure, *which, "--out", folder],
                          capture_output=True, text=True, cwd=ROOT, timeout=240)


@pytest.mark.parametrize(("procedure", "kind"), KINDS, ids=["-".join(pair) for pair in KINDS])
def test_every_kind_ends_with_a_valid_letter(simple, procedure, kind, tmp_path):
    before = spent()
    run = rehearse(simple, tmp_path, procedure, "--kind", kind)
    assert run.returncode == 0, run.stdout + run.stderr
    assert spent() - before < SECONDS
    [letter] = tmp_path.rglob("letter.pdf")
    verified = subprocess.run([simple, "letter", "verify", letter, "--trust", letter.parent / "ca.pem"],
                              capture_output=True, text=True, timeout=60)
    assert verified.returncode == 0, verified.stdout


def test_all_kinds_at_one_call(simple, tmp_path):
    run = rehearse(simple, tmp_path, "penelitian", "--all-kinds")
    assert run.returncode == 0, run.stdout + run.stderr
    assert sorted(folder.name for folder in tmp_path.iterdir()) == sorted(kinds("penelitian"))


def test_a_kind_that_is_not_there(simple, tmp_path):
    run = rehearse(simple, tmp_path, "siktg", "--kind", "perpanjang")
    assert run.returncode != 0
    assert "perpanjangan" in run.stdout + run.stderr


def test_the_four_differ_on_purpose():
    steps = {name: re.findall(r"tindakan: (\w+)", (ROOT / "procedures" / name / "procedure.yaml").read_text())
             for name in PROCEDURES}
    assert any("kunjungi" in acts for acts in steps.values())
    assert any("pungut" in acts for acts in steps.values())
    assert any(len(acts) == 5 for acts in steps.values())
