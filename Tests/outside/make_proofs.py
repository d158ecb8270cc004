"""Writes Tests/ProofsTests/Fixtures/proofs.json: good and bad proofs and lists, made with other people's CBOR and ECDSA.

The readers in Swift and JavaScript are both held against this one file. Run it again only when the format changes:

    scripts/python Tests/outside/make_proofs.py > Tests/ProofsTests/Fixtures/proofs.json
"""

import base64
import hashlib
import json
import sys

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

DAY = 20781  # 2026-11-24
HEADER = bytes.fromhex("a10126")


class Key:
    """A key of the office's, made from a number that is in this file: it protects nothing."""

    def __init__(self, secret, **days):
        self.private = ec.derive_private_key(secret, ec.SECP256R1())
        self.public = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.id = hashlib.sha256(self.public).digest()[:4]
        self.days = days

    def jwk(self):
        def text(part):
            return base64.urlsafe_b64encode(part).decode().rstrip("=")

        return {"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": self.id.hex(),
                "x": text(self.public[1:33]), "y": text(self.public[33:]), **self.days}

    def sign(self, payload, header=HEADER):
        signed = cbor2.dumps(["Signature1", header, b"", payload])
        r, s = decode_dss_signature(self.private.sign(signed, ec.ECDSA(hashes.SHA256(), deterministic_signing=True)))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")


GOOD = Key(0x5117_0001, **{"from": "2026-01-01"})
ENDED = Key(0x5117_0002, **{"from": "2025-01-01", "until": "2025-12-31"})
GIVEN_UP = Key(0x5117_0003, **{"from": "2026-01-01", "given_up": "2026-06-01"})
STRANGER = Key(0x5117_0004, **{"from": "2026-01-01"})

PAYLOAD = {0: 1, 1: "503/028/SIKTG/DPMPTSP/2026", 2: "M. C. S.", 3: "SIKTG", 4: "Klinik Gigi Sehat Sentosa", 5: DAY,
           6: DAY + 1826, 7: bytes(range(16))}


def sorted_map(pairs):
    return dict(sorted(pairs.items()))


def sign1(key, payload, *, signature=None, key_id=None, header=HEADER, tag=18):
    if not isinstance(payload, bytes):
        payload = cbor2.dumps(sorted_map(payload))
    parts = [header, {4: key_id if key_id is not None else key.id}, payload, signature or key.sign(payload, header)]
    return cbor2.dumps(cbor2.CBORTag(tag, parts))


def base32(proof):
    return base64.b32encode(proof).decode().rstrip("=")


def address(proof):
    return f"HTTPS://IZIN.EXAMPLE.GO.ID/CEK/4T7QABCDEFGHJKMN#{base32(proof)}"


def without(field):
    return {key: value for key, value in PAYLOAD.items() if key != field}


def facts(payload):
    return {"kind": payload[0], "number": payload[1], "name": payload[2], "permit": payload[3],
            "workplace": payload.get(4, ""), "date": payload[5], "validUntil": payload.get(6), "data": payload[7].hex()}


