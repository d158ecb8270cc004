import Foundation
import PDFDocument
import X509

/// Signs a PDF at a level: at B-T and above with a timestamp over the signature, from B-LT on with what proves the
/// certificates, at B-LTA with a timestamp over all of it. Revisions behind the signed one leave it as it is.
///
/// - Throws: `SealError`, with `.noTimestamp` where the authority does not answer: then nothing was kept, and one may
///   sign at a lower level and ``raised(_:to:by:at:)`` later.
public func sign(
  _ pdf: [UInt8], as signer: some CertifiedSigner, field: SignatureField, level: SealLevel, by sources: ProofSources
) async throws(SealError) -> [UInt8] {
  try signer.checkValidity(at: field.claimedTime)
  guard level > .b else { return try sign(pdf, by: signer, field: field) }
  let signed = try await signedWithTimestamp(pdf, by: signer, field: field, sources)
  return try await raised(signed, to: level, by: sources, at: field.claimedTime)
}

/// Adds what a signed file lacks of a level, as revisions behind its bytes (ETSI EN 319 142-1, 5.4 and 5.5). Signatures
/// that it has stay good. A file that is at the level already is given back as it is.
///
/// - Parameter time: now.
public func raised(
  _ pdf: [UInt8], to level: SealLevel, by sources: ProofSources, at time: Date
) async throws(SealError) -> [UInt8] {
  var pdf = pdf
  var report = await validate(pdf, roots: sources.roots, at: time)
  guard report.verdict == .valid else { throw .notRaisable(report.verdict) }
  func reached() -> SealLevel { report.signatures.map(\.level).min() ?? .b }
  if level >= .t, reached() < .t {
    pdf = try await withDocumentTimestamp(pdf, sources)
    report = await validate(pdf, roots: sources.roots, at: time)
  }
  if level >= .lt, reached() < .lt {
    pdf = try await withSecurityStore(pdf, sources, at: time)
    report = await validate(pdf, roots: sources.roots, at: time)
  }
  if level >= .lta, reached() < .lta {
    pdf = try await withDocumentTimestamp(pdf, sources)
    report = await validate(pdf, roots: sources.roots, at: time)
  }
  guard report.verdict == .valid, reached() >= level else { throw .notRaisable(report.verdict) }
  return pdf
}

/// Room for a timestamp token with its authority's certificates.
private let tokenRoom = 8_192

private func signedWithTimestamp(
  _ pdf: [UInt8], by signer: some SealSigner, field: SignatureField, _ sources: ProofSources
) async throws(SealError) -> [UInt8] {
  let prepared = try prepare(pdf, SignatureContent(field), reserved: signer.reservedBytes + tokenRoom)
  let cms = try signer.signature(overSHA256: prepared.digest)
  do {
    var data = try SignedData(cms)
    let digest = DigestAlgorithm.sha256.digest(data.signerInfo.signature[...])
    data.signerInfo.timestamp = try await sources.token(overSHA256: digest).der
    return try prepared.filled(try data.encoded())
  } catch let error as SealError {
    throw error
  } catch {
    throw .signerFailed("\(error)")
  }
}

/// A revision that is a document timestamp (ETSI EN 319 142-1, 5.4.3).
private func withDocumentTimestamp(_ pdf: [UInt8], _ sources: ProofSources) async throws(SealError) -> [UInt8] {
  var room = tokenRoom
  while true {
    let prepared = try prepare(pdf, SignatureContent(timestampNamed: freeName(in: pdf)), reserved: room)
    let token = try await sources.token(overSHA256: prepared.digest).der
    if token.count <= room { return try prepared.filled(token) }
    // Another size of the gap makes other bytes, over which the authority has to be asked again.
    guard token.count <= 65_536 else { throw .timestampNotGood("it has \(token.count) bytes") }
    room = token.count + 1_024
  }
}

/// A name that no field of the file has.
private func freeName(in pdf: [UInt8]) throws(SealError) -> String {
  do {
    let file = try PDFFile(pdf)
    let form = try file.resolve(try file.catalog().entries["AcroForm"])
    var taken: Set<String> = []
    for field in try file.resolve(form["Fields"]).arrayValue ?? [] {
      taken.insert(try file.resolve(field)["T"]?.textValue ?? "")
    }
    var number = 1
    while taken.contains("CapWaktu\(number)") { number += 1 }
    return "CapWaktu\(number)"
  } catch {
    throw .pdf(error)
  }
}

/// A revision with certificates, OCSP answers and lists for all chains of the file (ETSI EN 319 142-1, 5.4.2).
private func withSecurityStore(
  _ pdf: [UInt8], _ sources: ProofSources, at time: Date
) async throws(SealError) -> [UInt8] {
  do {
    let file = try PDFFile(pdf)
    var evidence = RevocationEvidence()
    for chain in try await chains(file, sources.roots, at: time) {
      let more = try await sources.revocation.evidence(for: chain.certificates, at: chain.time)
      for certificate in more.certificates { evidence.add(certificate: certificate) }
      for answer in more.ocsp { evidence.add(ocsp: answer) }
      for list in more.crls { evidence.add(crl: list) }
    }
    return try SecurityStore.adding(evidence, to: file)
  } catch let error as SealError {
    throw error
  } catch let error as PDFError {
    throw .pdf(error)
  } catch {
    throw .signerFailed("\(error)")
  }
}
