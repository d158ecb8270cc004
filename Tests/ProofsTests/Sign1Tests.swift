import Crypto
import Foundation
import Testing

@testable import Proofs

struct Sign1Tests {
  /// RFC 9052, Appendix C.2.1: a COSE_Sign1 by somebody else, with the public key of Appendix C.7.1 ("11").
  @Test func exampleOfTheRFC() throws {
    let bytes = CBORTests.bytes(
      "d28443a10126a10442313154546869732069732074686520636f6e74656e742e58408eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106"
        + "c4d25a91aef0b0117e2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36")
    let publicKey =
      [4] + CBORTests.bytes("bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff")
      + CBORTests.bytes("20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e")
    let sign1 = try Sign1(bytes)
    #expect(sign1.payload == Array("This is the content.".utf8))
    #expect(sign1.keyID == Array("11".utf8))
    #expect(sign1.isSigned(by: publicKey))
    #expect(sign1.bytes == bytes)
    #expect(!sign1.isSigned(by: SigningKey().publicKey))
  }

  /// What a generous reader would take as well.
  @Test(arguments: [
    // untagged; tagged as COSE_Mac0; ES384; two algorithms' headers; no key; a detached payload; a short signature
    "8443a10126a1044231314100" + "5840" + String(repeating: "11", count: 64),
    "d18443a10126a1044231314100" + "5840" + String(repeating: "11", count: 64),
    "d28444a1013822a1044231314100" + "5840" + String(repeating: "11", count: 64),
    "d28443a10126a0" + "4100" + "5840" + String(repeating: "11", count: 64),
    "d28443a10126a104423131f6" + "5840" + String(repeating: "11", count: 64),
    "d28443a10126a1044231314100" + "583f" + String(repeating: "11", count: 63),
    "d28443a10126a20126044231314100" + "5840" + String(repeating: "11", count: 64),
  ])
  func refusesOtherShapes(hex: String) {
    #expect(throws: ProofError.unreadable) { try Sign1(CBORTests.bytes(hex)) }
  }

  @Test func noKeyTakesAnEmptySignature() throws {
    let key = SigningKey()
    let zero = LetterProofTests.sign1(payload: [0], keyID: key.id, signature: [UInt8](repeating: 0, count: 64))
    #expect(!(try Sign1(zero).isSigned(by: key.publicKey)))
  }
}
