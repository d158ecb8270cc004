import Foundation
import PDFDocument
import X509

/// A document timestamp on its way through the checks (ETSI EN 319 142-1, 5.4.3).
struct JudgedTimestamp: Sendable {
  var report: SealTimestamp
  /// The chain that was found to lead to a root.
  private(set) var trusted: (certificates: [Certificate], time: Date)?
  /// Up to where the file is stamped.
  private(set) var end = 0
  private var token: TimestampToken?

  var isTrusted: Bool { trusted != nil }

  init(_ signature: FoundSignature, in file: PDFFile) throws(PDFError) {
    report = SealTimestamp(field: signature.field)
    let range: SignedRange
    do {
      range = try SignedRange(signature.dictionary, span: file.span(of: signature.number), in: file.bytes)
    } catch let failure as SignedRange.Failure {
      report.reasons.append(failure.reason)
      return
    } catch let error as PDFError {
      throw error
    } catch {
      return
    }
    let token: TimestampToken
    do { token = try TimestampToken(range.signature) } catch {
      report.reasons.append(.timestampWrong("\(error)"))
      return
    }
    guard
      token.covers(file.bytes[..<range.gap.lowerBound], file.bytes[range.gap.upperBound..<range.end])
    else {
      report.reasons.append(.contentChanged)
      return
    }
    report.time = token.time
    report.authority = token.authority.commonName ?? token.authority.subject.description
    report.coversWholeFile = range.end == file.bytes.count
    let later = LaterRevisions(file, signedUntil: range.end)
    report.reasons += later.reasons
    report.laterChanges = later.changes
    end = range.end
    self.token = token
  }

  mutating func judgeTrust(_ roots: [Certificate], _ records: RevocationRecords) async {
    guard let token else { return }
    guard let chain = await token.chain(records.certificates, roots: roots) else {
      report.reasons.append(.timestampUntrusted)
      return
    }
    for (certificate, issuer) in zip(chain, chain.dropFirst()) {
      if case .revoked(let since) = records.status(of: certificate, issuer: issuer, at: token.time) {
        report.reasons.append(.certificateRevoked(since: since))
        return
      }
    }
    report.isTrusted = true
    trusted = (chain, token.time)
  }

  /// Whether what it stamps already carries proof of certificates.
  func coversSecurityStore(_ file: PDFFile) throws(PDFError) -> Bool {
    guard token != nil else { return false }
    return try !SecurityStore.read(try PDFFile(Array(file.bytes[..<end]))).isEmpty
  }
}
