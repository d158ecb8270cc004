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
    _ draft: [UInt8], _ box: SignatureBox?, as identity: SigningIdentity, at moment: Moment, in city: String
  ) throws -> [UInt8] {
    let rect = box.map { SignatureRectangle(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
    let field = SignatureField(
      name: Self.field, page: (box?.page ?? 1) - 1, rectangle: rect, signerName: identity.commonName,
      reason: nil, location: city, claimedTime: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    return try Seals.sign(draft, as: identity, field: field)
  }

  /// The draft need not be a prefix of the file: some services write it anew. What its pages show must be the same.
  /// - Throws: ``OfficeProblem/letterNotGood(_:)`` unless the file shows the draft, and one valid signature over all of
  ///   it is by the registered certificate.
  static func validate(
    _ signed: [UInt8], draft: [UInt8], registered: Digest, roots: String, at moment: Moment
  ) async throws {
    do {
      if let difference = try contentDifference(draft: draft, signed: signed) {
        throw OfficeProblem.letterNotGood("berkas bertanda tangan bukan draf yang dikirim: \(difference)")
      }
    } catch let error as PDFError {
      throw OfficeProblem.letterNotGood("berkas bertanda tangan tidak dapat dibaca: \(error)")
    }
    let certificates = try Certificate.all(fromPEM: roots)
    let report = await Seals.validate(
      signed, roots: certificates, at: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    guard case .valid = report.verdict, let signature = report.signatures.only, signature.coversWholeFile else {
      throw OfficeProblem.letterNotGood("tanda tangan tidak lolos pemeriksaan: \(report.verdict)")
    }
    guard signature.certificateFingerprint == registered.hex else {
      throw OfficeProblem.letterNotGood("sertifikat penanda tangan bukan yang terdaftar")
    }
  }
}

extension Collection {
  /// The one element, if there is just one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
