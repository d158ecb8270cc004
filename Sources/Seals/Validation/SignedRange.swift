import PDFDocument

/// Which bytes a signature covers, checked against where it stands (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 5.4).
struct SignedRange {
  /// The signature with its brackets.
  let gap: Range<Int>
  /// Where the signed part of the file ends.
  let end: Int
  /// The CMS bytes without the zeros behind them.
  let signature: [UInt8]

  /// - Parameters:
  ///   - span: where the signature dictionary stands; the gap must lie in it.
  /// - Throws: `SealReason` through `Failure`.
  init(_ dictionary: PDFObject, span: Range<Int>?, in bytes: [UInt8]) throws(Failure) {
    let range = dictionary["ByteRange"]?.arrayValue?.map { $0.integerValue ?? -1 } ?? []
    guard range.count == 4, range.allSatisfy({ $0 >= 0 }) else { throw Failure(.rangeMissing) }
    guard range[1] <= bytes.count, range[2] <= bytes.count, range[3] <= bytes.count - range[2] else {
      throw Failure(.rangeBeyondFile)
    }
    guard range[0] == 0, range[1] > 0, range[2] > range[1] + 1 else { throw Failure(.rangeMissing) }
    gap = range[1]..<range[2]
    end = range[2] + range[3]
    guard case .string(let contents)? = dictionary["Contents"], !contents.isEmpty else {
      throw Failure(.signatureMissing)
    }
    guard let span, span.lowerBound < gap.lowerBound, gap.lowerBound < span.upperBound,
      bytes[gap.lowerBound] == UInt8(ascii: "<")
    else { throw Failure(.rangeElsewhere) }
    let close = bytes[gap].firstIndex(of: UInt8(ascii: ">")) ?? gap.upperBound
    guard close >= gap.upperBound - 1 else { throw Failure(.unsignedInside(gap.upperBound - 1 - close)) }
    guard close < gap.upperBound, gap.upperBound < span.upperBound,
      let content = Self.decoded(bytes[(gap.lowerBound + 1)..<close]),
      contents == content, let length = Self.derLength(content), content[length...].allSatisfy({ $0 == 0 })
    else { throw Failure(.gapMalformed) }
    signature = Array(content[..<length])
  }

  struct Failure: Error {
    let reason: SealReason

    init(_ reason: SealReason) {
      self.reason = reason
    }
  }

  /// Reads hexadecimal digits in pairs, all of one case, so that no digit could be written otherwise.
  private static func decoded(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let hasUpper = digits.contains { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
    let letterBase = hasUpper ? UInt8(ascii: "A") : UInt8(ascii: "a")
    guard digits.count.isMultiple(of: 2) else { return nil }
    var content: [UInt8] = []
    content.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case letterBase..<(letterBase + 6): value = digit - letterBase + 10
      default: return nil
      }
      if let first = high {
        content.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return content
  }

  /// How long the DER value is that the bytes begin with; nil where they begin with none.
  private static func derLength(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 2, bytes[0] == 0x30 else { return nil }
    if bytes[1] < 0x80 { return 2 + Int(bytes[1]) <= bytes.count ? 2 + Int(bytes[1]) : nil }
    let count = Int(bytes[1] & 0x7F)
    guard (1...4).contains(count), bytes.count >= 2 + count else { return nil }
    let length = bytes[2..<(2 + count)].reduce(0) { $0 << 8 | Int($1) }
    return 2 + count + length <= bytes.count ? 2 + count + length : nil
  }
}
