"""The same way to the receipt in a browser that runs no script at all."""

from playwright.sync_api import expect

import applicant
from papers import betrays_its_maker, with_exif


def test_an_application_is_submitted_without_script(person, printer, office):
    bayu = person("Pemohon tanpa skrip", script=False, phone=True)
    page = bayu.page
    bayu.sign_in("melati@simple.example")
    bayu.follow("Ajukan SIKTG")
    applicant.begin(bayu)

    for section, answers in applicant.SECTIONS.items():
        bayu.heading(section)
        applicant.fill(page, answers)
        bayu.press("Simpan dan lanjutkan")

    bayu.heading("Berkas persyaratan")
    refuse_what_is_no_document(bayu)
    # Two chosen, one button: both are kept. What is chosen last goes with the button that goes on.
    applicant.choose(page, applicant.PAPERS[0], "pertama.pdf", "application/pdf", printer.pdf(applicant.PAPERS[0]))
    applicant.upload(page, "KTP", "ktp.jpg", "image/jpeg", printer.scan("KTP"), script=False)
    expect(applicant.form_of(page, applicant.PAPERS[0])).to_contain_text("pertama.pdf")
    for name in applicant.PAPERS[1:]:
        if name != "KTP":
            applicant.upload(page, name, "berkas.pdf", "application/pdf", printer.pdf(name), script=False)
    photo = with_exif(printer.photo(sideways=True))
    applicant.choose(page, applicant.PHOTO, "IMG_0042.jpg", "image/jpeg", photo)
    bayu.press("Lanjutkan ke pemeriksaan")
    bayu.heading("Periksa dan ajukan")
    page.goto(page.url.replace("/periksa", "/dokumen"))
    for kept in (office.data / "documents").rglob("*"):
        assert kept.is_dir() or not betrays_its_maker(kept.read_bytes()), kept

    applicant.form_of(page, applicant.PHOTO).get_by_role("link", name="Lihat berkas").click()
    seen = page.get_by_role("main").locator("img").first.get_attribute("src")
    assert printer.is_upright(bayu.fetch(seen))
    page.go_back()

    bayu.press("Lanjutkan ke pemeriksaan")
    bayu.press("Ajukan permohonan")
    expect(page.get_by_text("Permohonan sudah kami terima")).to_be_visible()
    assert bayu.download("Unduh tanda terima (PDF)").startswith(b"%PDF-")


def refuse_what_is_no_document(bayu):
    """A page that only calls itself a PDF: the page says what is wrong, and nothing else is lost."""
    page = bayu.page
    applicant.choose(page, "KTP", "ktp.pdf", "application/pdf", b"<!doctype html><p>KTP")
    page.get_by_role("button", name="Unggah berkas KTP").click()
    expect(page.get_by_role("alert")).to_contain_text("KTP")
    bayu.picture("tanpa-skrip-berkas-ditolak")
