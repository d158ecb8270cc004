import Testing
import WorkingTime

@testable import Proofs

struct LetterProofTests {
  let key = SigningKey()

  @Test func readsWhatWasSigned() throws {
    let signed = try Example.proof().signed(by: key)
    let address = ProofAddress.text(page: "HTTPS://IZIN.EXAMPLE.GO.ID/CEK/ABC", signed)
    let read = try LetterProof(try ProofAddress.proof(in: address), by: Example.keys(key))
    #expect(read == Example.proof())
    #expect(read.name == "M. C. S.")
    #expect(signed.bytes.count <= LetterProof.maxSize)
  }

  /// But for the `#`, the alphanumeric mode of ISO/IEC 18004.
  @Test func addressStaysInAlphanumericMode() throws {
    let address = ProofAddress.text(
      page: "HTTPS://IZIN.EXAMPLE.GO.ID:8443/CEK/ABC", try Example.proof().signed(by: key))
    let alphanumeric = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    #expect(address.filter { !alphanumeric.contains($0) } == "#")
  }

  @Test(arguments: ["", "Klinik", String(repeating: "Praktik Mandiri ", count: 20), String(repeating: "水", count: 90)])
  func neverLongerThanTheCodeHolds(workplace: String) throws {
    let signed = try Example.proof(workplace: workplace).signed(by: key)
    #expect(signed.bytes.count <= LetterProof.maxSize)
    let read = try LetterProof(signed.bytes, by: Example.keys(key))
    #expect(read == signed.proof)
    if workplace.count > 50 { #expect(read.workplace.hasSuffix("…")) } else { #expect(read.workplace == workplace) }
  }

  @Test func refusesWhatNoCodeHolds() {
    #expect(throws: ProofError.tooLong) {
      try Example.proof(number: String(repeating: "9", count: 120)).signed(by: key)
    }
  }

  /// Every field changed by itself, with the signature as it was.
  @Test func everyFieldIsBound() throws {
    let signed = try Example.proof().signed(by: key)
    let sign1 = try Sign1(signed.bytes)
    let map = try #require(try CBOR(sign1.payload).mapValue)
    #expect(map.count == 8)
    for (field, value) in map {
      var changed = map
      changed[field] =
        switch value {
        case .unsigned(let n): .unsigned(field == PayloadKey.kind ? n % 3 + 1 : n + 1)
        case .text(let text): .text(text + "A")
        case .bytes(let bytes): .bytes(bytes.reversed())
        default: value
        }
      #expect(changed != map)
      let forged = Self.sign1(payload: CBOR.map(changed).encoded, keyID: sign1.keyID, signature: sign1.signature)
      #expect(throws: ProofError.wrongSignature) { try LetterProof(forged, by: Example.keys(key)) }
    }
  }

  /// Every single bit of it, wherever it stands.
  @Test func everyBitIsBound() throws {
    let bytes = try Example.proof().signed(by: key).bytes
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        #expect(throws: ProofError.self) { try LetterProof(changed, by: Example.keys(key)) }
      }
    }
    for count in bytes.indices {
      #expect(throws: ProofError.self) { try LetterProof(Array(bytes.prefix(count)), by: Example.keys(key)) }
    }
    #expect(throws: ProofError.unreadable) { try LetterProof(bytes + [0], by: Example.keys(key)) }
  }

  @Test func keysCountOnTheirDaysAlone() throws {
    let bytes = try Example.proof().signed(by: key).bytes
    let day = Example.day
    #expect(throws: ProofError.unknownKey) { try LetterProof(bytes, by: Example.keys(SigningKey())) }
    #expect(throws: ProofError.keyNotInForce) {
      try LetterProof(bytes, by: Example.keys(key, from: day.adding(days: 1)))
    }
    #expect(throws: ProofError.keyNotInForce) {
      try LetterProof(bytes, by: Example.keys(key, from: .first, until: day.adding(days: -1)))
    }
    #expect(throws: ProofError.keyGivenUp) { try LetterProof(bytes, by: Example.keys(key, givenUp: day)) }
    #expect(throws: Never.self) { try LetterProof(bytes, by: Example.keys(key, until: day)) }
  }

  /// What is signed with the office's key but is no proof is none.
  @Test func otherSignedContentIsNoProof() throws {
    let good = try #require(try CBOR(Example.proof().payload).mapValue)
    let changes: [(inout [CBOR: CBOR]) -> Void] = [
      { $0[PayloadKey.kind] = .unsigned(4) }, { $0[PayloadKey.kind] = .unsigned(0) },
      { $0[PayloadKey.number] = nil }, { $0[PayloadKey.data] = .bytes([1]) }, { $0[.unsigned(8)] = .unsigned(1) },
      { $0[PayloadKey.date] = .text("2026-11-24") }, { $0[PayloadKey.validUntil] = .unsigned(.max) },
      { $0[PayloadKey.workplace] = .unsigned(1) },
    ]
    for change in changes {
      var map = good
      change(&map)
      let bytes = try Sign1(CBOR.map(map).encoded, by: key).bytes
      #expect(throws: ProofError.unreadable) { try LetterProof(bytes, by: Example.keys(key)) }
    }
    let list = try RevocationList(issued: Moment(milliseconds: 0), entries: []).signed(by: key)
    #expect(throws: ProofError.unreadable) { try LetterProof(list, by: Example.keys(key)) }
  }

  @Test(arguments: [
    ("Maya", "M."), ("  siti  nurhaliza ", "S. N."), ("Dr. Budi Santoso, Sp.KG", "D. B. S."), ("'Aisyah", "A."),
    ("A B C D E F G", "A. B. C. D. E."), ("", ""), ("— —", ""),
  ])
  func initials(name: String, initials: String) {
    #expect(Initials.of(name) == initials)
  }

  static func sign1(payload: [UInt8], keyID: [UInt8], signature: [UInt8]) -> [UInt8] {
    CBOR.tagged(
      18,
      .array([
        .bytes([0xA1, 0x01, 0x26]), .map([.unsigned(4): .bytes(keyID)]), .bytes(payload), .bytes(signature),
      ])
    ).encoded
  }
}
