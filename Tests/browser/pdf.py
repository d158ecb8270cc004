"""What a reader finds in a PDF."""

import io
import subprocess

from pyhanko.pdf_utils.reader import PdfFileReader


def words(pdf):
    assert pdf[:5] == b"%PDF-"
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True).stdout.decode()


def links(pdf):
    """Where the links of the first page lead."""
    page = PdfFileReader(io.BytesIO(pdf)).root["/Pages"]["/Kids"][0]
    return [note["/A"]["/URI"] for note in page.get("/Annots", []) if "/A" in note and "/URI" in note["/A"]]
