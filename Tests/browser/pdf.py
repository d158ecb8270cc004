"""What a reader finds in a PDF."""

import subprocess

import zxingcpp


def words(pdf):
    assert pdf[:5] == b"%PDF-"
    return convert(pdf, "pdftotext", "-layout", "-", "-").decode()


def codes(pdf):
    """What the QR codes of the first page hold, read off the drawn page as a telephone does."""
    drawn = convert(pdf, "pdftoppm", "-gray", "-r", "200", "-f", "1", "-l", "1", "-")
    # A binary PGM: "P5", width and height, 255, then one byte per dot.
    head, size, depth, dots = drawn.split(b"\n", 3)
    assert (head, depth) == (b"P5", b"255")
    width, height = map(int, size.split())
    return [code.text for code in zxingcpp.read_barcodes(memoryview(dots).cast("B", (height, width)))]


def convert(pdf, *command):
    return subprocess.run(command, input=pdf, check=True, capture_output=True).stdout
