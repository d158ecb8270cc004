import Foundation
import Testing

@testable import Seals

@Suite("CMS")
struct CMSTests {
  private let cms: [UInt8]

  init() throws {
    cms = try ExampleSigner().identity.signature(overSHA256: [UInt8](repeating: 7, count: 32))
  }

  @Test("What was written reads back to the same bytes")
  func roundTrip() throws {
    let data = try SignedData(cms)
    #expect(try data.encoded() == cms)
    #expect(data.certificates.count == 1)
    #expect(data.signerInfo.signedAttributes.value(.signingTime) == nil)
    #expect(data.signerInfo.signedAttributes.value(.signingCertificateV2) != nil)
    #expect(data.signerInfo.signedAttributes.value(.messageDigest) != nil)
  }

  @Test("Broken ASN.1 is refused without a crash")
  func garbage() {
    var generator = SeededGenerator(seed: 5_652)
    var read = 0
    for _ in 0..<2_000 {
      let changed = cms.mutated(&generator)
      if let data = try? SignedData(changed) {
        read += 1
        #expect((try? data.encoded()) == changed)
      }
    }
    #expect(read < 2_000)
    for _ in 0..<500 {
      let noise = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(throws: CMSError.self) { try SignedData(noise) }
    }
    #expect(throws: CMSError.self) { try SignedData([]) }
    #expect(throws: CMSError.self) { try SignedData([UInt8](repeating: 0x30, count: 10_000)) }
    #expect(throws: CMSError.self) { try SignedData([0x30, 0x80, 0, 0]) }
    #expect(throws: CMSError.self) { try SignedData([0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0]) }
  }

  @Test("Bytes behind the end are refused")
  func trailing() {
    #expect(throws: CMSError.self) { try SignedData(cms + [0]) }
  }
}
