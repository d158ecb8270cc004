/// The one thing worth keeping of a photo's Exif (CIPA DC-008): which side is up.
enum JPEGOrientation {
  private static let tag = 0x0112
  private static let short = 3

  /// - Parameter body: of an APP1 segment.
  /// - Returns: 1…8, or nil when it does not say.
  static func read(_ body: ArraySlice<UInt8>) -> Int? {
    guard body.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
    let tiff = ByteReader(body.dropFirst(6))
    let little: Bool
    switch tiff.number(0, bytes: 4) {
    case 0x4949_2A00: little = true
    case 0x4D4D_002A: little = false
    default: return nil
    }
    guard let directory = tiff.number(4, bytes: 4, littleEndian: little),
      let entries = tiff.number(directory, bytes: 2, littleEndian: little)
    else { return nil }
    for entry in 0..<entries {
      let at = directory + 2 + entry * 12
      guard let found = tiff.number(at, bytes: 2, littleEndian: little) else { return nil }
      guard found == tag, tiff.number(at + 2, bytes: 2, littleEndian: little) == short,
        let value = tiff.number(at + 8, bytes: 2, littleEndian: little), (1...8).contains(value)
      else { continue }
      return value
    }
    return nil
  }

  /// An APP1 segment with an Exif that holds nothing but the orientation.
  static func segment(_ orientation: Int) -> [UInt8] {
    let directory: [UInt8] = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation & 15), 0, 0, 0, 0, 0, 0]
    let tiff: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8] + directory
    let body = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }
}
