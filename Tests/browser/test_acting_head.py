"""One case over Nyepi and Idulfitri, on the test's own clock: returned on the way, and signed by an acting Kepala Dinas.

The days are those of the rules' worked examples: 18 March 2026 is cuti bersama, 19 Nyepi, 20 cuti bersama, 21–22
Idulfitri, 23–24 cuti bersama. What comes on Tuesday the 17th at 10.30 is promised for Thursday the 26th, 16.00; what
comes on a day off is of Wednesday the 25th, and promised for Friday the 27th.
"""

import datetime
import re
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect

import applicant
import desk
from keys import signing_key
from office import ROOT, Office
from pdf import words

PASSPHRASE = "frasa sandi sekretaris"
LINA, DONI, BUDI = "Lina Percontohan, S.IP., M.M.", "Doni Andaikata, S.Sos.", "Drs. Budi Rekaan, M.Si."
DECREE = "800.1.11/45/2026"


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    """An example office whose clock stands on Monday, 16 March 2026, until the test moves it."""
    office = Office(simple, tmp_path_factory.mktemp("lebaran"), clock="2026-03-16T08:00")
    office.start()
    yield office
    office.stop()


def test_over_the_holidays_with_an_acting_head(person, office, printer, tmp_path):
    give_lina_a_key(office, tmp_path)
    ayu = person("Administrator", phone=True).sign_in("ayu")
    budi_is_away(ayu)
    give_mandates(ayu, printer)

    # The applicant hands in on Tuesday morning, and sees when the letter is due.
    office.is_now("2026-03-17T10:30")
    melati = person("Pemohon", phone=True).sign_in("melati@simple.example")
    number = apply(melati, printer)
    promises(melati, "26 Maret 2026")

    # The counter has until 10.50, and returns the file before the holidays.
    rani = person("Front Office").sign_in("rani")
    in_queue(rani, number, "10.50")
    desk.take(rani, number)
    return_it(rani)

    # Mended on a day off: the promise begins with the next working day.
    office.is_now("2026-03-20T10:00")
    again(melati, "melati@simple.example")
    mend(melati, printer)
    promises(melati, "27 Maret 2026")
    melati.sees("26 Maret 2026")
    melati.picture("mandat-05-janji-berubah")

    # Wednesday: twenty minutes from the opening at 07.30.
    office.is_now("2026-03-25T07:35")
    again(rani, "rani")
    in_queue(rani, number, "07.50")
    rani.picture("mandat-06-antrean-sesudah-libur")
    desk.check(rani, number, "Terima dan teruskan ke Back Office")
    sari = person("Back Office").sign_in("sari")
    desk.check(sari, number, "Teruskan ke JF Ahli Muda")
    desk.verify(person("JF Ahli Muda").sign_in("maya"), number, "Teruskan ke JF Ahli Madya")
    desk.verify(person("JF Ahli Madya").sign_in("hasan"), number, "Teruskan ke Sekretaris")
    as_secretary(person("Plh. Sekretaris").sign_in("doni"), number)

    # Thursday, its last day: the day of the approving step, and the secretary's first as head.
    office.is_now("2026-03-26T09:00")
    away(person("Kepala Dinas").sign_in("budi"))
    lina = person("Plh. Kepala Dinas", phone=True).sign_in("lina")
    as_head(lina, number)
    again(melati, "melati@simple.example")
    letter = take_letter(melati)
    validate(letter, office, tmp_path)
    told(person("Auditor").sign_in("tono"), number)

    # On Monday the mandate is over by itself.
    office.is_now("2026-03-30T08:00")
    lina.sign_in("lina").open("/meja")
    expect(lina.page.get_by_role("main")).not_to_contain_text("Plh. Kepala Dinas")
    expect(lina.page.get_by_role("main")).not_to_contain_text("Kepala Dinas")


