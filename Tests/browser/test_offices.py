"""Two offices on one PostgreSQL behind one server, one under a path and one at a host of its own, as people see them."""

import re
import shutil
import sys

import pytest
from playwright.sync_api import expect

import pdf
from office import ROOT, free_port
from page_audit import fits, landmarks_missing, unlabelled
from person import Person

sys.path.append(str(ROOT / "Tests/outside"))
import servers  # noqa: E402

pytestmark = pytest.mark.skipif(not shutil.which("pg_dump"), reason="PostgreSQL is not installed")


class Place:
    """An office as `Person` knows one: where it stands, and who may sign in there."""

    def __init__(self, address, accounts):
        self.address = address
        self.passwords = dict(accounts.values())
        self.accounts = accounts


@pytest.fixture(scope="module")
def places(simple, tmp_path_factory):
    """Kampar at `/kampar`, Siak at `siak.localhost`, which browsers take for this machine."""
    folder = tmp_path_factory.mktemp("offices")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    files = {}
    for name, city in (("kampar", "Kampar"), ("siak", "Siak")):
        files[name] = folder / name
        shutil.copytree(ROOT / "offices/pekanbaru", files[name])
        text = (files[name] / "office.yaml").read_text()
        assert "Kota Pekanbaru" in text
        (files[name] / "office.yaml").write_text(text.replace("Kota Pekanbaru", f"Kabupaten {city}"))
    with servers.postgres() as database:
        options = ["--database", database(simple, "provinsi"), "--data", folder / "data"]
        kampar = servers.found(simple, files["kampar"], "--address", "/kampar", "--public-url", url, *options, examples=5)
        siak = servers.found(simple, files["siak"], "--address", f"http://siak.localhost:{port}", *options, examples=2)
        letter = database.sql(
            "SELECT id || '/' || letter_digest FROM simple.cases WHERE office = 'kampar' AND letter_digest IS NOT NULL "
            "LIMIT 1", "provinsi")
        with servers.Server(simple, *options, "--drain", 0, port=port, public_url=url) as server:
            yield {"kampar": Place(url + "/kampar", kampar), "siak": Place(f"http://siak.localhost:{port}", siak),
                   "all": Place(url, {}), "letter": folder / "data/documents/kampar" / letter}
            server.stop()


@pytest.fixture
def visitor(browser, places, pictures):
    people = []

    def make(name):
        people.append(Person(browser, places[name], name, pictures, phone=True))
        return people[-1]

    yield make
    assert not [complaint for one in people for complaint in one.leave()]


def looked_at(person, name):
    person.picture(f"kantor-{name}")
    assert not fits(person.page, 360) and not landmarks_missing(person.page) and not unlabelled(person.page)


def test_each_office_has_its_own_pages(visitor, places):
    anybody = visitor("all")
    anybody.open("/")
    anybody.sees("Kabupaten Kampar")
    looked_at(anybody, "daftar")
    for name in ("kampar", "siak"):
        address = places[name].address
        person = visitor(name)
        person.open(address + "/")
        expect(person.page.get_by_role("contentinfo")).to_contain_text(f"Kabupaten {name.capitalize()}")
        looked_at(person, f"{name}-beranda")
        # Everything that a page leads to is the same office's.
        own = [link for link in person.page.evaluate("[...document.links].map((link) => link.href)")
               if link.startswith(("http://127.0.0.1", "http://siak."))]
        assert len(own) > 5 and all(link.startswith(address) for link in own), own
        login, password = places[name].accounts["Front Office"]
        person.open(address + "/masuk")
        person.page.get_by_label("Nomor HP, alamat surel, atau nama pengguna").fill(login)
        person.page.get_by_label("Kata sandi").fill(password)
        person.press("Masuk")
        expect(person.page).to_have_url(re.compile(re.escape(address) + "/meja"))
        looked_at(person, f"{name}-meja")
        # The same browser is nobody at the other one.
        other = places["siak" if name == "kampar" else "kampar"].address
        person.open(other + "/meja")
        expect(person.page).to_have_url(re.compile(re.escape(other) + "/masuk"))


def test_the_code_of_a_letter_leads_to_its_office(visitor, places):
    [address] = [code for code in pdf.codes(places["letter"].read_bytes()) if code.upper().startswith("HTTP")]
    # All in capitals, which a code holds in fewer dots.
    assert re.match(r"HTTP://127\.0\.0\.1:\d+/KAMPAR/CEK/[A-Z0-9]+", address), address
    person = visitor("kampar")
    person.open(address)
    expect(person.page.get_by_role("contentinfo")).to_contain_text("Kabupaten Kampar")
    person.sees("Tercatat dalam Buku Register Perizinan")
    # The list of letters that have ended is this office's too, and kept for when there is no network.
    expect(person.page.locator("[data-list-state=none]")).to_be_hidden()
    scopes = lambda: person.page.evaluate(
        "navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => new URL(one.scope).pathname).sort())")
    servers.wait_for("both service workers", lambda: scopes() == ["/KAMPAR/CEK", "/kampar/cek"])
    looked_at(person, "kampar-surat")
    # At the other office nobody knows it.
    strangers = re.sub(r"^HTTP://[^/]+/KAMPAR", places["siak"].address, address)
    stranger = visitor("siak")
    stranger.page.goto(strangers)
    expect(stranger.page.get_by_role("main")).not_to_contain_text("Tercatat dalam Buku Register Perizinan")
    # That answer is 404, and the browser says so.
    stranger.complaints = [one for one in stranger.complaints if "404" not in one]
