"""A letter's QR code, checked in a browser: with a network, without one, and from one file on the disk."""

import json
import re
import sqlite3

import pytest
from playwright.sync_api import expect

from office import ROOT, Office
from page_audit import fits, landmarks_missing, unlabelled
from person import DESKTOP, PHONE

VECTORS = json.loads((ROOT / "Tests/ProofsTests/Fixtures/proofs.json").read_text())

RUN = """async ({ keys, proofs, lists }) => {
  const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16));
  const outcome = (promise) => promise.then((value) => value, (error) => error.reason ?? `${error}`);
  const read = async (text) => Proofs.read(Proofs.inAddress(text), keys);
  return {
    proofs: await Promise.all(proofs.map(({ text }) => outcome(read(text)))),
    lists: await Promise.all(lists.map((list) => outcome(Proofs.readList(bytes(list.bytes), keys)))),
  };
}"""

FLIP = """async ({ keys, text }) => {
  const good = Proofs.inAddress(text);
  await Proofs.read(good, keys);
  const accepted = [];
  for (let place = 0; place < good.length; place++) {
    for (const bit of [1, 16, 128]) {
      const changed = good.slice();
      changed[place] ^= bit;
      await Proofs.read(changed, keys).then(() => accepted.push(place), (error) => {
        if (!(error instanceof Proofs.Refusal)) accepted.push(`${place}: ${error}`);
      });
    }
  }
  return accepted;
}"""


@pytest.fixture(scope="module")
def office(simple, tmp_path_factory):
    office = Office(simple, tmp_path_factory.mktemp("office"), examples=12)
    office.start()
    yield office
    office.stop()


@pytest.fixture(scope="module")
def letter(office):
    return letter_of(office)


def letter_of(office):
    """An issued letter: its number, code and the proof in its QR code."""
    with sqlite3.connect(office.data / "simple.sqlite") as store:
        case, number, code = store.execute(
            "SELECT id, letter_number, letter_code FROM cases WHERE letter_digest IS NOT NULL AND letter_kind = 'permit' "
            "AND letter_ending IS NULL ORDER BY number LIMIT 1").fetchone()
        payloads = store.execute("SELECT payload FROM journal WHERE stream = ?", [f"case:{case}"]).fetchall()
    details = [json.loads(payload)["details"] for payload, in payloads if payload and "provenAddress" in payload]
    return {"number": number, "code": code, "proof": details[0]["provenAddress"].split("#")[1]}


def scanned(letter):
    """The address as the QR code has it, on this server."""
    return f"/CEK/{letter['code'].upper()}#{letter['proof']}"


def expect_shown(page, outcome):
    expect(page.locator("[data-proof]")).to_have_attribute("data-shown", outcome)


def test_the_reader_agrees_with_the_one_in_swift(person):
    page = person("Vektor").open("/cek/luring").page
    expect_shown(page, "nothing")
    found = page.evaluate(RUN, VECTORS)
    for kind in ("proofs", "lists"):
        for vector, outcome in zip(VECTORS[kind], found[kind], strict=True):
            assert outcome == vector["expect"], vector["name"]
    assert page.evaluate(FLIP, {"keys": VECTORS["keys"], "text": VECTORS["proofs"][0]["text"]}) == []


def test_a_scanned_code_leads_to_the_letter_and_is_checked_in_the_browser(person, letter):
    anyone = person("Pemindai", phone=True).open(scanned(letter))
    page = anyone.page
    assert f"/cek/{letter['code'].lower()}#" in page.url
    expect_shown(page, "inForce")
    anyone.sees("Kode ini asli dan surat masih berlaku")
    anyone.sees("Daftar surat yang dicabut atau digantikan dibuat kantor pada")
    anyone.picture("proof-01-letter-page")
    page.goto(f"/cek/{letter['code']}#{VECTORS['proofs'][0]['text'].split('#')[1]}")
    page.reload()
    expect_shown(page, "unknownKey")