def proofs():
    good = sign1(GOOD, PAYLOAD)
    yield "a permit", address(good), facts(PAYLOAD)
    yield "behind the # alone", base32(good), facts(PAYLOAD)
    yield "in lower case, with line breaks", "\n".join(address(good).lower()[i:i + 40] for i in range(0, 999, 40)), facts(PAYLOAD)
    short = {key: PAYLOAD[key] for key in (0, 1, 2, 3, 5, 7)}
    for kind in (1, 2, 3):
        yield f"without workplace and end, kind {kind}", address(sign1(GOOD, {**short, 0: kind})), facts({**short, 0: kind})
    foreign = {**PAYLOAD, 4: "Praktik \u6c34 \u2013 \u00c9"}
    yield "other scripts", address(sign1(GOOD, foreign)), facts(foreign)
    early = {**PAYLOAD, 5: -1, 6: -719162}
    yield "days before 1970, key not in force", address(sign1(GOOD, early)), "keyNotInForce"
    old = {**PAYLOAD, 5: DAY - 365}
    yield "an ended key on its day", address(sign1(ENDED, old)), facts(old)

    yield "an ended key after its days", address(sign1(ENDED, PAYLOAD)), "keyNotInForce"
    yield "a key that was given up", address(sign1(GIVEN_UP, PAYLOAD)), "keyGivenUp"
    yield "a key of nobody's", address(sign1(STRANGER, PAYLOAD)), "unknownKey"
    yield "another's signature under the office's name", address(sign1(STRANGER, PAYLOAD, key_id=GOOD.id)), "wrongSignature"
    yield "another's signature under the name of a key that was given up", address(
        sign1(STRANGER, PAYLOAD, key_id=GIVEN_UP.id)), "wrongSignature"
    other = cbor2.dumps(sorted_map({**PAYLOAD, 1: "503/029/SIKTG/DPMPTSP/2026"}))
    yield "another number, the old signature", address(
        sign1(GOOD, other, signature=GOOD.sign(cbor2.dumps(PAYLOAD)))), "wrongSignature"
    yield "a signature of zeros", address(sign1(GOOD, PAYLOAD, signature=bytes(64))), "wrongSignature"
    yield "a signature of ones", address(sign1(GOOD, PAYLOAD, signature=b"\xff" * 64)), "wrongSignature"

    text = base32(good)
    yield "nothing", "", "unreadable"
    yield "an address without a proof", "HTTPS://IZIN.EXAMPLE.GO.ID/CEK/4T7QABCDEFGHJKMN#", "unreadable"
    yield "an address of another kind", "https://example.com/", "unreadable"
    yield "cut off", text[:-8], "unreadable"
    yield "one character more", text + "A", "unreadable"
    yield "a byte more", base32(good + b"\0"), "unreadable"
    yield "0, which is no letter of Base32", text[:40] + "0" + text[41:], "unreadable"
    yield "padding", text + "=", "unreadable"
    yield "bits left over", text[:-1] + ("B" if text[-1] == "A" else "7"), "unreadable"
    yield "a letter that only looks like A", "\u0410" + text[1:], "unreadable"
    yield "longer than a proof", base32(sign1(GOOD, {**PAYLOAD, 4: "K" * 120})), "unreadable"

    payload = cbor2.dumps(PAYLOAD)
    parts = [HEADER, {4: GOOD.id}, payload, GOOD.sign(payload)]
    yield "another tag", base32(sign1(GOOD, PAYLOAD, tag=17)), "unreadable"
    yield "no tag", base32(cbor2.dumps(parts)), "unreadable"
    yield "three parts", base32(cbor2.dumps(cbor2.CBORTag(18, parts[:3]))), "unreadable"
    yield "a signature of 63 bytes", base32(sign1(GOOD, PAYLOAD, signature=bytes(63))), "unreadable"
    yield "another algorithm", base32(sign1(GOOD, PAYLOAD, header=bytes.fromhex("a10127"))), "unreadable"
    yield "no algorithm", base32(sign1(GOOD, PAYLOAD, header=b"")), "unreadable"
    yield "two headers", base32(cbor2.dumps(cbor2.CBORTag(18, [HEADER, {4: GOOD.id, 5: 1}, *parts[2:]]))), "unreadable"
    yield "a text for a key's name", base32(cbor2.dumps(cbor2.CBORTag(18, [HEADER, {4: "abcd"}, *parts[2:]]))), "unreadable"
    yield "a payload that is detached", base32(cbor2.dumps(cbor2.CBORTag(18, [HEADER, {4: GOOD.id}, None, parts[3]]))), "unreadable"
    yield "a length that could be shorter", base32(b"\xd8\x12" + good[1:]), "unreadable"
    yield "an indefinite array", base32(b"\xd2\x9f" + good[2:] + b"\xff"), "unreadable"
    yield "nested without end", base32(b"\x81" * 190), "unreadable"
    yield "a head that lies", base32(b"\xd2\x9b" + b"\xff" * 8), "unreadable"

    def signed(pairs):
        return base32(sign1(GOOD, pairs))

    for field in (0, 1, 2, 3, 5, 7):
        yield f"signed without field {field}", signed(without(field)), "unreadable"
    for name, pairs in {
        "a field too many": {**PAYLOAD, 8: 1}, "kind 0": {**PAYLOAD, 0: 0}, "kind 4": {**PAYLOAD, 0: 4},
        "a kind in words": {**PAYLOAD, 0: "1"}, "a number for the number": {**PAYLOAD, 1: 28},
        "bytes for the name": {**PAYLOAD, 2: b"M."}, "a date in words": {**PAYLOAD, 5: "2026-11-24"},
        "a day after the calendar": {**PAYLOAD, 6: 2932897}, "a day before the calendar": {**PAYLOAD, 5: -719163},
        "a day of 64 bits": {**PAYLOAD, 6: 2 ** 64 - 1}, "a workplace of no words": {**PAYLOAD, 4: 1},
        "a hash of 15 bytes": {**PAYLOAD, 7: bytes(15)}, "a null end": {**PAYLOAD, 6: None},
        "a true end": {**PAYLOAD, 6: True}, "a broken end": {**PAYLOAD, 6: 1.5},
    }.items():
        yield f"signed with {name}", signed(pairs), "unreadable"
    yield "signed with keys out of order", base32(sign1(GOOD, cbor2.dumps(dict(reversed(PAYLOAD.items()))))), "unreadable"
    twice = bytes([0xA9]) + payload[1:] + payload[1:3]
    yield "signed with a key twice", base32(sign1(GOOD, twice)), "unreadable"
    yield "signed with a name that is no UTF-8", base32(sign1(GOOD, payload.replace(b"M. C.", b"M\xff C."))), "unreadable"
    yield "signed with a surrogate in the name", base32(sign1(GOOD, payload.replace(b"M. C.", b"M\xed\xa0\x80."))), "unreadable"
    yield "a signed array", base32(sign1(GOOD, cbor2.dumps([1, 2]))), "unreadable"
    yield "a signed nothing", base32(sign1(GOOD, b"")), "unreadable"
    yield "a list for a proof", base32(sign1(GOOD, {0: 4, 1: 1795482000, 2: []})), "unreadable"


