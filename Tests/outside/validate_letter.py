#!/usr/bin/env python3
"""Asks validators that are not ours about a signed letter: pyHanko, and with --pdfsig poppler's pdfsig.

    validate_letter.py letter.pdf ca.pem [--signer SHA256] [--at 2026-11-23T14:05:00+07:00] [--tamper N] [--pdfsig]

Prints one line a check and exits 0 if all hold, 1 otherwise. --tamper changes one byte at each of N places outside
the signature's gap, spread over the file, and wants every such file refused.
"""

import argparse
import io
import logging
import re
import subprocess
import sys
import tempfile
from datetime import datetime

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

failures = 0


def check(holds, what):
    global failures
    failures += not holds
    print(("ok    " if holds else "FAIL  ") + what)


def statuses(pdf, roots, at):
    """What pyHanko says of each signature in the file."""
    context = {"trust_roots": roots, "allow_fetching": False}
    if at:
        context.update(moment=at, best_signature_time=at)
    signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return [(s, validate_pdf_signature(s, ValidationContext(**context))) for s in signatures]


def is_refused(pdf, roots, at):
    try:
        found = statuses(pdf, roots, at)
    except Exception:  # Whatever it stumbles over, it did not accept the file.
        return True
    return not found or not all(status.bottom_line for _, status in found)


def pdfsig(pdf):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        return subprocess.run(["pdfsig", file.name], capture_output=True, text=True).stdout


def fingerprint(certificate):
    return certificate.sha256.hex()


def check_letter(pdf, roots, options):
    try:
        found = statuses(pdf, roots, options.at)
    except Exception as error:
        check(False, f"pyHanko reads the file: {error!r}")
        return None
    check(len(found) == 1, f"one signature ({len(found)})")
    for signature, status in found:
        name = signature.field_name
        check(status.intact, f"{name}: intact")
        check(status.valid, f"{name}: cryptographically valid")
        check(status.trusted, f"{name}: trusted by the given root")
        whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        check(whole, f"{name}: covers the whole file ({status.coverage.name})")
        check(status.bottom_line, f"{name}: pyHanko's bottom line")
        sub_filter = str(signature.sig_object["/SubFilter"])
        check(sub_filter == "/ETSI.CAdES.detached", f"{name}: {sub_filter}")
        if options.signer:
            signer = fingerprint(status.signing_cert)
            check(signer == options.signer.lower().replace(":", ""), f"{name}: signed by the expected certificate {signer}")
    if options.pdfsig:
        said = pdfsig(pdf)
        check("Signature is Valid." in said, "pdfsig: signature is valid")
        check("Total document signed" in said, "pdfsig: total document signed")
    return found[0][0] if found else None


def check_tampering(pdf, roots, signature, options):
    start, length, behind, rest = (int(n) for n in signature.byte_range)
    outside = [*range(start, start + length), *range(behind, behind + rest)]
    step = max(1, len(outside) // options.tamper)
    accepted, accepted_by_pdfsig, tried = [], [], 0
    for place in outside[step // 2 :: step][: options.tamper]:
        changed = bytearray(pdf)
        changed[place] ^= 0x01
        tried += 1
        if not is_refused(bytes(changed), roots, options.at):
            accepted.append(place)
        if options.pdfsig and "Signature is Valid." in pdfsig(bytes(changed)):
            accepted_by_pdfsig.append(place)
    check(not accepted, f"pyHanko refuses a changed byte at each of {tried} places {accepted or ''}")
    if options.pdfsig:
        check(not accepted_by_pdfsig, f"pdfsig refuses a changed byte at each of {tried} places {accepted_by_pdfsig or ''}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("letter")
    parser.add_argument("ca", help="PEM file with the root certificates")
    parser.add_argument("--signer", help="SHA-256 fingerprint that the signer's certificate must have")
    parser.add_argument("--at", type=datetime.fromisoformat, help="when the certificates must be in force; default: now")
    parser.add_argument("--tamper", type=int, default=0, metavar="N")
    parser.add_argument("--pdfsig", action="store_true")
    options = parser.parse_args()
    if options.signer and not re.fullmatch(r"[0-9a-fA-F:]+", options.signer):
        parser.error("--signer wants hexadecimal digits")
    # pyHanko logs every refusal; here a refusal is what is asked for.
    logging.disable(logging.CRITICAL)
    with open(options.letter, "rb") as file:
        pdf = file.read()
    roots = list(load_certs_from_pemder([options.ca]))
    signature = check_letter(pdf, roots, options)
    if options.tamper and signature is not None:
        check_tampering(pdf, roots, signature, options)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
