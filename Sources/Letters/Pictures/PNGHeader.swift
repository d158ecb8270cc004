/// Width and height of a PNG file from its first chunk (ISO/IEC 15948, 5.2 and 11.2.2), without decoding it.
public struct PNGHeader: Sendable, Hashable {
  public let width: Int
  public let height: Int

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// `nil` unless the bytes begin like a PNG file with a picture of at least one pixel.
  public init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    guard bytes.starts(with: Self.signature), reader.bigEndian32(at: 8) == 13,
      bytes[12..<min(16, bytes.count)].elementsEqual("IHDR".utf8),
      let width = reader.bigEndian32(at: 16), let height = reader.bigEndian32(at: 20),
      width > 0, height > 0, width <= Int(Int32.max), height <= Int(Int32.max)
    else { return nil }
    self.width = width
    self.height = height
  }
}