ENTRIES = [["503/007/SIKTG/DPMPTSP/2026", 1, DAY, "503/001/SIKTG-CABUT/DPMPTSP/2026"],
           ["503/029/SIKTG/DPMPTSP/2026", 2, DAY, "503/031/SIKTG/DPMPTSP/2026"],
           ["503/030/SIKTG/DPMPTSP/2026", 3, DAY, ""]]


def lists():
    when = 1795482000

    def made(entries):
        return {"issued": when * 1000, "entries": [
            {"number": n, "ending": {1: "revoked", 2: "superseded", 3: "void"}[e], "since": d, "by": b} for n, e, d, b in entries]}

    yield "three letters", sign1(GOOD, {0: 4, 1: when, 2: ENTRIES}), made(ENTRIES)
    yield "nobody", sign1(GOOD, {0: 4, 1: when, 2: []}), made([])
    yield "by a key that has ended", sign1(ENDED, {0: 4, 1: when, 2: ENTRIES}), made(ENTRIES)
    yield "by a key that was given up", sign1(GIVEN_UP, {0: 4, 1: when, 2: ENTRIES}), "keyGivenUp"
    yield "by nobody's key", sign1(STRANGER, {0: 4, 1: when, 2: ENTRIES}), "unknownKey"
    whole = cbor2.dumps({0: 4, 1: when, 2: ENTRIES})
    shorter = cbor2.dumps({0: 4, 1: when, 2: ENTRIES[1:]})
    yield "a letter left out", sign1(GOOD, shorter, signature=GOOD.sign(whole)), "wrongSignature"
    yield "a proof for a list", sign1(GOOD, PAYLOAD), "unreadable"
    for name, payload in {
        "another kind": {0: 1, 1: when, 2: []}, "a field too many": {0: 4, 1: when, 2: [], 3: 1},
        "no moment": {0: 4, 2: []}, "a moment before 1970": {0: 4, 1: -1, 2: []},
        "a moment after 9999": {0: 4, 1: 253_402_300_800, 2: []}, "no list": {0: 4, 1: when, 2: 1},
        "an ending of no kind": {0: 4, 1: when, 2: [["n", 4, DAY, ""]]},
        "an ending in words": {0: 4, 1: when, 2: [["n", "1", DAY, ""]]},
        "three of four": {0: 4, 1: when, 2: [["n", 1, DAY]]}, "five of four": {0: 4, 1: when, 2: [["n", 1, DAY, "", 0]]},
        "a number that is none": {0: 4, 1: when, 2: [[1, 1, DAY, ""]]},
        "a day after the calendar": {0: 4, 1: when, 2: [["n", 1, 2932897, ""]]},
        "a null letter": {0: 4, 1: when, 2: [["n", 1, DAY, None]]},
    }.items():
        yield f"signed with {name}", sign1(GOOD, payload), "unreadable"
    yield "nothing", b"", "unreadable"


def main():
    json.dump({
        "keys": {"keys": [key.jwk() for key in (GOOD, ENDED, GIVEN_UP)]},
        "proofs": [{"name": n, "text": t, "expect": e} for n, t, e in proofs()],
        "lists": [{"name": n, "bytes": b.hex(), "expect": e} for n, b, e in lists()],
    }, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
