import Foundation
import PDFDocument
import X509

/// A signature on its way through the checks.
struct JudgedSignature: Sendable {
  var report: SealSignature
  /// What was found to lead to a root, each with the time at which it must have been good.
  private(set) var chains: [(certificates: [Certificate], time: Date)] = []
  private var check: SignatureCheck?
  private var end = 0

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
    end = range.end
    let check = SignatureCheck(range, in: file.bytes)
    if let certificate = check.certificate { report.setCertificate(certificate) }
    report.isIntact = check.reasons.isEmpty
    report.reasons += check.reasons
    report.coversWholeFile = range.end == file.bytes.count
    let later = LaterRevisions(file, signedUntil: range.end)
    report.reasons += later.reasons
    report.laterChanges = later.changes
    self.check = check
  }

  /// Judges who signed, when that is proven to have been, and what else proves it.
  ///
  /// - Parameter withProof: for each timestamp of the file, whether it covers a security store.
  mutating func judge(
    _ roots: [Certificate], _ records: RevocationRecords, _ timestamps: [JudgedTimestamp], withProof: [Bool],
    at time: Date
  ) async {
    guard let check, let certificate = check.certificate else { return }
    let stamp = await provenBy(check, roots, records, timestamps)
    report.provenTime = stamp?.time
    let moment = stamp?.time ?? time
    guard SignerPolicy.mayServe(certificate) else {
      report.reasons.append(.certificateNotForSigning)
      return
    }
    guard certificate.notValidBefore <= moment, moment <= certificate.notValidAfter else {
      report.reasons.append(
        .certificateNotInForce(from: certificate.notValidBefore, until: certificate.notValidAfter))
      return
    }
    let others = check.certificates + records.certificates
    guard let chain = await signerChain(certificate, others, roots: roots, at: moment).map({ Array($0) }) else {
      report.reasons.append(.untrusted)
      return
    }
    report.isTrusted = true
    report.chain = chain
    if check.certificates.contains(where: { !chain.contains($0) }) { report.reasons.append(.strayCertificate) }
    chains.append((chain, moment))
    let isProven = judgeRevocation(chain, records, at: moment)
    guard report.isIntact, let stamp else { return }
    report.level = .t
    guard isProven, stamp.isProven else { return }
    report.level = .lt
    let last = zip(timestamps, withProof).contains { $0.isTrusted && $0.end > end && $1 }
    if last { report.level = .lta }
  }

  /// - Returns: whether evidence tells that every certificate but the root was good.
  private mutating func judgeRevocation(
    _ chain: [Certificate], _ records: RevocationRecords, at time: Date
  ) -> Bool {
    var isProven = true
    for (certificate, issuer) in zip(chain, chain.dropFirst()) {
      switch records.status(of: certificate, issuer: issuer, at: time) {
      case .good: continue
      case .unknown: isProven = false
      case .revoked(let since):
        report.reasons.append(.certificateRevoked(since: since))
        isProven = false
      }
    }
    return isProven
  }

  /// The earliest time at which a believed timestamp has seen the signature, and whether its own chain is proven.
  private mutating func provenBy(
    _ check: SignatureCheck, _ roots: [Certificate], _ records: RevocationRecords, _ timestamps: [JudgedTimestamp]
  ) async -> (time: Date, isProven: Bool)? {
    var found: [(time: Date, isProven: Bool)] = []
    if let token = check.timestamp {
      if let chain = await token.chain(records.certificates, roots: roots) {
        chains.append((chain, token.time))
        found.append((token.time, records.areGood(chain, at: token.time)))
      } else {
        report.reasons.append(.timestampUntrusted)
      }
    }
    for stamp in timestamps where stamp.isTrusted && stamp.end > end {
      if let trusted = stamp.trusted {
        found.append((trusted.time, records.areGood(trusted.certificates, at: trusted.time)))
      }
    }
    return found.min { $0.time < $1.time }
  }
}

extension RevocationRecords {
  /// Whether every certificate but the root is known to have been good.
  func areGood(_ chain: [Certificate], at time: Date) -> Bool {
    zip(chain, chain.dropFirst()).allSatisfy { certificate, issuer in
      if case .good = status(of: certificate, issuer: issuer, at: time) { true } else { false }
    }
  }
}
