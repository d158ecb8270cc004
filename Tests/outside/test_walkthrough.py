"""A permit that is not shipped, put into service as docs/menulis-sop.md says: no Swift file is touched."""

import re
import shutil
import subprocess

import pytest

from conftest import ROOT

COMMANDS = (ROOT / "docs" / "menulis-sop.md").read_text()
ANSWERS = {"tanggal pembuatan": "2024-01-02", "tanggal efektif": "2024-01-15",
           "NIP yang mengesahkan": "197008081995091008"}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("walkthrough")
    shutil.copytree(ROOT / "offices", folder / "offices")
    (folder / "procedures").mkdir()
    return folder


def answer(gap):
    """What the form says there."""
    if gap[1] in ANSWERS:
        return ANSWERS[gap[1]]
    return "20 menit" if gap[1].startswith("waktu") else f"Contoh {gap[1].replace(':', ' –')}"


def command(start):
    """The command of the walkthrough that starts so, its lines joined."""
    text = COMMANDS.replace("\\\n", " ")
    return next(line.strip() for line in text.splitlines() if line.startswith(start))


def run(simple, office, line, out=None):
    words = [part.replace('"', "") for part in re.findall(r'(?:[^\s"]|"[^"]*")+', line)]
    assert words[0] == "simple"
    if out:
        words[words.index("--out") + 1] = str(out)
    return subprocess.run([simple, *words[1:]], capture_output=True, text=True, cwd=office, timeout=120)


def test_from_the_form_to_the_letter(simple, office):
    made = run(simple, office, command("simple procedure new sipb"))
    assert made.returncode == 0, made.stdout + made.stderr
    check = command("simple procedure check sipb")
    unfinished = run(simple, office, check)
    assert unfinished.returncode == 1 and "belum diisi" in unfinished.stdout + unfinished.stderr
    for file in sorted((office / "procedures" / "sipb").glob("*.yaml")):
        file.write_text(re.sub(r"⟨([^⟩]*)⟩", answer, file.read_text()))
    checked = run(simple, office, check)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "sipb: baik" in checked.stdout
    printed = run(simple, office, command("simple procedure print sipb"), office / "sop.pdf")
    assert printed.returncode == 0, printed.stdout + printed.stderr
    words = subprocess.run(["pdftotext", "-layout", office / "sop.pdf", "-"], capture_output=True, text=True).stdout
    assert "SOP/CONTOH/SIPB" in words and "3 hari" in words
    played = run(simple, office, command("simple rehearse --procedure sipb"), office / "gladi")
    assert played.returncode == 0, played.stdout + played.stderr
    assert list((office / "gladi").rglob("letter.pdf"))
