#!/usr/bin/env python3
"""Verifies a journal export from docs/formats/journal.md alone; nothing of the program is used.

usage: verify_journal.py journal.jsonl
exit: 0 everything holds, 1 the first difference is printed, 2 the file cannot be read
"""

import hashlib
import json
import sys

ORIGIN = bytes(32)


class Difference(Exception):
    pass


def digest(text, what):
    try:
        value = bytes.fromhex(text)
    except (TypeError, ValueError):
        raise Difference(f"{what} is not hexadecimal") from None
    if len(value) != 32 or text != value.hex():
        raise Difference(f"{what} is not 64 lower-case hexadecimal digits")
    return value


def check(entry, heads):
    """Holds one entry against its journal's head, and moves the head."""
    place = (entry["office"], entry["stream"])
    version, previous = heads.get(place, (0, ORIGIN))
    if type(entry["version"]) is not int or entry["version"] != version + 1:
        raise Difference(f"version {entry['version']} follows version {version}")

    envelope = entry["envelope"]
    linked = hashlib.sha256(previous + envelope.encode()).digest()
    if linked != digest(entry["hash"], "hash"):
        raise Difference("hash is not that of the previous hash and the envelope")

    inside = json.loads(envelope)
    for name in ("office", "stream", "version"):
        if inside.get(name) != entry[name]:
            raise Difference(f"the envelope names another {name}: {inside.get(name)!r}")

    payload, salt = entry["payload"], entry["salt"]
    if (payload is None) != (salt is None):
        raise Difference("payload and salt are erased together or not at all")
    if payload is not None:
        salted = hashlib.sha256(digest(salt, "salt") + payload.encode()).digest()
        if salted != digest(inside.get("payloadHash"), "payloadHash"):
            raise Difference("payload is not the one that the envelope names")
    heads[place] = (version + 1, linked)
    return payload is None


def verify(lines):
    heads = {}
    entries = erased = 0
    for number, line in enumerate(lines, 1):
        where = f"line {number}"
        try:
            entry = json.loads(line)
            where = f"line {number}, {entry['office']} {entry['stream']} version {entry['version']}"
            erased += check(entry, heads)
        except Difference as difference:
            raise Difference(f"{where}: {difference}") from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Difference(f"{where}: not an entry: {error!r}") from None
        entries += 1
    return heads, entries, erased


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        with open(arguments[1], encoding="utf-8", newline="\n") as lines:
            heads, entries, erased = verify(lines)
    except Difference as difference:
        print(f"NOT VALID: {difference}")
        return 1
    except (OSError, UnicodeDecodeError) as error:
        print(f"cannot read: {error}", file=sys.stderr)
        return 2
    print(f"valid: {len(heads)} journals, {entries} entries, {erased} payloads erased")
    for (office, stream), (version, link) in sorted(heads.items()):
        print(f"{office} {stream} {version} {link.hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
