/// The marker segments of a JPEG file up to the first scan (ITU-T T.81, B.1.1). Ends early on anything malformed.
struct JPEGSegments: Sequence, IteratorProtocol {
  struct Segment {
    let marker: UInt8
    /// The whole segment with marker and length.
    let whole: Range<Int>
    /// What follows the length.
    let content: Range<Int>
  }

  private let reader: ByteReader
  private var position: Int

  init(_ bytes: [UInt8]) {
    reader = ByteReader(bytes)
    // A file begins with "start of image"; without it there is nothing to walk through.
    position = bytes.starts(with: [0xFF, 0xD8]) ? 2 : bytes.count
  }

  mutating func next() -> Segment? {
    let start = position
    guard reader.byte(at: position) == 0xFF else { return nil }
    // Any number of fill bytes may precede the marker (B.1.1.2).
    while reader.byte(at: position) == 0xFF { position += 1 }
    guard let marker = reader.byte(at: position), marker != 0xDA, marker != 0xD9, marker >= 0xC0,
      let length = reader.bigEndian16(at: position + 1), length >= 2,
      position + 1 + length <= reader.bytes.count
    else { return nil }
    let content = (position + 3)..<(position + 1 + length)
    position = content.upperBound
    return Segment(marker: UInt8(marker), whole: start..<content.upperBound, content: content)
  }
}

/// The file without Exif, XMP, Photoshop and comment segments; the picture's own bytes are the same.
///
/// A letter is handed on, the place where its photo was taken is not. It also keeps viewers that obey Exif from turning
/// a photo which the page has turned already.
func withoutMetadata(jpeg bytes: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = [0xFF, 0xD8]
  kept.reserveCapacity(bytes.count)
  var end = 2
  for segment in JPEGSegments(bytes) {
    if ![0xE1, 0xED, 0xFE].contains(segment.marker) {
      kept.append(contentsOf: bytes[segment.whole])
    }
    end = segment.whole.upperBound
  }
  guard end <= bytes.count else { return bytes }
  kept.append(contentsOf: bytes[end...])
  return kept
}
