import Testing
import WorkingTime

@testable import Proofs

struct RevocationListTests {
  let key = SigningKey()
  let list = RevocationList(
    issued: Moment(milliseconds: 1_795_000_000_123),
    entries: [
      .init(number: "503/029/SIKTG/DPMPTSP/2026", ending: .superseded, since: Example.day, by: "503/031/X/2026"),
      .init(number: "503/007/SIKTG/DPMPTSP/2026", ending: .revoked, since: Example.day, by: "503/030/X/2026"),
      .init(number: "503/028/SIKTG/DPMPTSP/2026", ending: .void, since: Example.day),
    ])

  @Test func readsWhatWasSigned() throws {
    let read = try RevocationList(try list.signed(by: key), by: Example.keys(key))
    #expect(read == list)
    #expect(read.issued == Moment(milliseconds: 1_795_000_000_000))
    #expect(read.entry("503/028/SIKTG/DPMPTSP/2026")?.ending == .void)
    #expect(read.entry("503/007/SIKTG/DPMPTSP/2026")?.by == "503/030/X/2026")
    #expect(read.entry("503/008/SIKTG/DPMPTSP/2026") == nil)
  }

  @Test func everyByteIsBound() throws {
    let bytes = try list.signed(by: key)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(throws: ProofError.self) { try RevocationList(changed, by: Example.keys(key)) }
    }
  }

  @Test func aProofIsNoList() throws {
    let proof = try Example.proof().signed(by: key).bytes
    #expect(throws: ProofError.unreadable) { try RevocationList(proof, by: Example.keys(key)) }
  }

  /// A key that has ended still vouches for its lists; one given up does not.
  @Test func keys() throws {
    let bytes = try list.signed(by: key)
    #expect(throws: Never.self) { try RevocationList(bytes, by: Example.keys(key, from: .first, until: .first)) }
    #expect(throws: ProofError.keyGivenUp) { try RevocationList(bytes, by: Example.keys(key, givenUp: Example.day)) }
    #expect(throws: ProofError.unknownKey) { try RevocationList(bytes, by: Example.keys(SigningKey())) }
  }

  @Test func keySetIsAJWKSet() throws {
    let keys = Example.keys(key, from: Example.day, until: Example.day.adding(years: 1), givenUp: Example.day)
    let json = try keys.json
    #expect(try KeySet(json: json) == keys)
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.hasPrefix(#"{"keys":[{"alg":"ES256","crv":"P-256","from":"2026-11-24","given_up":"2026-11-24","#))
    #expect(throws: (any Error).self) { try KeySet(json: Array(text.replacing("P-256", with: "P-384").utf8)) }
  }
}
