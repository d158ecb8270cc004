"""Papers and photos that people bring, made on the spot by the browser, so that no file is kept for them."""

import base64
import struct


class Printer:
    """Prints PDFs and takes photos with a page of its own."""

    def __init__(self, browser):
        self.page = browser.new_page()

    def pdf(self, heading, text=""):
        self.page.set_content(f"<h1>{heading}</h1><p>{text or 'Berkas rekaan untuk pengujian.'}</p>")
        return self.page.pdf(format="A4")

    def photo(self, *, sideways=False, kind="image/jpeg"):
        """A portrait of 400×600 on red with a blue patch in its upper left corner.

        Sideways: as a camera stores it that was held upright, that is, lying on its left side.
        """
        url = self.page.evaluate(DRAW, {"sideways": sideways, "kind": kind})
        return base64.b64decode(url.split(",", 1)[1])

    def is_upright(self, picture):
        """Whether a portrait, as drawn above, stands on its feet."""
        return self.page.evaluate(LOOK, "data:image/*;base64," + base64.b64encode(picture).decode())

    def scan(self, heading):
        """A paper as a scanner makes a picture of it."""
        self.page.set_viewport_size({"width": 827, "height": 1169})
        self.page.set_content(f"<h1>{heading}</h1><p>Pindaian rekaan untuk pengujian.</p>")
        return self.page.screenshot(type="jpeg", quality=70)


DRAW = """({ sideways, kind }) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = sideways ? [600, 400] : [400, 600];
  const pen = canvas.getContext("2d");
  if (sideways) { pen.translate(0, 400); pen.rotate(-Math.PI / 2); }
  const box = (colour, ...sides) => { pen.fillStyle = colour; pen.fillRect(...sides); };
  const disc = (colour, x, y, size) => {
    pen.fillStyle = colour; pen.beginPath(); pen.ellipse(x, y, size, size * 1.2, 0, 0, 7); pen.fill();
  };
  box("#c62828", 0, 0, 400, 600);
  box("#1565c0", 0, 0, 60, 60);
  disc("#37474f", 200, 640, 190);
  disc("#3e2723", 200, 235, 112);
  disc("#d7a77a", 200, 260, 95);
  box("#3e2723", 155, 250, 25, 8);
  box("#3e2723", 220, 250, 25, 8);
  box("#8d4b3a", 175, 315, 50, 8);
  return canvas.toDataURL(kind, 0.9);
}"""


def with_exif(jpeg):
    """The same photo with EXIF data (CIPA DC-008): to be turned a quarter to the right, made by a named device, at a
    named place."""
    assert jpeg[:2] == b"\xff\xd8"
    make = b"Kamera Rekaan\0"
    # Offsets count from the TIFF header; the first directory has three entries of twelve bytes.
    directory = 8
    data = directory + 2 + 3 * 12 + 4
    gps = data + len(make)
    place = gps + 2 + 2 * 12 + 4
    entries = [
        struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0),  # Orientation: rotate by 90° clockwise
        struct.pack(">HHII", 0x010F, 2, len(make), data),  # Make
        struct.pack(">HHII", 0x8825, 4, 1, gps),  # GPS directory
    ]
    located = [
        struct.pack(">HHI4s", 0x0001, 2, 2, b"N\0\0\0"),  # GPSLatitudeRef
        struct.pack(">HHII", 0x0002, 5, 3, place),  # GPSLatitude
    ]
    entries.sort()
    tiff = b"MM\0*" + struct.pack(">I", directory)
    tiff += struct.pack(">H", len(entries)) + b"".join(entries) + struct.pack(">I", 0) + make
    tiff += struct.pack(">H", len(located)) + b"".join(located) + struct.pack(">I", 0)
    tiff += struct.pack(">6I", 0, 1, 31, 1, 12, 1)
    exif = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def betrays_its_maker(picture):
    """Whether anything is left of what `with_exif` put in, but for which side is up."""
    gps_directory = b"\x88\x25\x00\x04"
    return b"Kamera Rekaan" in picture or gps_directory in picture


LOOK = """async (url) => {
  const picture = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0);
  const [red, , blue] = pen.getImageData(picture.width * 0.05, picture.height * 0.03, 1, 1).data;
  return picture.height > picture.width && blue > red;
}"""
