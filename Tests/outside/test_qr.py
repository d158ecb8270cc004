"""QR codes as a scanner sees them: zbar, on pages of 150 dots an inch, however the sheet lies on the glass."""

import io
import pathlib
import sqlite3
import subprocess

import pytest
from PIL import Image
from pyzbar.pyzbar import ZBarSymbol, decode

ROOT = pathlib.Path(__file__).resolve().parents[2]
LETTERS = 20
# Degrees; the page upright, on its side and on its head, and put down carelessly.
POSITIONS = (0, 90, 180, 4, -7)


@pytest.fixture(scope="module")
def letters(simple, tmp_path_factory):
    """Twenty signed permits of an example office, each with the code of its address."""
    data = tmp_path_factory.mktemp("letters") / "data"
    subprocess.run(
        [simple, "office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--examples", "40", "--data",
         data, "--log-level", "error"], cwd=ROOT, check=True, capture_output=True, timeout=240)
    with sqlite3.connect(data / "simple.sqlite") as store:
        found = store.execute(
            "SELECT id, letter_digest, letter_code FROM cases WHERE letter_digest IS NOT NULL AND letter_kind = 'permit' "
            "ORDER BY number LIMIT ?", [LETTERS]).fetchall()
    assert len(found) == LETTERS
    return [(next((data / "documents/pekanbaru" / case).rglob(f"{digest}*")), code) for case, digest, code in found]


def page(letter):
    png = subprocess.run(
        ["pdftoppm", "-r", "150", "-png", "-gray", "-singlefile", letter], check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(png))


def test_zbar_reads_twenty_letters_in_five_positions(letters):
    missed = []
    for letter, code in letters:
        sheet = page(letter)
        for degrees in POSITIONS:
            turned = sheet.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
            read = [symbol.data.decode() for symbol in decode(turned, symbols=[ZBarSymbol.QRCODE])]
            if not any(f"/CEK/{code.upper()}#" in address for address in read):
                missed.append((letter.name[:8], degrees, read))
    assert not missed, f"{len(missed)} of {LETTERS * len(POSITIONS)}"
