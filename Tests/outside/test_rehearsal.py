"""What a rehearsal leaves behind, judged by programs that are not ours."""

import json
import pathlib
import shutil
import subprocess
import sys

import pytest
from PIL import Image
from pyzbar.pyzbar import ZBarSymbol, decode

import cose

HERE = pathlib.Path(__file__).resolve().parent
FILES = "receipt.pdf letter.pdf handover.pdf ca.pem register.csv journal.jsonl steps.txt proof.txt kunci.json berakhir.cose"
FILES = FILES.split()


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=240)


def test_everything_is_there(rehearsal):
    for name in FILES:
        assert (rehearsal / name).stat().st_size > 0, name


def test_nine_steps_in_the_words_of_the_sop(rehearsal):
    text = (rehearsal / "steps.txt").read_text()
    rows = [line for line in text.splitlines() if line[:2].strip().isdigit()]
    assert [row.split()[0] for row in rows] == [str(n) for n in range(1, 10)]
    for performer in ["Pemohon", "Front Office", "Back Office", "Sekretaris", "Kepala Dinas"]:
        assert performer in text
    assert "belum" not in [row.split()[-1] for row in rows]


def test_pyhanko_and_pdfsig_call_the_letter_intact_and_refuse_changed_ones(rehearsal):
    result = run(sys.executable, HERE / "validate_letter.py", rehearsal / "letter.pdf", rehearsal / "ca.pem",
                 "--tamper", "24", "--pdfsig")
    assert result.returncode == 0, result.stdout + result.stderr


def test_pdfsig_calls_the_letter_valid_by_our_root(rehearsal, tmp_path):
    database = f"sql:{tmp_path}"
    assert run("certutil", "-N", "-d", database, "--empty-password").returncode == 0
    added = run("certutil", "-A", "-d", database, "-n", "ca", "-t", "CT,C,C", "-i", rehearsal / "ca.pem")
    assert added.returncode == 0, added.stderr
    shown = run("pdfsig", "-nssdir", tmp_path, rehearsal / "letter.pdf").stdout
    assert "Signature Validation: Signature is Valid." in shown, shown
    assert "Certificate Validation: Certificate is Trusted." in shown, shown
    assert "Total document signed" in shown, shown


