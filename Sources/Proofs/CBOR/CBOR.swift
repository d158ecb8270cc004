/// A value of the small part of CBOR (RFC 8949) that proofs are written in: integers, byte and text strings, arrays,
/// maps and tags. No floating point, no simple values, nothing of indefinite length.
///
/// Every value has exactly one encoding, the deterministic one of section 4.2.1.
public indirect enum CBOR: Hashable, Sendable {
  /// Major type 0.
  case unsigned(UInt64)
  /// Major type 1: the value is −1 − n.
  case negative(UInt64)
  /// Major type 2.
  case bytes([UInt8])
  /// Major type 3.
  case text(String)
  /// Major type 4.
  case array([CBOR])
  /// Major type 5.
  case map([CBOR: CBOR])
  /// Major type 6.
  case tagged(UInt64, CBOR)

  /// Whichever of the two integers it is.
  public static func integer(_ value: Int) -> CBOR {
    value < 0 ? .negative(UInt64(bitPattern: Int64(~value))) : .unsigned(UInt64(value))
  }
}

/// Why bytes are not a value in deterministic encoding.
public enum CBORError: Error, Hashable, Sendable {
  /// The bytes end inside a value.
  case cutOff
  /// There are bytes behind the value.
  case bytesAfter
  /// A length or number is not written as short as it can be, or its length is indefinite (sections 4.2.1, 3.2).
  case notShortest
  /// Keys of a map are not in bytewise order, or one is there twice (sections 4.2.1, 5.6).
  case keysOutOfOrder
  /// A text is not UTF-8 (section 3.1).
  case notUTF8
  /// Floating point, a simple value, or an additional information that RFC 8949 reserves.
  case notInSubset
  /// Nested deeper than ``CBORReader/maxDepth``.
  case tooDeep
}

// What a decoded value is, for those who expect one kind.
extension CBOR {
  public var intValue: Int? {
    switch self {
    case .unsigned(let n): Int(exactly: n)
    case .negative(let n): Int(exactly: n).map { ~$0 }
    default: nil
    }
  }

  public var bytesValue: [UInt8]? { if case .bytes(let value) = self { value } else { nil } }
  public var textValue: String? { if case .text(let value) = self { value } else { nil } }
  public var arrayValue: [CBOR]? { if case .array(let value) = self { value } else { nil } }
  public var mapValue: [CBOR: CBOR]? { if case .map(let value) = self { value } else { nil } }
}
