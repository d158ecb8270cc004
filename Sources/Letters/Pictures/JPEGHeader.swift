/// What the markers of a JPEG file say about its picture (ITU-T T.81, annex B), without decoding it.
public struct JPEGHeader: Sendable, Hashable {
  /// Pixels as stored, before `orientation` is applied.
  public let width: Int
  public let height: Int
  /// 1 for grey, 3 for colour, 4 for ink colours.
  public let components: Int
  /// Bits a sample.
  public let precision: Int
  /// Whether the coding is one that PDF's DCTDecode knows: baseline, extended or progressive Huffman.
  public let isDecodableInPDF: Bool
  /// EXIF orientation, 1…8; 1 when the file does not say.
  public let orientation: Int

  /// `nil` unless the bytes begin like a JPEG file and reach its frame header.
  public init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    var orientation = 1
    for segment in JPEGSegments(bytes) {
      switch segment.marker {
      case 0xE1:
        orientation = EXIFOrientation.read(reader, from: segment.content) ?? orientation
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let start = segment.content.lowerBound
        guard segment.content.count >= 6, let precision = reader.byte(at: start),
          let height = reader.bigEndian16(at: start + 1), let width = reader.bigEndian16(at: start + 3),
          let components = reader.byte(at: start + 5), width > 0, height > 0
        else { return nil }
        self.width = width
        self.height = height
        self.components = components
        self.precision = precision
        self.orientation = orientation
        isDecodableInPDF = (0xC0...0xC2).contains(segment.marker)
        return
      default:
        continue
      }
    }
    return nil
  }
}
