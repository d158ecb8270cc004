/// Why a paper could not be typeset, in words that say what to do.
public enum TypesettingError: Error, Sendable, Hashable {
  /// The family is not installed: text would silently be set in `found` instead.
  case fontMissing(family: String, found: String, package: String)
  /// The fonts of the papers have no sign for this character.
  case glyphMissing(Unicode.Scalar)
  case photoUnreadable(reason: String)
  /// libqrencode refused: a QR code holds at most some 2 300 bytes at the level used.
  case qrTooLong(bytes: Int)
  /// Something that must not be divided, such as a signer's block, is taller than a page.
  case blockTooTall
  case textTooLong(bytes: Int)
  /// cairo reported a failure; the text is its own.
  case drawing(String)
  /// The drawn file could not be made an archival one.
  case archiving(String)
}

extension TypesettingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .fontMissing(let family, let found, let package):
      "font \"\(family)\" is not installed (\"\(found)\" would be used): install \(package), then run fc-cache"
    case .glyphMissing(let scalar):
      "no sign for \"\(scalar)\" (U+\(String(scalar.value, radix: 16, uppercase: true))) in the fonts of the papers: "
        + "write it in Latin letters"
    case .photoUnreadable(let reason):
      "the photo cannot be placed: \(reason)"
    case .qrTooLong(let bytes):
      "a QR code cannot hold \(bytes) bytes: shorten the address"
    case .blockTooTall:
      "a part that must stay on one page is taller than a page: shorten it"
    case .textTooLong(let bytes):
      "a text of \(bytes) bytes is too long for one block"
    case .drawing(let message):
      "cairo: \(message)"
    case .archiving(let message):
      "the file could not be made PDF/A: \(message)"
    }
  }
}
