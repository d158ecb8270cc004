import Foundation
import Seals
import X509

/// An authority and an official whose certificate holds for the year 2026.
struct ExampleSigner {
  let authority: ExampleAuthority
  let issued: IssuedCertificate
  let identity: SigningIdentity

  static let start = Date(timeIntervalSince1970: 1_767_225_600)
  static let end = Date(timeIntervalSince1970: 1_798_761_599)
  /// 23 November 2026, 14.05 WIB.
  static let now = Date(timeIntervalSince1970: 1_795_417_500)

  init(_ kind: ExampleKey = .p256) throws {
    authority = try ExampleAuthority(
      name: "CA contoh", organization: "Dinas contoh", validFrom: Self.start, validUntil: Self.end)
    issued = try authority.issue(
      to: ExampleOfficial(name: "Pejabat Contoh", organization: "Dinas contoh", serialNumber: "197001012000031001"),
      key: kind, validFrom: Self.start, validUntil: Self.end)
    identity = try issued.identity()
  }

  static func field(_ name: String = "TTE", page: Int = 0) -> SignatureField {
    SignatureField(
      name: name, page: page, rectangle: SignatureRectangle(x: 10, y: 20.5, width: 100, height: 40),
      signerName: "Pejabat Contoh", reason: "Persetujuan", location: "Kota Contoh", claimedTime: now,
      utcOffsetMinutes: 420)
  }

  func signed(_ pdf: [UInt8] = SmallPDF.plain(), _ name: String = "TTE") throws -> [UInt8] {
    try sign(pdf, as: identity, field: Self.field(name))
  }

  func judge(_ pdf: [UInt8], at time: Date = now) async -> SealReport {
    await validate(pdf, roots: [authority.certificate], at: time)
  }
}
