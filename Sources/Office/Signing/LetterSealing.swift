import CaseStore
import Casework
import Foundation
import Letters
import PDFDocument
import Seals
import WorkingTime
import X509

/// Signing a letter's bytes, and looking at what came back before anything is believed.
enum LetterSealing {
  /// Name of the form field that holds the official's signature.
  static let field = "TTE"

  static func sign(
    _ draft: [UInt8], _ box: SignatureBox?, as signer: any CertifiedSigner, at moment: Moment, in city: String
  ) throws -> [UInt8] {
    try Seals.sign(draft, as: signer, field: field(box, of: signer, at: moment, in: city))
  }

  static func field(
    _ box: SignatureBox?, of signer: any CertifiedSigner, at moment: Moment, in city: String
  ) -> SignatureField {
    let rect = box.map { SignatureRectangle(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
    return SignatureField(
      name: Self.field, page: (box?.page ?? 1) - 1, rectangle: rect, signerName: signer.commonName,
      reason: nil, location: city, claimedTime: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
  }

  /// The draft need not be a prefix of the file: some services write it anew. What its pages show must be the same.
  ///
  /// - Parameter date: of a moment, by the office's calendar.
  /// - Throws: ``OfficeProblem/letterNotGood(_:)`` unless the file shows the draft, and one valid signature over all of
  ///   it is by the registered certificate, which is in force and leads to a trusted root.
  /// - Returns: what was found out about that signature, the level that it has among it.
  static func validate(
    _ signed: [UInt8], draft: [UInt8], registered: Digest, roots: String, at moment: Moment,
    date: @Sendable (Date) -> CivilDate
  ) async throws -> SealSignature {
    do {
      if let difference = try contentDifference(draft: draft, signed: signed) {
        throw OfficeProblem.letterNotGood(.contentDiffers("\(difference)"))
      }
    } catch let error as PDFError {
      throw OfficeProblem.letterNotGood(.unreadable("\(error)"))
    }
    let certificates = try Certificate.all(fromPEM: roots)
    let report = await Seals.validate(
      signed, roots: certificates, at: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    // Whoever else has signed, be it as well as can be: it is not the official.
    if report.signatures.contains(where: { $0.signer != nil && $0.certificateFingerprint != registered.hex }) {
      throw OfficeProblem.letterNotGood(.otherCertificate)
    }
    // What may stand behind the signature is proof of it, which is part of a level above the first.
    guard case .valid = report.verdict, let signature = report.signatures.only,
      signature.coversWholeFile || signature.level > .b
    else {
      throw OfficeProblem.letterNotGood(LetterFault(report.verdict, on: date))
    }
    return signature
  }
}

extension Collection {
  /// The one element, if there is just one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
