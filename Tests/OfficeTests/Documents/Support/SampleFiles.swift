import Foundation

@testable import Office

/// Small files made by hand, so that each test says what is in them.
enum SampleFiles {
  static func pdf(pages: Int = 1, catalog: String = "", trailer: String = "", box: String = "0 0 200 300") -> [UInt8] {
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    var objects = ["<</Type/Catalog/Pages 2 0 R\(catalog)>>", "<</Type/Pages/Count \(pages)/Kids[\(kids)]>>"]
    objects += (0..<pages).map { _ in "<</Type/Page/Parent 2 0 R/MediaBox[\(box)]>>" }
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { text += String(format: "%010d 00000 n \n", place) }
    text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// Only its structure is right; nothing can draw it.
  static func jpeg(width: Int = 4, height: Int = 3, extra: [UInt8] = []) -> [UInt8] {
    let size = [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
    return [0xFF, 0xD8] + extra + segment(0xDB, Array(repeating: 1, count: 65))
      + segment(0xC0, [8] + size + [1, 1, 0x11, 0]) + segment(0xC4, [0] + Array(repeating: 0, count: 16))
      + segment(0xDA, [1, 1, 0, 0, 63, 0]) + scan + [0xFF, 0xD9]
  }

  /// Coded data with a stuffed byte and a restart in it.
  static let scan: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

  static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
  }

  /// An APP1 segment with an orientation and, where a phone puts it, the place.
  static func exif(orientation: UInt8, littleEndian: Bool) -> [UInt8] {
    let big: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    let little: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    return segment(0xE1, Array("Exif".utf8) + [0, 0] + (littleEndian ? little : big) + Array("GPS 0.507 N".utf8))
  }

  static func png(width: Int = 2, height: Int = 2, extra: [(String, [UInt8])] = []) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
    let rest = extra.reduce([]) { $0 + chunk($1.0, $1.1) }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", number(width) + number(height) + [8, 0, 0, 0, 0]) + rest + chunk("IDAT", [1, 2, 3])
      + chunk("IEND", [])
  }

  static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> UInt32($0) & 255) } }
    let named = Array(type.utf8) + body
    return number(UInt32(body.count)) + named + number(CRC32.sum(named[...]))
  }
}
