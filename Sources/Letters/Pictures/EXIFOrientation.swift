/// How the camera was held, from the Exif segment of a JPEG file (CIPA DC-008, 4.5 and 4.6.4, tag 274).
enum EXIFOrientation {
  /// The orientation, 1…8, or `nil` when the segment is not Exif or does not say it properly.
  static func read(_ reader: ByteReader, from content: Range<Int>) -> Int? {
    let tiff = content.lowerBound + 6
    guard content.count > 14, content.upperBound <= reader.bytes.count,
      reader.bytes[content.lowerBound..<tiff].elementsEqual([0x45, 0x78, 0x69, 0x66, 0, 0])
    else { return nil }
    let littleEndian: Bool
    switch reader.bigEndian16(at: tiff) {
    case 0x4949: littleEndian = true
    case 0x4D4D: littleEndian = false
    default: return nil
    }
    guard let offset = reader.number(at: tiff + 4, count: 4, littleEndian: littleEndian),
      let count = reader.number(at: tiff + offset, count: 2, littleEndian: littleEndian)
    else { return nil }
    for index in 0..<count {
      let entry = tiff + offset + 2 + index * 12
      guard entry + 12 <= content.upperBound else { return nil }
      guard reader.number(at: entry, count: 2, littleEndian: littleEndian) == 274 else { continue }
      let value = reader.number(at: entry + 8, count: 2, littleEndian: littleEndian)
      return value.flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }
}
