"""One application from the applicant's first page to the letter in their hands: seven people, nine steps, one return."""

import re
import subprocess
import sys

from playwright.sync_api import expect

import applicant
import desk
from office import ROOT
from papers import betrays_its_maker, with_exif
from pdf import codes, words

WRONG_NUMBER = "CONTOH-14-00231"


def test_seven_people_nine_steps(person, printer, tmp_path):
    melati = person("Pemohon", phone=True)
    rani = person("Front Office")

    # 1 Pemohon
    melati.sign_in("melati@simple.example")
    begin(melati)
    fill_in(melati)
    hand_papers_in(melati, printer)
    number = submit(melati)
    code, address = receipt(melati, number)

    # 2 Front Office, with a return
    rani.sign_in("rani")
    look_at_the_photo(rani, number, printer)
    return_to_applicant(rani)
    mend(melati, printer)
    accept(rani, number)

    # 3 Back Office
    sari = person("Back Office").sign_in("sari")
    check_again(sari, number)

    # 4–6 JF Ahli Muda, JF Ahli Madya, Sekretaris
    for step, (login, name, button) in enumerate(desk.VERIFYING, start=4):
        desk.verify(person(name).sign_in(login), number, button, picture=f"{step}-01-verifikasi")

    # 7 Kepala Dinas
    budi = person("Kepala Dinas", phone=True).sign_in("budi")
    sign(budi, number)
    letter = fetch_letter(melati)
    validate(letter, melati.office, tmp_path)

    # 8 Front Office
    hand_over(rani, number)

    # 9 Pemohon
    receive(melati)

    anyone = person("Siapa saja", phone=True)
    check_letter(anyone, letter)
    track(anyone, number, code)
    track_by_qr(person("Keluarga", phone=True), number, address)


def begin(melati):
    melati.open("/permohonan").picture("1-01-permohonan-saya")
    melati.follow("Ajukan SIKTG")
    melati.picture("1-02-permohonan-baru")
    applicant.begin(melati)


def fill_in(melati):
    """The short pages; the first time round with a mistake, which the page names without losing what was typed."""
    page = melati.page
    for place, (section, answers) in enumerate(applicant.SECTIONS.items()):
        melati.heading(section)
        melati.picture(f"1-{3 + place:02}-isian-{section.split()[0].lower()}")
        if "NIK" in answers:
            applicant.fill(page, {**answers, "NIK": "147100591094000"})
            melati.press("Simpan dan lanjutkan")
            expect(page.get_by_role("alert")).to_contain_text("NIK")
            expect(page.get_by_label("Tempat lahir")).to_have_value(answers["Tempat lahir"])
            melati.picture("1-03-isian-salah")
        if "Nomor STRTG" in answers:
            answers = {**answers, "Nomor STRTG": WRONG_NUMBER}
        applicant.fill(page, answers)
        melati.press("Simpan dan lanjutkan")


def hand_papers_in(melati, printer):
    """One file per requirement: the filled-in letter, PDFs, a scan, and a photo as a telephone makes it."""
    melati.heading("Berkas persyaratan")
    melati.picture("1-06-berkas-kosong")
    letter = melati.download(re.compile("Unduh surat permohonan"))
    assert "Melati Contohwati" in words(letter)
    applicant.upload(melati.page, "Surat permohonan", "permohonan.pdf", "application/pdf", letter)
    applicant.upload(melati.page, "KTP", "ktp.jpg", "image/jpeg", printer.scan("KTP"))
    # Chosen one right after the other: the second is sent when the first has arrived.
    for name in applicant.PAPERS[2:4]:
        applicant.choose(melati.page, name, "berkas.pdf", "application/pdf", printer.pdf(name))
    for name in applicant.PAPERS[2:4]:
        expect(applicant.form_of(melati.page, name)).to_contain_text("tersimpan")
    for name in applicant.PAPERS[4:]:
        applicant.upload(melati.page, name, "berkas.pdf", "application/pdf", printer.pdf(name))
    photo = with_exif(printer.photo(sideways=True))
    assert betrays_its_maker(photo)
    applicant.upload(melati.page, applicant.PHOTO, "IMG_0042.jpg", "image/jpeg", photo)
    melati.picture("1-07-berkas-lengkap")


