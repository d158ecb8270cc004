"""Pages that stay open while colleagues work: a list brings itself up to date, a file says that it has changed."""

import re

import pytest
from playwright.sync_api import expect

import desk
from office import Office


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    office = Office(simple, tmp_path_factory.mktemp("office"), examples=30)
    office.start()
    yield office
    office.stop()


def open_queue(officer):
    officer.open("/meja")
    officer.page.get_by_role("link", name=re.compile("^Buka antrean")).first.click()
    expect(officer.page.get_by_role("heading", level=1)).to_contain_text("Antrean")


def test_a_list_and_a_file_hear_what_a_colleague_does(person):
    sari = person("Back Office").sign_in("sari")
    open_queue(sari)
    rows = sari.page.locator("[data-row]")
    before = rows.count()
    search = sari.page.get_by_role("searchbox").or_(sari.page.get_by_role("textbox")).first
    search.fill("yang sedang diketik")

    rani = person("Front Office").sign_in("rani")
    open_queue(rani)
    joko = person("Front Office lain").sign_in("joko")
    open_queue(joko)
    theirs = joko.page.locator("[data-row]")
    number = theirs.filter(has=joko.page.get_by_role("button", name=re.compile("^Ambil "))).first.get_attribute("data-row")
    rani.page.get_by_role("button", name=f"Ambil {number}").click()
    expect(rani.page.get_by_role("heading", level=1)).not_to_contain_text("Antrean")
    # The colleague's list shows who has it, without being loaded again.
    expect(joko.page.locator(f'[data-row="{number}"]')).to_contain_text("Dipegang")

    desk.mark_everything(rani.page, "Ya")
    rani.press("Terima dan teruskan ke Back Office")
    expect(sari.page.get_by_role("status")).to_contain_text("1 berkas baru")
    expect(rows).to_have_count(before + 1)
    expect(search).to_have_value("yang sedang diketik")
    sari.picture("kabar-antrean")

    # A file that somebody has open stays as it is, and says so.
    sari.page.get_by_role("button", name=f"Ambil {number}").click()
    expect(sari.page.get_by_role("heading", level=1)).not_to_contain_text("Antrean")
    elsewhere = sari.context.new_page()
    elsewhere.goto(sari.page.url)
    elsewhere.get_by_role("main").get_by_role("button", name="Lepas berkas", exact=True).click()
    sari.page.bring_to_front()
    sari.sees("Berkas ini berubah sejak halaman ini dibuka")
    sari.picture("kabar-berkas")
