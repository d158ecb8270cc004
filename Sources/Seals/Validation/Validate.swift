import Foundation
import PDFDocument
import X509

/// Judges all signatures and timestamps of a PDF by ISO 32000-1, ETSI EN 319 142-1 and RFC 5652, more strictly than
/// they ask.
///
/// Strict means: whatever could be changed without the signer is refused, a single byte inside the signature's gap
/// included. The file need not be a PDF at all; nothing is thrown.
///
/// - Parameters:
///   - roots: the certificates that are trusted, of signers and of timestamp authorities.
///   - time: when certificates must be in force, where no timestamp proves an earlier time.
public func validate(_ pdf: [UInt8], roots: [Certificate], at time: Date) async -> SealReport {
  do {
    return try await report(try PDFFile(pdf), roots: roots, at: time)
  } catch {
    return SealReport(signatures: [], timestamps: [], verdict: .invalid([.unreadable(error)]))
  }
}

private func report(_ file: PDFFile, roots: [Certificate], at time: Date) async throws(PDFError) -> SealReport {
  var signatures = try judgedSignatures(file)
  var timestamps = try judgedTimestamps(file)
  // Signatures and timestamps travel across threads by themselves; the file does not.
  let evidence = try SecurityStore.read(file)
  let records = RevocationRecords(evidence)
  let withProof = try timestamps.map { stamp throws(PDFError) in try stamp.coversSecurityStore(file) }
  let hides = signatures.isEmpty && file.holdsHiddenSignature()
  for index in timestamps.indices { await timestamps[index].judgeTrust(roots, records) }
  for index in signatures.indices {
    await signatures[index].judge(roots, records, timestamps, withProof: withProof, at: time)
  }
  let reports = (signatures: signatures.map(\.report), timestamps: timestamps.map(\.report))
  var reasons = reports.signatures.flatMap(\.reasons) + reports.timestamps.flatMap(\.reasons)
  if signatures.isEmpty { reasons.append(hides && timestamps.isEmpty ? .signatureHidden : .noSignature) }
  return SealReport(
    signatures: reports.signatures, timestamps: reports.timestamps, verdict: SealVerdict(reasons))
}

private func judgedSignatures(_ file: PDFFile) throws(PDFError) -> [JudgedSignature] {
  var judged: [JudgedSignature] = []
  for signature in try file.signatures() where !signature.isTimestamp {
    judged.append(try JudgedSignature(signature, in: file))
  }
  return judged
}

private func judgedTimestamps(_ file: PDFFile) throws(PDFError) -> [JudgedTimestamp] {
  var judged: [JudgedTimestamp] = []
  for signature in try file.signatures() where signature.isTimestamp {
    judged.append(try JudgedTimestamp(signature, in: file))
  }
  return judged
}

/// The chains of all that a file was signed and stamped by, each with the time at which it must have been good.
func chains(
  _ file: PDFFile, _ roots: [Certificate], at time: Date
) async throws(PDFError) -> [(certificates: [Certificate], time: Date)] {
  var signatures = try judgedSignatures(file)
  var timestamps = try judgedTimestamps(file)
  let records = RevocationRecords(try SecurityStore.read(file))
  for index in timestamps.indices { await timestamps[index].judgeTrust(roots, records) }
  let none = timestamps.map { _ in false }
  for index in signatures.indices {
    await signatures[index].judge(roots, records, timestamps, withProof: none, at: time)
  }
  return signatures.flatMap(\.chains) + timestamps.compactMap(\.trusted)
}
