import CaseStore
import Testing

@testable import Office

@Suite("Receipt codes")
struct ReceiptCodeTests {
  @Test func everyCharacterIsEquallyLikely() {
    // All 256 bytes once: the eight beyond 8 × 31 must be thrown away.
    let text = UnbiasedText.make(248, from: ReceiptCode.alphabet) { _ in (0...255).map { UInt8($0) } }
    let counts = Dictionary(grouping: text, by: \.self).mapValues(\.count)
    #expect(counts.count == 31)
    #expect(Set(counts.values) == [8])
  }

  @Test func noCharacterIsTakenForAnother() {
    let alphabet = String(decoding: ReceiptCode.alphabet, as: UTF8.self)
    #expect(Set(alphabet).isDisjoint(with: "01OILoil"))
    #expect(ReceiptCode.make { Array(repeating: 0, count: $0) } == "22222222")
  }

  @Test func whatPeopleTypeIsUnderstood() {
    #expect(ReceiptCode.normalized(" abcd-2345 ") == "ABCD2345")
    for wrong in ["", "ABCD234", "ABCD23456", "ABCD2340", "ABCDÉ234", String(repeating: "A", count: 1_000)] {
      #expect(ReceiptCode.normalized(wrong) == nil)
    }
  }

  @Test func theHashIsOfCaseAndCode() {
    #expect(ReceiptCode.hash("abcd2345", of: "k1") == Chain.sha256(Array("k1:ABCD2345".utf8)))
    #expect(ReceiptCode.hash("ABCD2345", of: "k1") != ReceiptCode.hash("ABCD2345", of: "k2"))
  }
}
