import Foundation
import PDFDocument

/// Signs a PDF: PAdES baseline B-B (ETSI EN 319 142-1), as a further revision behind the file's bytes.
///
/// The signature covers the whole file but for the gap that holds it (ISO 32000-1, 12.8.1). What stands in the page is
/// not touched: the field is drawn empty, so that a PDF/A file stays one.
///
/// - Parameters:
///   - pdf: an unencrypted file. Signatures that it has stay good.
///   - signer: who makes the signature.
/// - Throws: `SealError`, with `.expired` where the signer's certificate is not in force at the claimed time.
public func sign(_ pdf: [UInt8], as signer: SigningIdentity, field: SignatureField) throws(SealError) -> [UInt8] {
  try signer.checkValidity(at: field.claimedTime)
  return try sign(pdf, by: signer, field: field)
}

/// Signs with whoever makes signatures; the caller has made sure that the certificate is in force.
public func sign(_ pdf: [UInt8], by signer: some SealSigner, field: SignatureField) throws(SealError) -> [UInt8] {
  let prepared: PreparedSignature
  do {
    let file = try PDFFile(pdf)
    guard file.trailer["Encrypt"] == nil else { throw PDFError(.encrypted, "an encrypted file cannot be signed") }
    prepared = try PreparedSignature(file, field, reserved: signer.reservedBytes)
  } catch let error as PDFError {
    throw .pdf(error)
  } catch let error as SealError {
    throw error
  } catch {
    throw .signerFailed("\(error)")
  }
  return try prepared.filled(try signer.signature(overSHA256: prepared.digest))
}
