"""A permit that is not shipped, put into service by following docs/menulis-sop.md to the letter: no Swift file is touched."""

import re
import shlex
import shutil
import subprocess

import pytest

from conftest import ROOT

PAGE = (ROOT / "docs" / "menulis-sop.md").read_text()
ANSWERS = {"tanggal pembuatan": "2024-01-02", "tanggal efektif": "2023-05-02",
           "NIP yang mengesahkan": "197008081995091008"}
FENCE = re.compile(r"(?P<before>(?:[^\n]+\n)+)\n```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)


@pytest.fixture
def office(tmp_path):
    shutil.copytree(ROOT / "offices", tmp_path / "offices")
    (tmp_path / "procedures").mkdir()
    return tmp_path


def answer(gap):
    """What the form says there."""
    if gap[1] in ANSWERS:
        return ANSWERS[gap[1]]
    return "20 menit" if gap[1].startswith("waktu") else f"Contoh {gap[1].replace(':', ' –')}"


def commands():
    """What the page tells to run, in its order."""
    text = "\n".join(fence["text"] for fence in FENCE.finditer(PAGE) if fence["kind"] == "sh")
    return [shlex.split(line) for line in text.replace("\\\n", " ").splitlines() if line]


def edits():
    """What the page tells to put into files: the file's name, and what becomes of its text."""
    for fence in FENCE.finditer(PAGE):
        says, text = " ".join(fence["before"].split()), fence["text"]
        if found := re.search(r"Ganti `(\w+)` dengan:$", says):
            yield "procedure.yaml", replacing(found[1], text)
        elif found := re.search(r"Tambahkan di akhir `(\w+)`:$", says):
            yield "procedure.yaml", appending(found[1], text)
        elif found := re.search(r"Di `([\w.-]+)`, sesudah baris `([^`]+)`:$", says):
            yield found[1], following(found[2], text)


def part(key):
    """A key at the margin with everything under it."""
    return re.compile(rf"^{key}:.*\n(?:(?:[ ].*)?\n)*?(?=^\S|\Z)", re.MULTILINE)


def once(pattern, change, text):
    changed, count = pattern.subn(change, text)
    assert count == 1, pattern.pattern
    return changed


def replacing(key, new):
    return lambda text: once(part(key), lambda _: new + "\n", text)


def appending(key, new):
    return lambda text: once(part(key), lambda found: found[0].rstrip("\n") + "\n" + new + "\n", text)


def following(label, new):
    line = re.compile(rf"^ *- {{label: {re.escape(label)},.*\n", re.MULTILINE)
    return lambda text: once(line, lambda found: found[0] + new, text)


def run(simple, office, words):
    assert words[0] == "simple"
    return subprocess.run([simple, *words[1:]], capture_output=True, text=True, cwd=office, timeout=240)


def test_from_the_form_to_the_letter(simple, office):
    new, check, printing, rehearse, adopt = commands()
    made = run(simple, office, new)
    assert made.returncode == 0, made.stdout + made.stderr
    unfinished = run(simple, office, check)
    assert unfinished.returncode == 1 and "belum diisi" in unfinished.stdout + unfinished.stderr

    folder = office / "procedures" / "sipb"
    for file in folder.glob("*.yaml"):
        file.write_text(re.sub(r"⟨([^⟩]*)⟩", answer, file.read_text()))
    changes = list(edits())
    assert len(changes) == 6
    for name, change in changes:
        (folder / name).write_text(change((folder / name).read_text()))
    checked = run(simple, office, check)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "sipb: baik" in checked.stdout

    printed = run(simple, office, printing)
    assert printed.returncode == 0, printed.stdout + printed.stderr
    words = subprocess.run(["pdftotext", "-layout", office / "sop.pdf", "-"], capture_output=True, text=True).stdout
    assert "SOP/CONTOH/SIPB" in words and "3 hari" in words

    stage = office / "gladi"
    rehearse[rehearse.index("--out") + 1] = str(stage)
    played = run(simple, office, rehearse)
    assert played.returncode == 0, played.stdout + played.stderr
    renewed = subprocess.run(["pdftotext", "-layout", stage / "perpanjangan" / "letter.pdf", "-"],
                             capture_output=True, text=True).stdout
    assert "Tempat praktik" in renewed and "Menggantikan SIPB nomor" in renewed
    first = subprocess.run(["pdftotext", "-layout", stage / "baru" / "letter.pdf", "-"],
                           capture_output=True, text=True).stdout
    assert "Tempat praktik" in first and "Menggantikan" not in first

    shutil.copytree(ROOT / "procedures" / "penelitian", office / "procedures" / "penelitian")
    founded = run(simple, office, ["simple", "office", "init", "offices/pekanbaru", "--procedures",
                                   "procedures/penelitian", "--data", "var"])
    assert founded.returncode == 0, founded.stdout + founded.stderr
    adopted = run(simple, office, adopt)
    assert adopted.returncode == 0, adopted.stdout + adopted.stderr
    assert "berlaku mulai sekarang" in adopted.stdout
