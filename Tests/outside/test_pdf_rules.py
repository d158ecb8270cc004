"""The papers that we typeset, by the rules of PDF/A-3b and PDF/UA-1; and files that break a rule, to see it told."""

import json
import re
import shutil
import subprocess

import pikepdf
import pytest

from conftest import ROOT
from pdf_rules import accessible, archival

PAPERS = ["letter.pdf", "receipt.pdf", "handover.pdf", "sop.pdf"]


@pytest.fixture(scope="module")
def papers(simple, rehearsal, tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    for name in PAPERS[:-1]:
        shutil.copy(rehearsal / name, folder)
    printed = subprocess.run([simple, "procedure", "print", ROOT / "procedures/siktg", "--out", folder / "sop.pdf"],
                             capture_output=True, text=True, timeout=60)
    assert printed.returncode == 0, printed.stdout + printed.stderr
    return folder


@pytest.mark.parametrize("name", PAPERS)
def test_the_papers_keep_all_rules(papers, name):
    assert archival(papers / name) == []
    assert accessible(papers / name) == []


def test_the_letter_says_what_it_shows(papers):
    with pikepdf.open(papers / "letter.pdf") as pdf:
        tree = pdf.Root.StructTreeRoot
        words = "\n".join(str(e.Alt) for e in walk(tree.K[0]) if "/Alt" in e)
        roles = [str(e.S) for e in walk(tree.K[0])]
    for part in ["Lambang kantor contoh", "Pas foto", "Kode QR", "Tanda tangan elektronik"]:
        assert part in words, words
    assert roles.count("/H1") == 1 and "/Table" in roles and "/L" in roles and "/Form" in roles


def walk(element):
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


def test_the_letter_carries_its_data_for_machines(papers):
    with pikepdf.open(papers / "letter.pdf") as pdf:
        attached = pdf.attachments["surat.json"].get_file()
        data = json.loads(attached.read_bytes())
        assert attached.mime_type == "application/json" and pdf.Root.AF[0].AFRelationship == "/Data"
    text = re.sub(r"\s+", " ", subprocess.run(["pdftotext", papers / "letter.pdf", "-"], capture_output=True,
                                              text=True).stdout)
    assert data["surat"]["nomor"] in text and data["format"] == "simple-surat" and data["jenis"] == "izin"
    schema = json.loads((ROOT / "docs/formats/letter-data.schema.json").read_text())
    assert set(schema["required"]) <= set(data) <= set(schema["properties"])
    for row in data["isi"]:
        assert re.sub(r"\s+", " ", row["nilai"]) in text, row


BROKEN = {
    "7.3: a figure without words": lambda pdf: figure(pdf).__delitem__("/Alt"),
    "7.5: a header cell": lambda pdf: header(pdf).__delitem__("/A"),
    "7.2: no language": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "7.18.3: tab order": lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"),
    "7.18.1: a field": lambda pdf: pdf.pages[0].obj.Annots[0].__delitem__("/TU"),
    "6.8: a file without relationship": lambda pdf: pdf.Root.AF[0].__delitem__("/AFRelationship"),
    "6.2.3: no output intent": lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
    "6.2.11.4.1": lambda pdf: font(pdf).FontDescriptor.__delitem__("/FontFile2"),
    "6.3.2: flags": lambda pdf: pdf.pages[0].obj.Annots[0].__setitem__("/F", 2),
}


def elements(pdf, role):
    return [e for e in walk(pdf.Root.StructTreeRoot.K[0]) if e.S == role]


def figure(pdf):
    return elements(pdf, "/Figure")[0]


def header(pdf):
    return elements(pdf, "/TH")[0]


def font(pdf):
    return next(iter(pdf.pages[0].obj.Resources.Font.values()))


@pytest.mark.parametrize("wrong", BROKEN)
def test_a_broken_rule_is_told(papers, tmp_path, wrong):
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(papers / "letter.pdf") as pdf:
        BROKEN[wrong](pdf)
        pdf.save(broken)
    said = archival(broken) + accessible(broken)
    assert any(line.startswith(wrong) for line in said), said


def test_untagged_content_is_told(papers, tmp_path):
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(papers / "letter.pdf") as pdf:
        page = pdf.pages[0]
        page.contents_add(pikepdf.Stream(pdf, b"0 0 10 10 re f"))
        pdf.save(broken)
    assert any("neither tagged nor an artifact" in line for line in accessible(broken))