def submit(melati):
    melati.press("Lanjutkan ke pemeriksaan")
    melati.heading("Periksa dan ajukan")
    melati.picture("1-08-periksa")
    melati.press("Ajukan permohonan")
    expect(melati.page.get_by_text("Permohonan sudah kami terima")).to_be_visible()
    melati.picture("1-09-diajukan")
    return re.search(r"SIKTG-\d{4}-\d+", melati.page.get_by_role("main").inner_text())[0]


def receipt(melati, number):
    """The code on the receipt, and where its QR leads."""
    paper = melati.download("Unduh tanda terima (PDF)")
    assert number in words(paper)
    [address] = codes(paper)
    return re.search(r"\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b", words(paper).split("Kode lacak", 1)[1])[0], address


def look_at_the_photo(rani, number, printer):
    """The officer sees pictures of the pages; the photo stands upright, and its maker and place are gone."""
    rani.open("/meja").picture("2-01-meja")
    rani.follow(re.compile("^Buka antrean"))
    rani.picture("2-02-antrean")
    desk.take(rani, number)
    desk.is_shown(rani.page, "Surat permohonan")
    rani.picture("2-03-periksa")
    rani.page.get_by_role("link", name=applicant.PHOTO).click()
    desk.is_shown(rani.page, applicant.PHOTO)
    rani.picture("2-04-periksa-foto")
    picture = desk.viewer(rani.page).locator("img").first.get_attribute("src")
    assert printer.is_upright(rani.fetch(picture))
    original = desk.viewer(rani.page).get_by_role("link", name="Unduh").get_attribute("href")
    assert printer.is_upright(rani.fetch(original))
    assert not betrays_its_maker(rani.fetch(original))


def return_to_applicant(rani):
    """Complete, but two things are wrong: a paper, and an answer."""
    desk.mark_everything(rani.page, "Ya")
    desk.mark(rani.page, "Memenuhi syarat: Surat keterangan sehat", "Tidak")
    rani.page.get_by_label("Catatan baku tentang Surat keterangan sehat").select_option(index=1)
    desk.mark(rani.page, "Isian benar: STR teknisi gigi", "Tidak")
    rani.page.get_by_role("group", name="Isian yang keliru STR teknisi gigi").get_by_label("Nomor STRTG").check()
    desk.note(rani.page, "STR teknisi gigi", "Nomor STRTG tidak sama dengan nomor pada berkas.")
    rani.picture("2-05-kembalikan")
    rani.press("Kembalikan ke pemohon")
    rani.sees("Tidak ada berkas menunggu")
    rani.picture("2-06-sesudah-dikembalikan")


def mend(melati, printer):
    """Sees a numbered list, mends only that, and is not asked for anything else again."""
    page = melati.page
    page.reload()
    melati.heading("Dua hal perlu diperbaiki")
    items = page.get_by_role("region", name="Yang perlu diperbaiki").locator("ol > li")
    expect(items).to_have_count(2)
    expect(page.get_by_role("main")).to_contain_text("Nomor SIP dokter tidak terbaca")
    expect(page.get_by_role("main")).to_contain_text("Nomor STRTG tidak sama dengan nomor pada berkas")
    melati.picture("2-07-mohon-melengkapi")
    melati.follow("Lanjutkan perbaikan")
    melati.picture("2-08-perbaiki")
    expect(page.get_by_label("Nomor STRTG", exact=True)).to_have_value(WRONG_NUMBER)
    expect(page.get_by_label("Tanggal terbit STRTG")).to_have_count(0)
    expect(page.locator("input[type=file]")).to_have_count(1)
    right = applicant.SECTIONS["STR teknisi gigi"]["Nomor STRTG"]
    applicant.fill(page, {"Nomor STRTG": right})
    melati.press("Simpan perbaikan")
    paper = printer.pdf("Surat keterangan sehat", "Dengan nomor SIP yang terbaca.")
    applicant.upload(page, "Surat keterangan sehat", "sehat-baru.pdf", "application/pdf", paper)
    melati.picture("2-09-sudah-diperbaiki")
    melati.press("Ajukan ulang")
    expect(page.get_by_text("Perbaikan sudah kami terima")).to_be_visible()
    melati.picture("2-10-diajukan-ulang")


