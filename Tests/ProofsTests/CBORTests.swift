import Testing

@testable import Proofs

/// The examples of RFC 8949, Appendix A, that are in the subset, and what deterministic decoding refuses.
struct CBORTests {
  @Test(arguments: [
    ("00", CBOR.unsigned(0)), ("01", .unsigned(1)), ("0a", .unsigned(10)), ("17", .unsigned(23)),
    ("1818", .unsigned(24)), ("1819", .unsigned(25)), ("1864", .unsigned(100)), ("1903e8", .unsigned(1000)),
    ("1a000f4240", .unsigned(1_000_000)), ("1b000000e8d4a51000", .unsigned(1_000_000_000_000)),
    ("1bffffffffffffffff", .unsigned(.max)), ("3bffffffffffffffff", .negative(.max)),
    ("20", .integer(-1)), ("29", .integer(-10)), ("3863", .integer(-100)), ("3903e7", .integer(-1000)),
    ("c11a514b67b0", .tagged(1, .unsigned(1_363_896_240))), ("d74401020304", .tagged(23, .bytes([1, 2, 3, 4]))),
    ("d818456449455446", .tagged(24, .bytes([0x64, 0x49, 0x45, 0x54, 0x46]))),
    ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])),
    ("60", .text("")), ("6161", .text("a")), ("6449455446", .text("IETF")), ("62225c", .text("\"\\")),
    ("62c3bc", .text("ü")), ("63e6b0b4", .text("水")), ("64f0908591", .text("\u{10151}")),
    ("80", .array([])), ("83010203", .array([.unsigned(1), .unsigned(2), .unsigned(3)])),
    (
      "8301820203820405",
      .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
    ),
    (
      "98190102030405060708090a0b0c0d0e0f101112131415161718181819", .array((1...25).map { .unsigned($0) })
    ),
    ("a0", .map([:])), ("a201020304", .map([.unsigned(1): .unsigned(2), .unsigned(3): .unsigned(4)])),
    (
      "a26161016162820203",
      .map([.text("a"): .unsigned(1), .text("b"): .array([.unsigned(2), .unsigned(3)])])
    ),
    ("826161a161626163", .array([.text("a"), .map([.text("b"): .text("c")])])),
    (
      "a56161614161626142616361436164614461656145",
      .map([
        .text("a"): .text("A"), .text("b"): .text("B"), .text("c"): .text("C"), .text("d"): .text("D"),
        .text("e"): .text("E"),
      ])
    ),
  ])
  func examplesOfTheRFC(hex: String, value: CBOR) throws {
    #expect(Hex.text(value.encoded) == hex)
    #expect(try CBOR(Self.bytes(hex)) == value)
  }

  /// Section 4.2.1's own list of keys in order, as far as the subset has them: 10, 100, −1, "z", "aa", [100], [−1].
  @Test func keysAreInBytewiseOrder() {
    let keys: [CBOR] = [
      .array([.integer(-1)]), .text("aa"), .integer(-1), .unsigned(100), .array([.unsigned(100)]), .text("z"),
      .unsigned(10),
    ]
    let map = CBOR.map(Dictionary(uniqueKeysWithValues: keys.map { ($0, .unsigned(0)) }))
    #expect(Hex.text(map.encoded) == "a7" + "0a00" + "186400" + "2000" + "617a00" + "62616100" + "81186400" + "812000")
  }

  @Test(arguments: [
    ("1817", CBORError.notShortest), ("1900ff", .notShortest), ("1a0000ffff", .notShortest),
    ("1b00000000ffffffff", .notShortest), ("5801ff", .notShortest), ("9fff", .notShortest), ("5f4100ff", .notShortest),
    ("a203040102", .keysOutOfOrder), ("a201020103", .keysOutOfOrder), ("a2616101616102", .keysOutOfOrder),
    // U+00C5 and U+0041 U+030A: two keys for CBOR, one for people.
    ("a263 41cc8a 01 62c385 02", .keysOutOfOrder), ("a262c385016341cc8a02", .keysOutOfOrder),
    ("61ff", .notUTF8), ("f4", .notInSubset), ("f6", .notInSubset), ("f93c00", .notInSubset), ("1c", .notInSubset),
    ("", .cutOff), ("18", .cutOff), ("4201", .cutOff), ("8201", .cutOff), ("a101", .cutOff),
    ("9bffffffffffffffff", .cutOff), ("5bffffffffffffffff", .cutOff), ("bb7fffffffffffffff", .cutOff),
    ("0000", .bytesAfter), ("818181818181818181818100", .tooDeep), ("c1c1c1c1c1c1c1c1c1c1c100", .tooDeep),
  ])
  func refuses(hex: String, error: CBORError) {
    #expect(throws: error) { try CBOR(Self.bytes(hex)) }
  }

  /// Whatever is read is written again as it was, and no bytes bring the reader down.
  @Test func everythingReadIsWrittenTheSame() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    var read = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int(next() % 12) + 1).map { _ in UInt8(truncatingIfNeeded: next()) }
      guard let value = try? CBOR(bytes) else { continue }
      read += 1
      #expect(value.encoded == bytes)
    }
    #expect(read > 100)
  }

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
