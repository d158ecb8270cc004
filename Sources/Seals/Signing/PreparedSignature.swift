import PDFDocument

/// A file with a signature field whose signature is still to come.
struct PreparedSignature {
  private var bytes: [UInt8]
  /// Where `<` and `>` of the signature stand, and all between them.
  private let gap: Range<Int>

  /// - Parameter reserved: bytes to keep for the signature.
  init(_ file: PDFFile, _ content: SignatureContent, reserved: Int) throws {
    var update = PDFUpdate(file)
    let signature = update.reserve()
    try SignatureForm.add(content, signature: signature, to: &update, of: file)
    var layout = SignatureDictionary(content, reserved: reserved)
    update.write(signature) { layout.write(to: &$0) }
    bytes = update.finished()
    gap = layout.gap
    layout.fillByteRange(&bytes)
  }

  /// SHA-256 of all but the gap.
  var digest: [UInt8] { DigestAlgorithm.sha256.digest(bytes[..<gap.lowerBound], bytes[gap.upperBound...]) }

  /// The file with the signature in its gap, lower-case hexadecimal, the rest of the gap zeros.
  consuming func filled(_ signature: [UInt8]) throws(SealError) -> [UInt8] {
    let reserved = (gap.count - 2) / 2
    guard signature.count <= reserved else { throw .signatureTooLong(signature.count, reserved: reserved) }
    let digits = Array("0123456789abcdef".utf8)
    var place = gap.lowerBound + 1
    for byte in signature {
      bytes[place] = digits[Int(byte >> 4)]
      bytes[place + 1] = digits[Int(byte & 15)]
      place += 2
    }
    return bytes
  }
}