def accept(rani, number):
    """The second time only what is new has lost its marks."""
    desk.take(rani, number)
    rani.picture("2-11-periksa-lagi")
    unmarked = [
        group.get_attribute("aria-label") for group in rani.page.get_by_role("radiogroup").all()
        if group.locator("input:checked").count() == 0
    ]
    assert "Lengkap: Surat keterangan sehat" in unmarked and "Lengkap: KTP" not in unmarked
    desk.mark_everything(rani.page, "Ya")
    rani.press("Terima dan teruskan ke Back Office")
    rani.sees(number)


def check_again(sari, number):
    desk.take(sari, number)
    assert sari.page.locator("input[type=radio]:checked").count() == 0, "not led by the Front Office's marks"
    desk.mark_everything(sari.page, "Ya")
    sari.picture("3-01-periksa")
    sari.press("Teruskan ke JF Ahli Muda")
    sari.sees(number)


def sign(budi, number):
    """Sees all marks and the letter, mistypes the passphrase once, and signs."""
    budi.open("/meja").picture("7-01-meja")
    desk.take(budi, number)
    page = budi.page
    expect(page.get_by_alt_text("Halaman 1 dari 1")).to_have_js_property("complete", True)
    expect(page.get_by_role("table")).to_contain_text("Validasi keseluruhan")
    budi.picture("7-02-setujui")
    page.get_by_label("Frasa sandi kunci tanda tangan").fill("bukan frasa sandinya")
    budi.press("Setujui & tandatangani")
    expect(page.get_by_role("alert")).to_be_visible()
    budi.picture("7-03-frasa-salah")
    desk.sign(budi)
    budi.picture("7-04-ditandatangani")


def fetch_letter(melati):
    melati.page.reload()
    melati.heading("Surat Anda sudah terbit")
    melati.picture("7-05-terbit")
    return melati.download("Unduh surat (PDF)")


def validate(letter, office, folder):
    """pyHanko calls it intact, whole and signed under the office's own root."""
    (folder / "letter.pdf").write_bytes(letter)
    (folder / "ca.pem").write_bytes(office.roots())
    judge = ROOT / "Tests/outside/validate_letter.py"
    command = [sys.executable, judge, folder / "letter.pdf", folder / "ca.pem", "--pdfsig", "--tamper", "4"]
    said = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert said.returncode == 0, said.stdout + said.stderr


def hand_over(rani, number):
    desk.take(rani, number, "Serahkan surat")
    rani.picture("8-01-serahkan")
    desk.hand_over(rani, "Elektronik dan tercetak", "Melati Contohwati", "KTP …0007")
    rani.picture("8-02-diserahkan")
    assert "Melati" in words(rani.download(re.compile("Cetak bukti serah terima")))


def receive(melati):
    melati.page.reload()
    melati.picture("9-01-konfirmasi")
    melati.press("Saya sudah menerima surat")
    melati.heading("Permohonan selesai")
    melati.picture("9-02-selesai")


def check_letter(anyone, letter):
    """The letter's QR leads to what the register says."""
    [address] = codes(letter)
    anyone.open(address)
    anyone.sees("Nomor ini tercatat dan suratnya masih berlaku")
    anyone.picture("9-03-cek-surat")
    page = anyone.page
    anyone.open("/cek").picture("9-04-cek")
    file = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": letter}
    page.get_by_label("Berkas PDF surat").set_input_files(file)
    anyone.press("Cek berkas ini")
    anyone.sees("Berkas ini asli dan suratnya masih berlaku")
    anyone.picture("9-05-cek-berkas")


def track(anyone, number, code):
    """Number and code show the stage, and nothing about the person."""
    anyone.open("/lacak").picture("9-06-lacak")
    anyone.page.get_by_role("main").get_by_label("Nomor permohonan").fill(number)
    anyone.page.get_by_role("main").get_by_label("Kode lacak").fill(code.lower())
    anyone.press("Lacak")
    anyone.sees("Surat sudah Anda terima")
    expect(anyone.page.get_by_role("main")).not_to_contain_text("Melati")
    anyone.picture("9-07-lacak-selesai")


def track_by_qr(anyone, number, address):
    anyone.open(address)
    anyone.sees(number)
    anyone.sees("Surat sudah Anda terima")
