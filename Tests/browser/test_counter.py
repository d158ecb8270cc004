"""Somebody who comes to the counter with a folder of papers and has neither an account nor an e-mail address."""

import datetime
import re

from playwright.sync_api import expect

import applicant
import desk
from pdf import codes, words

SECTIONS = {
    "Data diri": {
        "Nama lengkap": "Sekar Misalwati, A.Md.Kes.",
        "NIK": "1471005205920099",
        "Tempat lahir": "Siak",
        "Tanggal lahir": datetime.date(1992, 5, 12),
        "Jenis kelamin": "Perempuan",
        "Alamat rumah": "Jalan Andai No. 8, RT 04 RW 02, Kelurahan Contoh, Pekanbaru",
        "Nomor telepon": "0812 0000 0099",
        "Siapa yang mengurus permohonan ini?": "Saya sendiri",
    },
    "STR teknisi gigi": applicant.SECTIONS["STR teknisi gigi"] | {"Nomor STRTG": "CONTOH-14-00999"},
    "Tempat kerja": applicant.SECTIONS["Tempat kerja"],
}


def test_a_folder_of_papers_becomes_a_letter(person, printer):
    rani = person("Front Office").sign_in("rani")
    number, code = take_papers(rani)

    # Nobody checks what he entered: a colleague takes the file.
    is_left_to_a_colleague(rani, number)
    joko = person("Front Office lain").sign_in("joko")
    desk.take(joko, number)
    return_for_a_better_paper(joko)
    mend_at_home(person("Pemohon dengan tanda terima", phone=True), number, code, printer)
    desk.check(joko, number, "Terima dan teruskan ke Back Office")

    sari = person("Back Office").sign_in("sari")
    scan_and_compare(sari, number, printer)
    for login, name, button in desk.VERIFYING:
        desk.verify(person(name).sign_in(login), number, button)
    budi = person("Kepala Dinas").sign_in("budi")
    desk.take(budi, number)
    desk.sign(budi)

    receive_at_the_counter(rani, number)
    relative = person("Siapa saja", phone=True)
    track(relative, number, code)
    relative.sees("Surat sudah Anda terima")


def take_papers(rani):
    """Fills in what the person says, marks the papers seen, prints the letter to sign and the receipt."""
    page = rani.page
    rani.open("/loket").picture("loket-01-ajuan")
    rani.follow("Permohonan baru")
    applicant.begin(rani)
    for section, answers in SECTIONS.items():
        rani.heading(section)
        applicant.fill(page, answers)
        rani.press("Simpan dan lanjutkan")
    seen = page.get_by_role("region", name="Dilihat di atas kertas")
    for paper in [*applicant.PAPERS, applicant.PHOTO]:
        seen.get_by_label(paper, exact=True).check()
    rani.press("Simpan tanda")
    expect(page.get_by_text("Dilihat di atas kertas")).to_have_count(1 + len(applicant.PAPERS) + 1)
    rani.picture("loket-02-kertas")
    assert "Sekar Misalwati" in words(rani.download(re.compile("Unduh surat permohonan")))
    rani.press("Lanjutkan ke pemeriksaan")
    rani.picture("loket-03-periksa")
    rani.press("Ajukan permohonan")
    expect(page.get_by_text("Permohonan sudah kami terima")).to_be_visible()
    rani.picture("loket-04-diajukan")
    receipt = rani.download("Unduh tanda terima (PDF)")
    number = re.search(r"SIKTG-\d{4}-\d+", words(receipt))[0]
    code = re.search(r"\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b", words(receipt).split("Kode lacak", 1)[1])[0]
    assert len(codes(receipt)) == 1
    return number, code


def is_left_to_a_colleague(rani, number):
    rani.open("/meja/pemeriksaan_loket")
    rani.sees(number)
    rani.press("Ambil berikutnya")
    rani.sees("Tidak ada berkas yang dapat Anda ambil")
    rani.picture("loket-04-dua-petugas")


def return_for_a_better_paper(joko):
    joko.picture("loket-05-periksa-kertas")
    desk.mark_everything(joko.page, "Ya")
    desk.mark(joko.page, "Memenuhi syarat: Surat keterangan sehat", "Tidak")
    joko.page.get_by_label("Catatan baku tentang Surat keterangan sehat").select_option(index=1)
    joko.press("Kembalikan ke pemohon")
    joko.sees("Tidak ada berkas menunggu")


