import Foundation
import PDFDocument
@_spi(FixedExpiryValidationTime) import X509

/// Judges all signatures of a PDF by ISO 32000-1, ETSI EN 319 142-1 and RFC 5652, more strictly than they ask.
///
/// Strict means: whatever could be changed without the signer is refused, a single byte inside the signature's gap
/// included. The file need not be a PDF at all; nothing is thrown.
///
/// - Parameters:
///   - roots: the certificates that are trusted.
///   - time: when certificates must be in force.
public func validate(_ pdf: [UInt8], roots: [Certificate], at time: Date) async -> SealReport {
  var judged: [JudgedSignature] = []
  do {
    judged = try judgedSignatures(pdf)
  } catch {
    return SealReport(signatures: [], verdict: .invalid([.unreadable(error)]))
  }
  for index in judged.indices { await judged[index].judgeTrust(roots, at: time) }
  let signatures = judged.map(\.report)
  if signatures.isEmpty {
    let isHidden = (try? PDFFile(pdf))?.holdsHiddenSignature() ?? false
    return SealReport(signatures: [], verdict: SealVerdict([isHidden ? .signatureHidden : .noSignature]))
  }
  return SealReport(signatures: signatures, verdict: SealVerdict(signatures.flatMap(\.reasons)))
}

private func judgedSignatures(_ pdf: [UInt8]) throws(PDFError) -> [JudgedSignature] {
  let file = try PDFFile(pdf)
  var judged: [JudgedSignature] = []
  for signature in try file.signatures() { judged.append(try JudgedSignature(signature, in: file)) }
  return judged
}

/// A signature on its way through the checks.
private struct JudgedSignature: Sendable {
  var report: SealSignature
  private var check: SignatureCheck?

  init(_ signature: FoundSignature, in file: PDFFile) throws(PDFError) {
    let dictionary = signature.dictionary
    report = SealSignature(field: signature.field)
    report.reason = dictionary["Reason"]?.textValue
    report.location = dictionary["Location"]?.textValue
    report.claimedTime = dictionary["M"]?.textValue.flatMap { PDFTime(pdfDate: $0) }
      .map { Date(timeIntervalSince1970: Double($0.secondsSince1970)) }
    guard dictionary["SubFilter"] == .name("ETSI.CAdES.detached") else {
      report.reasons.append(.unsupported("SubFilter \(dictionary["SubFilter"]?.nameValue ?? "missing")"))
      return
    }
    let range: SignedRange
    do {
      range = try SignedRange(dictionary, span: file.span(of: signature.number), in: file.bytes)
    } catch let failure as SignedRange.Failure {
      report.reasons.append(failure.reason)
      return
    } catch let error as PDFError {
      throw error
    } catch {
      return
    }
    let check = SignatureCheck(range, in: file.bytes)
    if let certificate = check.certificate { report.setCertificate(certificate) }
    report.isIntact = check.reasons.isEmpty
    report.reasons += check.reasons
    report.coversWholeFile = range.end == file.bytes.count
    if !report.coversWholeFile { report.reasons += Self.laterChanges(file, signedUntil: range.end) }
    self.check = check
  }

  private static func laterChanges(_ file: PDFFile, signedUntil end: Int) -> [SealReason] {
    do {
      let signed = try PDFFile(Array(file.bytes[..<end]))
      if signed.startOffset == file.startOffset { return [.bytesAppended] }
      let changed = try RevisionDifference(signed: signed, current: file).changed
      return changed.isEmpty ? [] : [.changedAfterwards(changed)]
    } catch {
      return [.unreadable(error)]
    }
  }

  mutating func judgeTrust(_ roots: [Certificate], at time: Date) async {
    guard let check, let certificate = check.certificate else { return }
    guard SignerPolicy.mayServe(certificate) else {
      report.reasons.append(.certificateNotForSigning)
      return
    }
    guard certificate.notValidBefore <= time, time <= certificate.notValidAfter else {
      report.reasons.append(
        .certificateNotInForce(from: certificate.notValidBefore, until: certificate.notValidAfter))
      return
    }
    guard let chain = await signerChain(certificate, check.certificates, roots: roots, at: time) else {
      report.reasons.append(.untrusted)
      return
    }
    report.isTrusted = true
    if check.certificates.contains(where: { !chain.contains($0) }) { report.reasons.append(.strayCertificate) }
  }
}
