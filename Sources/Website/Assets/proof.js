// What a letter's QR code proves, and the list of letters that ended early: docs/formats/proof.md, read without a
// network. The same reader in Swift is Sources/Proofs; both are held against the same vectors.
const Proofs = (() => {
  "use strict";

  /** Why something proves nothing; `reason` is one of those in `ProofError.swift`. */
  class Refusal extends Error {
    constructor(reason) {
      super(reason);
      this.reason = reason;
    }
  }
  const unreadable = () => new Refusal("unreadable");

  // Deterministic CBOR (RFC 8949, 4.2.1) without floating point and simple values. Whatever else is refused.

  class Tagged {
    constructor(tag, value) {
      Object.assign(this, { tag, value });
    }
  }

  const maxDepth = 8;

  class Reader {
    constructor(bytes) {
      Object.assign(this, { bytes, position: 0 });
    }

    take(count) {
      if (count > this.bytes.length - this.position) throw unreadable();
      this.position += Number(count);
      return this.bytes.subarray(this.position - Number(count), this.position);
    }

    /** Major type and argument; an argument that a shorter one could say is refused. */
    head() {
      const first = this.take(1)[0];
      const major = first >> 5;
      const info = first & 31;
      if (major === 7 || info > 27) throw unreadable();
      if (info < 24) return [major, info];
      const width = 1 << (info - 24);
      let value = 0n;
      for (const byte of this.take(width)) value = (value << 8n) | BigInt(byte);
      const least = width === 1 ? 24n : 1n << BigInt(width * 4);
      if (value < least) throw unreadable();
      return [major, value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value];
    }

    /** A count of items, of so many bytes at least each: a lie in a head makes no long loop. */
    count(value, least) {
      if (value > (this.bytes.length - this.position) / least) throw unreadable();
      return Number(value);
    }

    value(depth) {
      if (depth > maxDepth) throw unreadable();
      const [major, argument] = this.head();
      switch (major) {
        case 0: return argument;
        case 1: return typeof argument === "bigint" ? -1n - argument : -1 - argument;
        case 2: return this.take(argument);
        case 3: return this.text(argument);
        case 4: {
          const items = [];
          for (let left = this.count(argument, 1); left > 0; left--) items.push(this.value(depth + 1));
          return items;
        }
        case 5: return this.map(argument, depth);
        default: return new Tagged(argument, this.value(depth + 1));
      }
    }

    text(length) {
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.take(length));
      } catch {
        throw unreadable();
      }
    }

    /** Keys stand in bytewise order, each once. Only integers are keys of ours. */
    map(length, depth) {
      const pairs = new Map();
      let last = null;
      for (let left = this.count(length, 2); left > 0; left--) {
        const start = this.position;
        const key = this.value(depth + 1);
        const encoded = this.bytes.subarray(start, this.position);
        if (last && !precedes(last, encoded)) throw unreadable();
        last = encoded;
        pairs.set(key, this.value(depth + 1));
      }
      return pairs;
    }
  }

  const precedes = (a, b) => {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
      if (a[index] !== b[index]) return a[index] < b[index];
    }
    return a.length < b.length;
  };

  const decode = (bytes) => {
    const reader = new Reader(bytes);
    const value = reader.value(0);
    if (reader.position !== bytes.length) throw unreadable();
    return value;
  };

  // COSE_Sign1 with ES256 (RFC 9052, 4.2; RFC 9053, 2.1).

  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const isBytes = (value) => value instanceof Uint8Array;

  const sign1 = (bytes) => {
    const value = decode(bytes);
    if (!(value instanceof Tagged) || value.tag !== 18 || !Array.isArray(value.value)) throw unreadable();
    const [header, open, payload, signature] = value.value;
    const isShaped = value.value.length === 4 && isBytes(header) && hex(header) === "a10126" && open instanceof Map
      && open.size === 1 && isBytes(open.get(4)) && isBytes(payload) && isBytes(signature) && signature.length === 64;
    if (!isShaped) throw unreadable();
    return { keyID: hex(open.get(4)), payload, signature };
  };

  /** Head of a byte string (RFC 8949, 3). */
  const bytesHead = (length) => {
    if (length < 24) return [0x40 | length];
    const width = length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
    const head = [0x58 + Math.log2(width)];
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) head.push((length >>> shift) & 0xff);
    return head;
  };

  /** Sig_structure (RFC 9052, 4.4): the text, the protected header, no external data, the payload. */
  const toBeSigned = (payload) => {
    const start = [0x84, 0x6a, ...new TextEncoder().encode("Signature1"), 0x43, 0xa1, 0x01, 0x26, 0x40,
      ...bytesHead(payload.length)];
    const all = new Uint8Array(start.length + payload.length);
    all.set(start);
    all.set(payload, start.length);
    return all;
  };

  /** The office's key that has signed. */
  const keyOf = async (signed, keys) => {
    const known = keys.keys.find((key) => key.kid === signed.keyID);
    if (!known) throw new Refusal("unknownKey");
    const { kty, crv, x, y } = known;
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
    const isGood = await crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" }, key, signed.signature, toBeSigned(signed.payload));
    if (!isGood) throw new Refusal("wrongSignature");
    if (known.given_up) throw new Refusal("keyGivenUp");
    return known;
  };

  // What was signed.

  const firstDay = -719162;
  const lastDay = 2932896;
  const isDay = (value) => Number.isInteger(value) && value >= firstDay && value <= lastDay;
  const isText = (value) => typeof value === "string";
  const isAbsentOr = (isRight, value) => value === undefined || isRight(value);
  const iso = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

  const maxProofSize = 200;

  /** The proof in these bytes, if one of these keys has signed it and was in force on its date. */
  const read = async (bytes, keys) => {
    if (bytes.length > maxProofSize) throw unreadable();
    const signed = sign1(bytes);
    const key = await keyOf(signed, keys);
    const map = decode(signed.payload);
    if (!(map instanceof Map)) throw unreadable();
    const [kind, number, name, permit, workplace, date, validUntil, data] =
      [0, 1, 2, 3, 4, 5, 6, 7].map((field) => map.get(field));
    const known = [kind, number, name, permit, workplace, date, validUntil, data].filter((value) => value !== undefined);
    const isRight = [1, 2, 3].includes(kind) && [number, name, permit].every(isText) && isAbsentOr(isText, workplace)
      && isDay(date) && isAbsentOr(isDay, validUntil) && isBytes(data) && data.length === 16
      && map.size === known.length;
    if (!isRight) throw unreadable();
    const day = iso(date);
    if (day < key.from || (key.until && day > key.until)) throw new Refusal("keyNotInForce");
    return { kind, number, name, permit, workplace: workplace ?? "", date, validUntil: validUntil ?? null, data: hex(data) };
  };

  const endings = { 1: "revoked", 2: "superseded", 3: "void" };

  /** The list in these bytes. A key that has ended still counts, since a list may be older than it. */
  const readList = async (bytes, keys) => {
    const signed = sign1(bytes);
    await keyOf(signed, keys);
    const map = decode(signed.payload);
    const isShaped = map instanceof Map && map.size === 3 && map.get(0) === 4 && Number.isInteger(map.get(1))
      && map.get(1) >= 0 && map.get(1) <= 253_402_300_799 && Array.isArray(map.get(2));
    if (!isShaped) throw unreadable();
    const entries = map.get(2).map((row) => {
      const isRight = Array.isArray(row) && row.length === 4 && isText(row[0]) && Object.hasOwn(endings, row[1])
        && Number.isInteger(row[1]) && isDay(row[2]) && isText(row[3]);
      if (!isRight) throw unreadable();
      return { number: row[0], ending: endings[row[1]], since: row[2], by: row[3] };
    });
    return { issued: map.get(1) * 1000, entries };
  };

  // Base32 (RFC 4648, 6) without padding, in either case.

  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  const base32 = (text) => {
    const bytes = [];
    let buffer = 0;
    let bits = 0;
    for (const character of text) {
      const value = /^[A-Za-z2-7]$/.test(character) ? alphabet.indexOf(character.toUpperCase()) : -1;
      if (value < 0) throw unreadable();
      buffer = ((buffer << 5) | value) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.push((buffer >> bits) & 0xff);
      }
    }
    // Left over: fewer bits than a character has, and all of them zero.
    if (bits >= 5 || (buffer & ((1 << bits) - 1)) !== 0) throw unreadable();
    return new Uint8Array(bytes);
  };

  /** The proof's bytes in an address, or in the part of one behind its `#`. */
  const inAddress = (text) => {
    const start = text.indexOf("#");
    const payload = text.slice(start + 1).replace(/\p{White_Space}/gu, "");
    if (payload === "") throw unreadable();
    return base32(payload);
  };

  const soon = 90;

  /** What proof and list say together on a day: the name of an outcome. A list may be missing. */
  const outcome = (proof, list, today) => {
    const ended = list?.entries.find((entry) => entry.number === proof.number);
    if (ended) return ended.ending;
    if (proof.kind === 2) return "revocation";
    if (proof.kind === 3) return "refusal";
    if (proof.date > today) return "early";
    if (proof.validUntil === null) return "inForce";
    if (proof.validUntil < today) return "ended";
    return proof.validUntil < today + soon ? "endingSoon" : "inForce";
  };

  return { Refusal, read, readList, inAddress, outcome };
})();
