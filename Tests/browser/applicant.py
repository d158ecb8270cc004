"""What an applicant does: short pages, one file per requirement, and the submission."""

import datetime
import re

from playwright.sync_api import expect

SECTIONS = {
    "Data diri": {
        "Nama lengkap": "Melati Contohwati, A.Md.Kes.",
        "NIK": "1471005910940007",
        "Tempat lahir": "Pekanbaru",
        "Tanggal lahir": datetime.date(1994, 10, 19),
        "Jenis kelamin": "Perempuan",
        "Alamat rumah": "Jalan Rekaan No. 14, RT 02 RW 03, Kelurahan Contoh, Pekanbaru",
        "Nomor telepon": "0812 0000 0014",
        "Siapa yang mengurus permohonan ini?": "Saya sendiri",
    },
    "STR teknisi gigi": {
        "Nomor STRTG": "CONTOH-14-00213",
        "Tanggal terbit STRTG": datetime.date(2021, 10, 19),
        "Masa berlaku STRTG": "Seumur hidup",
    },
    "Tempat kerja": {
        "Nama tempat kerja": "Laboratorium Gigi Contoh Sehat",
        "Jenis tempat kerja": "Laboratorium teknik gigi",
        "Alamat tempat kerja": "Jalan Misal No. 5, RT 01 RW 04, Kelurahan Contoh",
        "Kecamatan tempat kerja": "Sukajadi",
        "Nama pimpinan tempat kerja": "drg. Arif Andai",
    },
}

PAPERS = [
    "Surat permohonan", "KTP", "Ijazah teknisi gigi", "STR teknisi gigi (STRTG)", "Surat keterangan sehat",
    "Surat keterangan tempat kerja",
]
PHOTO = "Pas foto 4×6, latar merah"


def begin(person, kind="Baru"):
    """From the page that says what an application needs to its first section."""
    answer(person.page, "Jenis permohonan", kind)
    person.press("Mulai mengisi")


def answer(page, label, value):
    """Answers one question of a page, whatever kind it is."""
    if isinstance(value, datetime.date):
        group = page.get_by_role("group", name=label)
        for part, number in (("Tanggal", value.day), ("Bulan", value.month), ("Tahun", value.year)):
            group.get_by_label(part, exact=True).fill(str(number))
        return
    group = page.get_by_role("group", name=label, exact=True)
    if group.count():
        group.get_by_label(value, exact=True).check()
        return
    field = page.get_by_label(label, exact=True)
    if field.evaluate("(field) => field.tagName") == "SELECT":
        field.select_option(label=value)
    else:
        field.fill(value)


def fill(page, answers):
    for label, value in answers.items():
        answer(page, label, value)


def upload(page, requirement, name, kind, content, script=True):
    """Chooses a file, which a script sends at once; comes back when the page shows that it is kept."""
    choose(page, requirement, name, kind, content)
    if not script:
        button = re.compile(rf"^(Unggah berkas|Ganti berkas) {re.escape(requirement)}$")
        page.get_by_role("button", name=button).click()
    expect(form_of(page, requirement)).to_contain_text("tersimpan")
    expect(form_of(page, requirement)).to_contain_text(name)


def choose(page, requirement, name, kind, content):
    field = form_of(page, requirement).locator("input[type=file]")
    field.set_input_files({"name": name, "mimeType": kind, "buffer": content})


def form_of(page, requirement):
    """The part of the page that takes the file for a requirement."""
    label = page.locator("label", has_text=re.compile(rf"^\s*{re.escape(requirement)}\s*(\(|$)"))
    return page.locator("[data-document]").filter(has=label)
