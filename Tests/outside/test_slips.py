"""What the command says to somebody who mistypes: in Indonesian, with what was probably meant, and nothing is done."""

import subprocess

from conftest import ROOT


def run(simple, *words):
    return subprocess.run([simple, *map(str, words)], capture_output=True, text=True, cwd=ROOT, timeout=120)


def test_an_unknown_ending_is_no_pdf(simple, tmp_path):
    target = tmp_path / "sop.docx"
    refused = run(simple, "procedure", "print", "siktg", "--out", target)
    assert refused.returncode == 64 and not target.exists()
    assert refused.stderr.startswith("Galat: ") and "“.docx” tidak dikenal" in refused.stderr
    assert "Cara pakai: simple procedure print" in refused.stderr
    named = run(simple, "procedure", "print", "siktg", "--out", target, "--format", "html")
    assert named.returncode == 0 and target.read_text().startswith("<!")


def test_a_mistyped_name_is_guessed(simple):
    folder = run(simple, "procedure", "check", "siktgg")
    assert folder.returncode == 2 and "barangkali `siktg`" in folder.stdout
    office = run(simple, "procedure", "check", "siktg", "--office", "pekanbru")
    assert office.returncode == 2 and "barangkali `pekanbaru`" in office.stdout
    assert "baik" not in office.stdout


def test_a_promise_that_is_none(simple, tmp_path):
    made = run(simple, "procedure", "new", "coba", "--promise", "dua", "--files", tmp_path, "--desks", "a=A", "b=B")
    assert made.returncode == 64 and "“dua” bukan janji" in made.stderr
    assert not (tmp_path / "procedures").exists()


def test_the_parser_speaks_indonesian(simple):
    assert "“files” belum diisi." in run(simple, "procedure", "check").stderr.replace("<", "").replace(">", "").replace(" ...", "")
    unknown = run(simple, "procedure", "check", "siktg", "--kantor", "x").stderr
    assert unknown.startswith("Galat: ") and "--kantor" in unknown and "tidak dikenal" in unknown