def track(somebody, number, code):
    somebody.open("/lacak")
    main = somebody.page.get_by_role("main")
    main.get_by_label("Nomor permohonan").fill(number.capitalize())
    main.get_by_label("Kode lacak").fill(code)
    somebody.press("Lacak")
    expect(main).to_contain_text(number)
    expect(main).not_to_contain_text("Misalwati")


def mend_at_home(sekar, number, code, printer):
    """The receipt's number and code are enough to see the list and to send the paper that is missing."""
    track(sekar, number, code)
    sekar.picture("loket-06-lacak-dikembalikan")
    sekar.follow("Lihat yang perlu dilengkapi")
    sekar.heading("Satu hal perlu diperbaiki")
    sekar.sees("Nomor SIP dokter tidak terbaca")
    sekar.follow("Lanjutkan perbaikan")
    paper = printer.pdf("Surat keterangan sehat", "Dengan nomor SIP yang terbaca.")
    applicant.upload(sekar.page, "Surat keterangan sehat", "sehat.pdf", "application/pdf", paper)
    sekar.picture("loket-07-diperbaiki")
    sekar.press("Ajukan ulang")
    expect(sekar.page.get_by_text("Perbaikan sudah kami terima")).to_be_visible()


def scan_and_compare(sari, number, printer):
    """Nothing passes this desk on paper only."""
    page = sari.page
    desk.take(sari, number)
    desk.mark_everything(page, "Ya")
    sari.press("Teruskan ke JF Ahli Muda")
    expect(page.get_by_role("alert")).to_contain_text("KTP: baru ada di kertas; unggah pindaiannya dahulu")
    sari.picture("loket-08-belum-dipindai")
    for paper in [*applicant.PAPERS, applicant.PHOTO]:
        if paper == "Surat keterangan sehat":
            continue
        content = printer.photo() if paper == applicant.PHOTO else printer.scan(paper)
        page.get_by_label(re.compile(rf"^Pindaian {re.escape(paper)}$")).set_input_files(
            {"name": "pindaian.jpg", "mimeType": "image/jpeg", "buffer": content})
        page.get_by_role("button", name=f"Pindai dan bandingkan {paper}", exact=True).click()
        expect(page.get_by_text(f"Pindaian {paper} tersimpan.")).to_be_visible()
        desk.is_shown(page, paper)
    sari.picture("loket-09-dipindai")
    desk.mark_everything(page, "Ya")
    sari.press("Teruskan ke JF Ahli Muda")
    sari.sees(number)


def receive_at_the_counter(rani, number):
    """Step 9 at the counter: the signature on the proof of hand-over, entered by the Front Office as such."""
    desk.take(rani, number, "Serahkan surat")
    desk.hand_over(rani, "Tercetak", "Sekar Misalwati", "KTP …0099")
    assert "Sekar Misalwati" in words(rani.download(re.compile("Cetak bukti serah terima")))
    rani.press("Bukti serah terima sudah ditandatangani")
    rani.sees("Penerimaan sudah dicatat")
    rani.picture("loket-10-diterima")


def test_a_forgotten_password_is_reset_against_the_identity_card(person):
    joko = person("Front Office").sign_in("joko")
    joko.open("/loket/sandi")
    page = joko.page
    page.get_by_label("Nomor HP atau alamat surel pemohon").fill("melati@simple.example")
    page.get_by_label("Identitas yang dilihat").fill("KTP …0007")
    page.get_by_label(re.compile("^Foto dan nama pada identitas")).check()
    joko.press("Buat kata sandi sekali pakai")
    joko.heading("Kata sandi sekali pakai untuk Melati Contohwati")
    joko.picture("loket-11-sandi")
    password = page.locator(".user-select-all").inner_text()

    melati = person("Pemohon", phone=True)
    melati.open("/masuk")
    page = melati.page
    page.get_by_label("Nomor HP, alamat surel, atau nama pengguna").fill("melati@simple.example")
    page.get_by_label("Kata sandi").fill(password)
    melati.press("Masuk")
    melati.heading("Ganti kata sandi")
    melati.picture("loket-12-ganti-sandi")
    own = "tiga burung di atas atap"
    page.get_by_label("Kata sandi sekarang").fill(password)
    page.get_by_label("Kata sandi baru", exact=True).fill(own)
    page.get_by_label("Ulangi kata sandi baru").fill(own)
    melati.press("Ganti kata sandi")
    melati.heading("Permohonan saya")
    melati.office.passwords["melati@simple.example"] = own
    person("Pemohon").sign_in("melati@simple.example").heading("Permohonan saya")
