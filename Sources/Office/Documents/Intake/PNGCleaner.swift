/// Takes everything out of a PNG file (ISO/IEC 15948) that is not needed to draw it: texts, times, Exif, and what
/// programs add of their own. The picture itself stays bit for bit.
enum PNGCleaner {
  /// Chunks that say how to draw; every other goes.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
  ]
  private static let signature = 8

  static func clean(_ bytes: [UInt8]) throws(IntakeRefusal) -> CleanPicture {
    let reader = ByteReader(bytes)
    var out = Array(reader.slice(0, signature) ?? [])
    var size: (width: Int, height: Int)?
    var hasData = false
    var at = signature
    while true {
      guard let length = reader.number(at, bytes: 4), let chunk = reader.slice(at, 12 + length) else {
        throw .cutOff(.png)
      }
      at += chunk.count
      let type = String(decoding: chunk.dropFirst(4).prefix(4), as: UTF8.self)
      guard kept.contains(type) else {
        // A small first letter says that a picture can be drawn without it (5.4).
        guard type.first?.isLowercase == true else { throw .damaged(.png) }
        continue
      }
      let sum = ByteReader(chunk).number(8 + length, bytes: 4)
      guard sum == Int(CRC32.sum(chunk.dropFirst(4).dropLast(4))) else { throw .damaged(.png) }
      switch type {
      case "IHDR":
        guard size == nil, length == 13, let found = header(chunk) else { throw .damaged(.png) }
        size = found
      case "IDAT": hasData = true
      default: break
      }
      guard let size else { throw .damaged(.png) }
      out += chunk
      if type == "IEND" {
        guard hasData else { throw .damaged(.png) }
        return CleanPicture(bytes: out, width: size.width, height: size.height)
      }
    }
  }

  private static func header(_ chunk: ArraySlice<UInt8>) -> (width: Int, height: Int)? {
    let reader = ByteReader(chunk)
    guard let width = reader.number(8, bytes: 4), let height = reader.number(12, bytes: 4),
      (1...Int(Int32.max)).contains(width), (1...Int(Int32.max)).contains(height)
    else { return nil }
    return (width, height)
  }
}

/// The checksum of PNG's chunks (ISO/IEC 15948, annex D).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func sum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 255)] ^ $0 >> 8 }
  }
}
