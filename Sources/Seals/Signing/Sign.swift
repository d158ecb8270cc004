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
public func sign(_ pdf: [UInt8], as signer: some CertifiedSigner, field: SignatureField) throws(SealError) -> [UInt8] {
  try signer.checkValidity(at: field.claimedTime)
  return try sign(pdf, by: signer, field: field)
}

/// Signs with whoever makes signatures; the caller has made sure that the certificate is in force.
public func sign(_ pdf: [UInt8], by signer: some SealSigner, field: SignatureField) throws(SealError) -> [UInt8] {
  let prepared = try prepare(pdf, SignatureContent(field), reserved: signer.reservedBytes)
  return try prepared.filled(try signer.signature(overSHA256: prepared.digest))
}

/// The file with a gap for a signature.
func prepare(
  _ pdf: [UInt8], _ content: SignatureContent, reserved: Int
) throws(SealError) -> PreparedSignature {
  do {
    let file = try PDFFile(pdf)
    guard file.trailer["Encrypt"] == nil else { throw PDFError(.encrypted, "an encrypted file cannot be signed") }
    return try PreparedSignature(file, content, reserved: reserved)
  } catch let error as PDFError {
    throw .pdf(error)
  } catch let error as SealError {
    throw error
  } catch {
    throw .signerFailed("\(error)")
  }
}
