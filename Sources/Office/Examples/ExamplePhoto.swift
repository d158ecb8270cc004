import CZlib

/// A drawn portrait on a red ground, 160 × 240, as PNG (ISO/IEC 15948): nobody's face.
enum ExamplePhoto {
  static func png(_ index: Int) -> [UInt8] {
    let (width, height) = (160, 240)
    let skin = [[198, 150, 118], [224, 180, 148], [150, 104, 76]][index % 3].map { UInt8($0) }
    let shirt = [[245, 245, 245], [40, 60, 110], [30, 90, 70]][index / 3 % 3].map { UInt8($0) }
    var raw: [UInt8] = []
    raw.reserveCapacity((width * 3 + 1) * height)
    for y in 0..<height {
      raw.append(0)
      for x in 0..<width {
        let (dx, dy) = (Double(x - 80), Double(y - 96))
        let isHair = dx * dx / 2300 + (dy + 14) * (dy + 14) / 3400 < 1 && y < 86
        let isFace = dx * dx / 1600 + dy * dy / 2600 < 1
        let isNeck = abs(dx) < 16 && (130..<170).contains(y)
        let isBody = dx * dx / 5200 + Double(y - 240) * Double(y - 240) / 6400 < 1
        let colour: [UInt8] =
          if isHair { [34, 28, 26] } else if isFace || isNeck { skin } else if isBody { shirt } else { [176, 28, 34] }
        raw += colour
      }
    }
    var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    out += chunk("IHDR", word(width) + word(height) + [8, 2, 0, 0, 0])
    out += chunk("IDAT", deflated(raw))
    out += chunk("IEND", [])
    return out
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return word(data.count) + body + word(Int(crc(body)))
  }

  private static func word(_ n: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(n).bigEndian, Array.init) }

  private static func crc(_ bytes: [UInt8]) -> UInt { crc32(0, bytes, UInt32(bytes.count)) }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var out = [UInt8](repeating: 0, count: Int(size))
    // The bound is never too small, and the level is one of zlib's own.
    _ = compress2(&out, &size, bytes, UInt(bytes.count), 9)
    return Array(out.prefix(Int(size)))
  }
}
