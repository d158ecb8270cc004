"""Pages by landmarks, labels, keyboard and small screens, in an office with work on every desk."""

import pytest
from playwright.sync_api import expect

import applicant
from office import Office
from page_audit import fits, landmarks_missing, tab_order, unlabelled
from person import Person


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    office = Office(simple, tmp_path_factory.mktemp("office"), examples=20, waiting=2)
    office.start()
    yield office
    office.stop()


@pytest.fixture(scope="module")
def everybody(browser, office, pictures):
    """One signed-in person for each login, kept for all pages of this file."""
    people = {}

    def get(login):
        if login not in people:
            people[login] = Person(browser, office, login, pictures, phone=True)
            if login != ANYONE:
                people[login].sign_in(login)
        return people[login]

    yield get
    for one in people.values():
        one.leave()


ANYONE = "siapa saja"
MELATI = "melati@simple.example"

# Who opens which page, and the button or link there that matters most, if there is one.
PAGES = [
    (ANYONE, "/", "Syarat, biaya, dan cara mengajukan SIKTG"),
    (ANYONE, "/layanan/siktg", "Ajukan permohonan baru"),
    (ANYONE, "/lacak", "Lacak"),
    (ANYONE, "/cek", "Cek nomor ini"),
    (ANYONE, "/cek/luring", "Periksa kode"),
    (ANYONE, "/masuk", "Masuk"),
    (ANYONE, "/daftar", "Buat akun"),
    (ANYONE, "/standar-pelayanan", None),
    (ANYONE, "/privasi", None),
    (ANYONE, "/pengaduan", None),
    (ANYONE, "/laporan", None),
    (MELATI, "/permohonan", "Ajukan SIKTG"),
    (MELATI, "/layanan/siktg/permohonan-baru", "Mulai mengisi"),
    (MELATI, "/surat-saya", None),
    (MELATI, "/akun/sandi", "Ganti kata sandi"),
    ("rani", "/meja", None),
    ("rani", "/meja/pemeriksaan_loket", "Ambil berikutnya"),
    ("rani", "/loket", "Permohonan baru"),
    ("rani", "/loket/sandi", "Buat kata sandi sekali pakai"),
    ("rani", "/register", None),
    ("lina", "/papan", None),
    ("budi", "/meja/persetujuan", None),
    ("budi", "/tanda-tangan", "Lanjut ke tanda tangan"),
    ("ayu", "/pengelola/akun", None),
    ("ayu", "/pengelola/mandat", None),
    ("ayu", "/pengelola/mandat-baru", None),
    ("ayu", "/pengelola/kantor", None),
    ("ayu", "/pengelola/kunci", None),
    ("tono", "/audit", None),
]


@pytest.mark.parametrize(("login", "path", "primary"), PAGES, ids=[path for _, path, _ in PAGES])
def test_a_page_is_for_everybody(everybody, login, path, primary):
    judge(everybody(login), path, primary)


def judge(somebody, path, primary=None):
    before = len(somebody.complaints)
    somebody.open(path)
    page = somebody.page
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert landmarks_missing(page) == []
    assert unlabelled(page) == []
    for width in (360, 320):
        assert fits(page, width) == [], f"{width} px"
    if primary:
        assert primary in tab_order(page, until=primary)
    assert somebody.complaints[before:] == []


def test_a_draft_section_by_keyboard_alone(everybody):
    """From the first Tab to the saved section without a pointer."""
    melati = everybody(MELATI)
    melati.open("/layanan/siktg/permohonan-baru")
    applicant.begin(melati)
    page = melati.page
    melati.heading("Data diri")
    assert fits(page, 320) == []
    assert unlabelled(page) == []
    tab_order(page, until="Nama lengkap")
    page.keyboard.type("Melati Contohwati")
    tab_order(page, until="Simpan draf", start=False)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Draf")
    page.go_back()
    expect(page.get_by_label("Nama lengkap")).to_have_value("Melati Contohwati")


def test_a_bench_by_keyboard_alone(everybody):
    """Digits answer, J goes on, Ctrl+Enter decides; a mark that is missing comes back with its name."""
    joko = everybody("joko")
    joko.open("/meja/pemeriksaan_loket")
    joko.press("Ambil berikutnya")
    page = joko.page
    expect(page.get_by_role("heading", level=1)).to_contain_text("Periksa berkas")
    assert unlabelled(page) == [] and landmarks_missing(page) == []
    assert fits(page, 360) == []
    for _ in range(2):
        page.keyboard.press("1")
        page.keyboard.press("3")
        page.keyboard.press("j")
    assert page.locator("input[type=radio]:checked").count() == 4
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("belum ditandai")
    assert page.locator("input[type=radio]:checked").count() == 4
