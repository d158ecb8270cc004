"""Sets, signs and validates letters, one after the other: `letters.py COUNT` prints a JSON object."""

import asyncio
import base64
import datetime
import io
import json
import pathlib
import resource
import struct
import sys
import tempfile
import time
import zlib

import segno
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator import ValidationContext
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

ROWS = [
    ("Nama", "{name}"), ("NIK", "1471010101900001"), ("Tempat, tanggal lahir", "Pekanbaru, 1 Januari 1990"),
    ("Alamat", "Jalan Contoh Nomor 1, Pekanbaru"), ("Nomor STRTKG", "CONTOH-147-2026"),
    ("Berlaku sampai", "31 Desember 2031"), ("Tempat praktik", "RS Umpama"), ("Alamat praktik", "Jalan Umpama Nomor 2")]
CONDITIONS = [
    "Izin ini berlaku di tempat praktik yang disebut di atas.",
    "Pemegang izin menaati ketentuan perundang-undangan di bidang kesehatan.",
    "Pemegang izin melapor kepada Dinas Kesehatan bila pindah atau berhenti.",
    "Izin dicabut bila keterangan di dalam permohonan ternyata tidak benar."]
STYLE = """
@page { size: 210mm 330mm; margin: 15mm 20mm } body { font: 11pt 'Liberation Serif' } header { text-align: center;
border-bottom: 2pt solid #000; padding-bottom: 3mm } h1 { font-size: 14pt; margin: 0 } h2 { font-size: 12pt;
text-align: center } table { width: 100% } td { vertical-align: top; padding: 1mm 2mm } .photo { float: right; width: 30mm }
.sign { margin: 8mm 0 0 95mm } .qr { width: 25mm }
"""


def photo():
    """A red picture of 160 by 240, PNG."""
    rows = b"".join(b"\0" + b"\xb0\x1c\x22" * 160 for _ in range(240))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 160, 240, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def certificate(name, key, issuer, issuer_key, is_authority):
    now = datetime.datetime.now(datetime.timezone.utc)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(issuer or subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=365))
        .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        .add_extension(x509.KeyUsage(not is_authority, not is_authority, False, False, False, is_authority, is_authority,
                                     False, False), critical=True))
    return builder.sign(issuer_key, hashes.SHA256())


def signer(folder):
    root_key, own_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root = certificate("Otoritas CONTOH", root_key, None, root_key, True)
    own = certificate("Budi Contoh", own_key, root.subject, root_key, False)
    paths = {name: folder / name for name in ("root.pem", "own.pem", "own.key")}
    paths["root.pem"].write_bytes(root.public_bytes(serialization.Encoding.PEM))
    paths["own.pem"].write_bytes(own.public_bytes(serialization.Encoding.PEM))
    paths["own.key"].write_bytes(own_key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    simple = signers.SimpleSigner.load(
        str(paths["own.key"]), str(paths["own.pem"]), ca_chain_files=(str(paths["root.pem"]),))
    return simple, load_cert_from_pemder(str(paths["root.pem"]))


def page(number, picture):
    qr = segno.make(f"http://localhost/cek/CONTOH{number}", error="m").svg_inline(scale=2)
    rows = "".join(f"<tr><td>{label}<td>:<td>{value.format(name=f'Contoh ke-{number}')}" for label, value in ROWS)
    items = "".join(f"<li>{text}" for text in CONDITIONS)
    return f"""<html lang=id><title>Surat {number}</title><style>{STYLE}</style><header><h1>PEMERINTAH KOTA CONTOH</h1>
<h1>DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU</h1><div>Jalan Contoh Nomor 147</div></header>
<h2>SURAT IZIN KERJA<br>Nomor {number}/SIK/2026</h2><p>Berdasarkan permohonan dan hasil pemeriksaan, diberikan izin kepada:
<img class=photo src="{picture}"><table>{rows}</table><p>dengan ketentuan:<ol>{items}</ol>
<div class=sign>Kepala Dinas,<br><br><br>Budi Contoh</div><div class=qr>{qr}</div>"""


async def letter(number, picture, fonts, simple, root):
    pdf = HTML(string=page(number, picture)).write_pdf(pdf_variant="pdf/a-3b", font_config=fonts)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    meta = signers.PdfSignatureMetadata(
        field_name="Kepala", subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256")
    signing = signers.PdfSigner(
        meta, simple, stamp_style=TextStampStyle(stamp_text="Ditandatangani secara elektronik\n%(signer)s"),
        new_field_spec=fields.SigFieldSpec("Kepala", on_page=0, box=(300, 120, 520, 190)))
    signed = await signing.async_sign_pdf(writer)
    reader = PdfFileReader(io.BytesIO(signed.getvalue()))
    status = await asyncio.to_thread(
        validate_pdf_signature, reader.embedded_signatures[0], ValidationContext(trust_roots=[root]))
    assert status.bottom_line, status.pretty_print_details()


async def main():
    count = int(sys.argv[1])
    picture = "data:image/png;base64," + base64.b64encode(photo()).decode()
    fonts = FontConfiguration()
    with tempfile.TemporaryDirectory() as folder:
        simple, root = signer(pathlib.Path(folder))
        await letter(0, picture, fonts, simple, root)
        used, began = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
        for number in range(1, count + 1):
            await letter(number, picture, fonts, simple, root)
        spent = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "letters": count, "seconds": time.monotonic() - began,
        "cpu": spent.ru_utime + spent.ru_stime - used.ru_utime - used.ru_stime}))


asyncio.run(main())
