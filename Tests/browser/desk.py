"""What officers do: take a file, mark it, decide."""

import re

from playwright.sync_api import expect


def take(officer, number, act=""):
    """Takes the file with this number from the queue of the officer's desk.

    An officer who holds more than one desk names the act.
    """
    officer.open("/meja")
    officer.page.get_by_role("link", name=re.compile(f"^Buka antrean.*{act}")).first.click()
    officer.page.get_by_role("button", name=f"Ambil {number}").click()
    expect(officer.page.get_by_role("heading", level=1)).not_to_contain_text("Antrean")


def mark(page, question, words):
    """Answers one question about one requirement or group, such as "Lengkap: KTP"."""
    page.get_by_role("radiogroup", name=question, exact=True).get_by_text(words, exact=True).click()


def mark_everything(page, words):
    # On a slow machine the page is still arriving, and `all` takes what is there.
    page.wait_for_load_state()
    for group in page.get_by_role("radiogroup").all():
        group.get_by_text(words, exact=True).click()


def note(page, about, words):
    page.get_by_role("textbox", name=re.compile(rf"^Catatan.* tentang {re.escape(about)}$")).fill(words)


def check(officer, number, button):
    """A completeness desk that finds everything in order."""
    take(officer, number)
    mark_everything(officer.page, "Ya")
    officer.press(button)
    officer.sees(number)


def verify(officer, number, button, picture=""):
    """A verifying desk that finds every group of data right and validates the whole."""
    take(officer, number)
    mark_everything(officer.page, "Sesuai")
    officer.page.get_by_role("checkbox", name=re.compile("^Validasi")).check()
    if picture:
        officer.picture(picture)
    officer.press(button)
    officer.sees(number)


VERIFYING = [
    ("maya", "JF Ahli Muda", "Teruskan ke JF Ahli Madya"),
    ("hasan", "JF Ahli Madya", "Teruskan ke Sekretaris"),
    ("lina", "Sekretaris", "Teruskan ke Kepala Dinas"),
]


def sign(officer):
    """Opens the key of the signer in front of the approval page."""
    officer.page.get_by_label("Frasa sandi kunci tanda tangan").fill(officer.office.passphrase)
    button = re.compile("(T|t)andatangani$")
    officer.page.get_by_role("main").get_by_role("button", name=button).click()
    expect(officer.page.get_by_role("heading", level=1)).to_contain_text("Antrean")


def hand_over(officer, form, recipient, identity):
    page = officer.page
    page.get_by_label(form, exact=True).check()
    page.get_by_label("Nama penerima").fill(recipient)
    page.get_by_label("Pemohon sendiri").check()
    page.get_by_label("Identitas yang dilihat").fill(identity)
    officer.press("Serahkan")
    officer.sees("sudah diserahkan")


def viewer(page):
    """The frame beside the checklist, which shows a document's pages as pictures."""
    return page.frame_locator("iframe[name=document]")


def is_shown(page, document):
    """Waits until the frame shows the document, its pages drawn."""
    frame = viewer(page)
    expect(frame.get_by_role("heading", level=1)).to_contain_text(document)
    expect(frame.locator("img").first).to_have_js_property("complete", True)
    assert frame.locator("img").first.evaluate("(image) => image.naturalWidth") > 300