def test_a_real_office_has_the_real_clock(office, tmp_path):
    """Nobody sets the clock of an office whose letters count."""
    folder = tmp_path / "offices" / "pekanbaru"
    shutil.copytree(ROOT / "offices/pekanbaru", folder)
    (folder / "examples.yaml").unlink()
    for file in ("office.yaml", "officials.yaml"):
        text = (folder / file).read_text()
        text = text.replace("kantor_contoh: ya", "kantor_contoh: tidak")
        text = re.sub(r"(?m)^ *(sandi_contoh|frasa_sandi_contoh):.*\n", "", text)
        (folder / file).write_text(text)
    command = [
        office.simple, "office", "init", str(folder), "--data", str(tmp_path / "data"), "--log-level", "error",
        "--clock-file", str(office.clock)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert said.returncode != 0 and "hanya untuk kantor contoh" in said.stderr


def give_lina_a_key(office, folder):
    file, root = signing_key(LINA, PASSPHRASE, datetime.datetime(2026, 3, 1))
    (folder / "lina.p12").write_bytes(file)
    (folder / "root.pem").write_bytes(root)
    command = [
        office.simple, "key", "import", str(folder / "lina.p12"), "--user", "lina", "--root", str(folder / "root.pem"),
        "--data", str(office.data), "--log-level", "error", *office.timed]
    said = subprocess.run(command, cwd=ROOT, input=PASSPHRASE + "\n", capture_output=True, text=True, timeout=60)
    assert said.returncode == 0, said.stdout + said.stderr


def budi_is_away(ayu):
    """Leave of the Kepala Dinas, from the account's page."""
    ayu.open("/pengelola/akun?cari=budi")
    ayu.follow(BUDI)
    ayu.follow("Cuti, kualifikasi")
    applicant.fill(ayu.page, {
        "Hari pertama": datetime.date(2026, 3, 25), "Hari terakhir": datetime.date(2026, 3, 27)})
    ayu.press("Catat cuti")
    ayu.sees("25 Maret 2026 sampai dengan 27 Maret 2026")
    ayu.picture("mandat-01-cuti")


def give_mandates(ayu, printer):
    """The secretary stands in for the head, and somebody else for her, since nobody signs what he verified."""
    decree = {"name": "keputusan.pdf", "mimeType": "application/pdf", "buffer": printer.pdf("Keputusan " + DECREE)}
    for role, holder, duty, principal, post in [
        ("Kepala Dinas", LINA, "Sekretaris", BUDI, "Kepala Dinas"),
        ("Sekretaris", DONI, "Back Office", LINA, "Sekretaris"),
    ]:
        ayu.open("/pengelola/mandat")
        ayu.follow("Masukkan mandat")
        page = ayu.page
        page.get_by_label("Pelaksana harian (Plh.)").check()
        applicant.fill(page, {
            "Meja yang kewenangannya dijalankan": role, "Yang bertindak": f"{holder} – {duty}",
            "Pejabat yang digantikan": f"{principal} – {post}", "Nomor keputusan": DECREE,
            "Tanggal keputusan": datetime.date(2026, 3, 13), "Hari pertama": datetime.date(2026, 3, 25),
            "Hari terakhir": datetime.date(2026, 3, 27)})
        if holder == LINA:
            ayu.press("Masukkan mandat")
            expect(page.get_by_role("alert")).to_contain_text("Pindaian keputusan belum dipilih")
            ayu.picture("mandat-02-salah")
        page.get_by_label("Pindaian keputusan").set_input_files(decree)
        ayu.picture("mandat-03-masukkan")
        ayu.press("Masukkan mandat")
        ayu.sees("Mandat sudah dimasukkan")
    ayu.picture("mandat-04-daftar")
    assert DECREE in words(ayu.download("Lihat pindaian"))


def apply(melati, printer):
    melati.open("/permohonan")
    melati.follow("Ajukan SIKTG")
    applicant.begin(melati)
    for answers in applicant.SECTIONS.values():
        applicant.fill(melati.page, answers)
        melati.press("Simpan dan lanjutkan")
    for paper in applicant.PAPERS:
        applicant.upload(melati.page, paper, "berkas.pdf", "application/pdf", printer.pdf(paper))
    applicant.upload(melati.page, applicant.PHOTO, "foto.jpg", "image/jpeg", printer.photo())
    melati.press("Lanjutkan ke pemeriksaan")
    melati.press("Ajukan permohonan")
    expect(melati.page.get_by_text("Permohonan sudah kami terima")).to_be_visible()
    return re.search(r"SIKTG-2026-\d{6}", melati.page.get_by_role("main").inner_text())[0]


def promises(melati, date):
    melati.page.reload()
    melati.sees(date)


def again(somebody, login):
    """Days later the session has run out: signs in, and goes back to the page that was open."""
    page = somebody.page.url
    somebody.sign_in(login).page.goto(page)
    return somebody


def in_queue(officer, number, due):
    officer.open("/meja")
    officer.follow(re.compile("^Buka antrean"))
    expect(officer.page.get_by_role("row").filter(has_text=number)).to_contain_text(due)


def return_it(rani):
    desk.mark_everything(rani.page, "Ya")
    desk.mark(rani.page, "Memenuhi syarat: Surat keterangan sehat", "Tidak")
    rani.page.get_by_label("Catatan baku tentang Surat keterangan sehat").select_option(index=1)
    rani.press("Kembalikan ke pemohon")
    rani.sees("Tidak ada berkas menunggu")


def mend(melati, printer):
    melati.page.reload()
    melati.follow("Lanjutkan perbaikan")
    paper = printer.pdf("Surat keterangan sehat", "Dengan nomor SIP yang terbaca.")
    applicant.upload(melati.page, "Surat keterangan sehat", "sehat-baru.pdf", "application/pdf", paper)
    melati.press("Ajukan ulang")
    expect(melati.page.get_by_text("Perbaikan sudah kami terima")).to_be_visible()


def as_secretary(doni, number):
    """Sees by which right he acts, and verifies at the desk of the secretary."""
    doni.open("/meja")
    doni.sees("Anda bertindak sebagai Plh. Sekretaris sampai dengan 27 Maret 2026")
    doni.picture("mandat-07-plh-sekretaris")
    desk.take(doni, number, "Verifikasi")
    desk.mark_everything(doni.page, "Sesuai")
    doni.page.get_by_role("checkbox", name=re.compile("^Validasi")).check()
    doni.press("Teruskan ke Kepala Dinas")
    doni.sees(number)


def away(budi):
    budi.open("/meja")
    budi.sees("Anda tercatat cuti sampai dengan 27 Maret 2026")
    budi.picture("mandat-08-cuti")
    budi.follow(re.compile("^Buka antrean"))
    budi.heading("Antrean Kepala Dinas")
    expect(budi.page.get_by_role("button", name=re.compile("^Ambil"))).to_have_count(0)


def as_head(lina, number):
    lina.open("/meja")
    lina.sees("Anda bertindak sebagai Plh. Kepala Dinas sampai dengan 27 Maret 2026")
    lina.picture("mandat-09-plh-kepala-dinas")
    desk.take(lina, number, "Tanda tangan")
    expect(lina.page.get_by_alt_text("Halaman 1 dari 1")).to_have_js_property("complete", True)
    lina.picture("mandat-10-setujui")
    lina.page.get_by_label("Frasa sandi kunci tanda tangan").fill(PASSPHRASE)
    lina.page.get_by_role("main").get_by_role("button", name=re.compile("(T|t)andatangani$")).click()
    expect(lina.page.get_by_role("heading", level=1)).to_contain_text("Antrean")


def take_letter(melati):
    melati.page.reload()
    melati.heading("Surat Anda sudah terbit")
    letter = melati.download("Unduh surat (PDF)")
    text = words(letter)
    assert "Plh. KEPALA DINAS" in text and LINA in text and "19780707 200308 2 007" in text
    assert BUDI not in text
    assert "26 Maret 2026" in text
    return letter


def validate(letter, office, folder):
    """pyHanko calls it intact and whole, by a certificate that leads to a root of the office."""
    (folder / "letter.pdf").write_bytes(letter)
    (folder / "ca.pem").write_bytes((folder / "root.pem").read_bytes())
    judge = ROOT / "Tests/outside/validate_letter.py"
    said = subprocess.run(
        [sys.executable, judge, folder / "letter.pdf", folder / "ca.pem"], capture_output=True, text=True, timeout=120)
    assert said.returncode == 0, said.stdout + said.stderr


def told(tono, number):
    """The history names who acted, for whom, and by which decree."""
    tono.open("/register").page.get_by_role("link", name=re.compile("Melati|" + number)).first.click()
    tono.sees(f"{LINA}, Plh. Kepala Dinas, untuk {BUDI}, keputusan nomor {DECREE} tanggal 13 Maret 2026")
    tono.sees(f"{DONI}, Plh. Sekretaris, untuk {LINA}")
    tono.picture("mandat-11-riwayat")
    tono.open("/audit")
    tono.sees("Memasukkan mandat Plh. Kepala Dinas kepada " + LINA)
    tono.picture("mandat-12-audit")
