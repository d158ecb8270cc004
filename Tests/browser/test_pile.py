"""The Kepala Dinas signs a pile: reads one letter, sees count and list before the one passphrase, watches it, and gets
an outcome for each letter; with script and without."""

import re

import pytest
from playwright.sync_api import expect

from office import Office

LETTERS = 12


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    office = Office(simple, tmp_path_factory.mktemp("pile"), waiting=LETTERS)
    office.start()
    yield office
    office.stop()


def signer(office):
    """The account whose desk signs, by the table that the office printed."""
    return office.duties["Kepala Dinas"]


def choose(page, count):
    """Leaves only so many letters chosen."""
    boxes = page.get_by_role("checkbox", name=re.compile("^Pilih ")).all()
    for box in boxes[count:]:
        box.uncheck()
    return len(boxes)


def test_a_pile_with_script(person, office):
    head = person("Kepala Dinas", phone=True)
    page = head.page
    head.sign_in(signer(office))
    head.open("/meja")
    page.get_by_role("link", name=re.compile("^Buka antrean")).first.click()
    head.follow("Tanda tangani sekaligus")
    head.sees(f"{LETTERS} surat")
    head.sees("0 sudah Anda baca")
    head.picture("tumpukan")

    page.get_by_role("main").get_by_role("table").get_by_role("link").first.click()
    head.sees(f"Surat 1 dari {LETTERS}")
    head.picture("tumpukan-baca")
    head.press("Sudah saya baca, berikutnya")
    head.sees(f"Surat 2 dari {LETTERS}")
    head.follow("Tumpukan surat")
    head.sees("1 sudah Anda baca")

    assert choose(page, 8) == LETTERS
    expect(page.locator("[data-pile-count]")).to_have_text("8 surat dipilih")
    head.press("Lanjut ke tanda tangan")
    head.heading("Tandatangani 8 surat sekaligus")
    head.sees("7 dari 8 surat belum Anda baca di sini")
    head.picture("tumpukan-periksa")
    page.get_by_label("Frasa sandi kunci tanda tangan").fill("bukan frasa sandi")
    head.press("Tandatangani 8 surat")
    head.sees("Frasa sandi tidak membuka kunci Anda")
    page.get_by_label("Frasa sandi kunci tanda tangan").fill(office.passphrase)
    head.press("Tandatangani 8 surat")
    # The page follows by itself to the end.
    expect(page.get_by_role("heading", level=1)).to_have_text("8 surat terbit", timeout=60_000)
    head.picture("tumpukan-hasil")
    head.follow("Kembali ke tumpukan")
    head.sees(f"{LETTERS - 8} surat")


def test_a_pile_without_script(person, office):
    head = person("Kepala Dinas tanpa skrip", script=False)
    page = head.page
    head.sign_in(signer(office))
    head.open("/tanda-tangan")
    left = choose(page, 2)
    head.press("Lanjut ke tanda tangan")
    page.get_by_label("Frasa sandi kunci tanda tangan").fill(office.passphrase)
    head.press("Tandatangani 2 surat")
    # Refreshed by the browser itself, as long as it goes on.
    expect(page.get_by_role("heading", level=1)).to_have_text("2 surat terbit", timeout=60_000)
    head.open("/tanda-tangan")
    assert len(page.get_by_role("checkbox", name=re.compile("^Pilih ")).all()) == left - 2
