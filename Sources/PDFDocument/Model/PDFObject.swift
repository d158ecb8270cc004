/// An object of ISO 32000-1, 7.3.
///
/// A name holds one scalar of U+0000…U+00FF for each of its bytes, so that different names stay different. A real keeps
/// its digits as written, so that reading and writing gives the same bytes.
public indirect enum PDFObject: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(String)
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary([String: PDFObject])
  case reference(Int, generation: Int)
  /// The dictionary, and the bytes as they stand in the file (not decoded).
  case stream([String: PDFObject], [UInt8])
}

extension PDFObject {
  public var integerValue: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  public var nameValue: String? {
    if case .name(let value) = self { value } else { nil }
  }

  public var stringValue: [UInt8]? {
    if case .string(let value) = self { value } else { nil }
  }

  public var arrayValue: [PDFObject]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The entries of a dictionary or of a stream's dictionary.
  public var dictionaryValue: [String: PDFObject]? {
    switch self {
    case .dictionary(let entries), .stream(let entries, _): entries
    default: nil
    }
  }

  /// The object number that a reference points to.
  public var referenceNumber: Int? {
    if case .reference(let number, _) = self { number } else { nil }
  }

  /// The entry of a dictionary or stream dictionary.
  public subscript(key: String) -> PDFObject? { dictionaryValue?[key] }

  /// Calls `visit` with the number of every reference in this object, at any depth.
  public func forEachReference(_ visit: (Int) -> Void) {
    switch self {
    case .reference(let number, _): visit(number)
    case .array(let items): for item in items { item.forEachReference(visit) }
    case .dictionary(let entries), .stream(let entries, _):
      for entry in entries.values { entry.forEachReference(visit) }
    default: break
    }
  }
}