def test_ours_agrees_and_says_so_by_its_exit_code(simple, rehearsal, tmp_path):
    ca = rehearsal / "ca.pem"
    assert run(simple, "letter", "verify", rehearsal / "letter.pdf", "--trust", ca).returncode == 0
    letter = (rehearsal / "letter.pdf").read_bytes()
    changed = tmp_path / "changed.pdf"
    gap = letter.index(b"/Contents <", letter.index(b"/ByteRange"))
    padding = letter.index(b">", gap + 11) - 20  # The last zeros behind the signature.
    for place in [100, len(letter) // 2, gap + 40, padding, len(letter) - 20]:
        changed.write_bytes(letter[:place] + bytes([letter[place] ^ 1]) + letter[place + 1:])
        assert run(simple, "letter", "verify", changed, "--trust", ca).returncode == 1, place
    assert run(simple, "letter", "verify", rehearsal / "receipt.pdf", "--trust", ca).returncode == 2


def test_the_journal_verifies_by_the_description_of_its_format_alone(rehearsal, tmp_path):
    journal = rehearsal / "journal.jsonl"
    assert run(sys.executable, HERE / "verify_journal.py", journal).returncode == 0
    lines = journal.read_text().splitlines()
    cut = tmp_path / "cut.jsonl"
    cut.write_text("\n".join(lines[:2] + lines[3:]) + "\n")
    assert run(sys.executable, HERE / "verify_journal.py", cut).returncode == 1
    entry = json.loads(lines[-1])
    entry["envelope"] = entry["envelope"].replace('"version":', '"version": ')
    cut.write_text("\n".join(lines[:-1] + [json.dumps(entry)]) + "\n")
    assert run(sys.executable, HERE / "verify_journal.py", cut).returncode == 1


def test_the_letter_embeds_its_fonts_and_is_one_page(rehearsal):
    letter = rehearsal / "letter.pdf"
    fonts = [line.split() for line in run("pdffonts", letter).stdout.splitlines()[2:]]
    assert fonts and all(font[-5] == "yes" for font in fonts), fonts
    assert "Pages:           1" in run("pdfinfo", letter).stdout
    assert run("qpdf", "--check", letter).returncode == 0


def test_the_register_has_the_letter(rehearsal):
    text = (rehearsal / "register.csv").read_bytes().decode("utf-8-sig")
    header, *rows = text.splitlines()
    assert rows and all(row.count(";") == header.count(";") for row in rows)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is missing")
def test_letter_and_register_name_the_same_number(rehearsal):
    words = run("pdftotext", rehearsal / "letter.pdf", "-").stdout
    number = next(line.split("Nomor: ")[1] for line in words.splitlines() if line.startswith("Nomor: "))
    assert number in (rehearsal / "register.csv").read_text(encoding="utf-8-sig")


def test_zbar_reads_the_proof_off_the_page_and_another_cose_library_accepts_it(rehearsal, tmp_path):
    drawn = tmp_path / "letter"
    assert run("pdftoppm", "-r", "150", "-png", "-gray", "-singlefile", rehearsal / "letter.pdf", drawn).returncode == 0
    with Image.open(drawn.with_suffix(".png")) as page:
        read = [symbol.data.decode() for symbol in decode(page, symbols=[ZBarSymbol.QRCODE])]
    address = (rehearsal / "proof.txt").read_text().strip()
    assert read == [address]
    keys = cose.keys(json.loads((rehearsal / "kunci.json").read_text()))
    proof = cose.proof_in(address)
    assert len(proof) <= 200
    said = cose.opened(proof, keys)
    words = run("pdftotext", rehearsal / "letter.pdf", "-").stdout
    assert said[0] == 1 and said[1] in words and said[3] in words
    assert all(len(part) == 2 and part.endswith(".") for part in said[2].split())
    assert said[5] < said[6] and len(said[7]) == 16
    for place in range(len(proof)):
        changed = proof[:place] + bytes([proof[place] ^ 1]) + proof[place + 1:]
        with pytest.raises(Exception):
            cose.opened(changed, keys)


def test_another_cose_library_accepts_the_list(rehearsal):
    keys = cose.keys(json.loads((rehearsal / "kunci.json").read_text()))
    said = cose.opened((rehearsal / "berakhir.cose").read_bytes(), keys)
    assert said[0] == 4 and said[2] == []


def test_what_replaces_a_letter_puts_it_on_the_list(simple, tmp_path):
    """A renewal: the letter before it is named on the signed list, with the one that replaced it."""
    root = HERE.parents[1]
    played = subprocess.run(
        [simple, "rehearse", "--office", "pekanbaru", "--procedure", "siktg", "--kind", "perpanjangan", "--out", tmp_path],
        capture_output=True, text=True, cwd=root, timeout=240)
    assert played.returncode == 0, played.stdout + played.stderr
    keys = cose.keys(json.loads((tmp_path / "kunci.json").read_text()))
    new = cose.opened(cose.proof_in((tmp_path / "proof.txt").read_text().strip()), keys)
    [[number, ending, since, by]] = cose.opened((tmp_path / "berakhir.cose").read_bytes(), keys)[2]
    assert (ending, since, by) == (2, new[5], new[1]) and number != by


def test_two_desks_that_return_the_file(simple, tmp_path):
    root = HERE.parent.parent
    for name in ["offices", "procedures"]:
        shutil.copytree(root / name, tmp_path / name)
    file = tmp_path / "procedures/siktg/procedure.yaml"
    back = "    kembali_ke: [pemeriksaan_loket]\n"
    text = file.read_text()
    assert text.count(back) >= 1
    file.write_text(text.replace(back, back + "    kembali_ke_pemohon: ya\n", 1))
    result = run(simple, "rehearse", "--files", tmp_path, "--procedure", "siktg", "--out", tmp_path / "out")
    assert result.returncode == 0, result.stdout + result.stderr
    assert (tmp_path / "out/steps.txt").read_text().count("dikembalikan: ") == 2