def test_without_a_network(browser, simple, tmp_path_factory, pictures):
    """Visited once; then the server is gone, and a scanned code is still judged."""
    office = Office(simple, tmp_path_factory.mktemp("gone"), examples=12)
    office.start()
    context = browser.new_context(base_url=office.address, viewport=DESKTOP, locale="id-ID")
    try:
        found = letter_of(office)
        page = context.new_page()
        page.goto("/cek/luring")
        expect(page.get_by_text("Halaman ini sudah tersimpan di peramban ini.")).to_be_visible()
    finally:
        office.stop()
    context.set_offline(True)
    page.goto(scanned(found))
    expect(page.get_by_role("heading", level=1)).to_have_text("Kode ini asli dan surat masih berlaku")
    main = page.get_by_role("main")
    expect(main).to_contain_text(found["number"])
    expect(main).to_contain_text("Daftar surat yang dicabut atau digantikan dibuat kantor pada")
    assert landmarks_missing(page) == [] and unlabelled(page) == []
    assert fits(page, 360) == [] and fits(page, 320) == []
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        page.screenshot(path=pictures / f"proof-02-offline-{size['width']}.png", full_page=True)
    changed = found["proof"][:60] + ("A" if found["proof"][60] != "A" else "B") + found["proof"][61:]
    page.goto(f"/cek/{found['code']}#{changed}")
    page.reload()
    expect(page.locator("[data-proof]")).to_have_attribute("data-shown", re.compile("wrongSignature|unreadable"))
    page.goto("/cek")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cek kode QR surat tanpa jaringan")
    context.close()


def test_one_file_for_inspectors(browser, office, letter, pictures, tmp_path):
    file = tmp_path / "pemeriksa-surat.html"
    context = browser.new_context(base_url=office.address)
    answer = context.request.get("/cek/pemeriksa.html")
    assert "attachment" in answer.headers["content-disposition"]
    file.write_bytes(answer.body())
    context.close()

    context = browser.new_context(viewport=DESKTOP, offline=True, locale="id-ID")
    page = context.new_page()
    refused = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto(file.as_uri())
    assert page.evaluate("isSecureContext")
    expect_shown(page, "nothing")
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        page.screenshot(path=pictures / f"proof-03-file-{size['width']}.png", full_page=True)
    for text, outcome in [
        (f"HTTPS://IZIN.EXAMPLE.GO.ID/CEK/{letter['code'].upper()}#{letter['proof']}", "inForce"),
        (letter["proof"].lower(), "inForce"), ("https://simple.example/", "unreadable"),
        (VECTORS["proofs"][0]["text"], "unknownKey"),
    ]:
        page.get_by_label("Alamat dari kode QR").fill(text)
        page.get_by_role("button", name="Periksa kode").click()
        expect_shown(page, outcome)
    assert refused == []
    for outcome, kind in [("inForce", 1), ("revoked", 1), ("superseded", 1), ("void", 1)]:
        list_ = {"issued": 0, "entries": [] if outcome == "inForce" else [
            {"number": letter["number"], "ending": outcome, "since": 20781, "by": "503/1"}]}
        proof = page.evaluate("(text) => Proofs.read(Proofs.inAddress(text), "
                              "JSON.parse(document.querySelector('[data-proof]').dataset.keys))", letter["proof"])
        assert page.evaluate("([proof, list]) => Proofs.outcome(proof, list, proof.date)", [proof, list_]) == outcome
        assert proof["kind"] == kind
    assert page.evaluate("(proof) => Proofs.outcome(proof, null, proof.validUntil)", proof) == "endingSoon"
    assert page.evaluate("(proof) => Proofs.outcome(proof, null, proof.validUntil + 1)", proof) == "ended"
    assert page.evaluate("(proof) => Proofs.outcome(proof, null, proof.date - 1)", proof) == "early"
    context.close()
