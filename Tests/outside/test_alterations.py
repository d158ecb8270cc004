"""A signed letter, altered by another program's incremental saving: refused, and what was done to it is named."""

import io
import subprocess

import pytest
from pyhanko.pdf_utils import generic, writer
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

NAME = generic.pdf_name


def page_of(update):
    return update.root["/Pages"]["/Kids"].raw_get(0)


def annotation(update):
    """A box that covers the letter's last day with another."""
    note = generic.DictionaryObject({
        NAME("/Type"): NAME("/Annot"), NAME("/Subtype"): NAME("/FreeText"), NAME("/Contents"): generic.pdf_string("sampai 2099"),
        NAME("/Rect"): generic.ArrayObject([generic.NumberObject(n) for n in (150, 440, 320, 460)])})
    page = page_of(update).get_object()
    notes = page.setdefault(NAME("/Annots"), generic.ArrayObject())
    notes.append(update.add_object(note))
    update.update_container(page)


def added_page(update):
    page = generic.DictionaryObject({
        NAME("/Type"): NAME("/Page"), NAME("/Resources"): generic.DictionaryObject(),
        NAME("/MediaBox"): generic.ArrayObject([generic.NumberObject(n) for n in (0, 0, 595, 842)])})
    update.insert_page(update.add_object(page).get_object())


def replaced_content(update):
    page = page_of(update).get_object()
    page[NAME("/Contents")] = update.add_object(generic.StreamObject(stream_data=b"q Q"))
    update.update_container(page)


def changed_font(update):
    """The letters of the page look otherwise: replace, of the shadow attacks."""
    fonts = page_of(update).get_object()["/Resources"]["/Font"]
    font = fonts[sorted(fonts.keys())[0]]
    font[NAME("/BaseFont")] = NAME("/Courier")
    update.update_container(font)


def form_value(update):
    """A field that nobody signed, with a value."""
    field = generic.DictionaryObject({
        NAME("/FT"): NAME("/Tx"), NAME("/T"): generic.pdf_string("masa_berlaku"), NAME("/V"): generic.pdf_string("2099")})
    form = update.root["/AcroForm"]
    form["/Fields"].append(update.add_object(field))
    update.update_container(form["/Fields"])


def script(update):
    update.root[NAME("/OpenAction")] = update.add_object(generic.DictionaryObject(
        {NAME("/S"): NAME("/JavaScript"), NAME("/JS"): generic.pdf_string("app.alert(1)")}))
    update.update_root()


@pytest.mark.parametrize(("alter", "words"), [
    (annotation, "anotasi FreeText ditambahkan pada halaman 1: “sampai 2099”"),
    (added_page, "halaman 2 ditambahkan"), (replaced_content, "isi halaman 1 diganti"),
    (changed_font, "huruf pada halaman 1 diganti"), (form_value, "isian “masa_berlaku” ditambahkan"),
    (script, "tindakan yang berjalan saat berkas dibuka ditambahkan atau diubah"),
])
def test_what_was_done_is_named(simple, rehearsal, tmp_path, alter, words):
    letter = (rehearsal / "letter.pdf").read_bytes()
    update = IncrementalPdfFileWriter(io.BytesIO(letter))
    alter(update)
    out = io.BytesIO()
    update.write(out)
    (tmp_path / "altered.pdf").write_bytes(out.getvalue())
    assert out.getvalue().startswith(letter) and len(PdfFileReader(out).embedded_signatures) == 1
    said = subprocess.run([simple, "letter", "verify", tmp_path / "altered.pdf", "--trust", rehearsal / "ca.pem"],
                          capture_output=True, text=True, timeout=60)
    assert said.returncode == 1 and "TIDAK SAH" in said.stdout, said.stdout
    # Everything that was done has a name, what every saving program does to a file's dates too.
    assert words in said.stdout and "objek" not in said.stdout, said.stdout


def test_a_copy_written_anew_is_no_longer_signed(simple, rehearsal, tmp_path):
    """Signature wrapping's plain sister: the same pages, and what looks like the same signature, in other bytes."""
    copy = writer.copy_into_new_writer(PdfFileReader(io.BytesIO((rehearsal / "letter.pdf").read_bytes())))
    with open(tmp_path / "copy.pdf", "wb") as file:
        copy.write(file)
    said = subprocess.run([simple, "letter", "verify", tmp_path / "copy.pdf", "--trust", rehearsal / "ca.pem"],
                          capture_output=True, text=True, timeout=60)
    assert said.returncode == 1 and "TIDAK SAH" in said.stdout, said.stdout
