/// An ICC profile (ICC.1:2001-04, version 2) for the colours of sRGB (IEC 61966-2-1), made here so that none is
/// carried.
///
/// A display profile of the matrix and curve kind: three colorants against D50, and one curve for all of them.
enum ColorProfile {
  /// The profile as FlateDecode holds it; made once in a process.
  static let deflated = Flate.deflate(sRGB())

  static func sRGB() -> [UInt8] {
    let curve = toneCurve()
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", description("sRGB")), ("cprt", text("Public domain")), ("wtpt", xyz(0.9642, 1, 0.8249)),
      ("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)), ("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)),
      ("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = number(tags.count)
    var data: [UInt8] = []
    let dataStart = 128 + 4 + 12 * tags.count
    var curveStart: Int?
    for tag in tags {
      var start = dataStart + data.count
      if tag.data == curve, let shared = curveStart { start = shared } else { data += tag.data }
      if tag.data == curve { curveStart = start }
      table += Array(tag.name.utf8) + number(start) + number(tag.data.count)
      data += [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
    }
    return header(size: dataStart + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    let date: [UInt8] = [2026, 1, 1, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    var header = number(size) + number(0) + number(0x0210_0000)
    header += Array("mntrRGB XYZ ".utf8) + date + Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 28)
    header += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// s15Fixed16Number.
  private static func fixed(_ value: Double) -> [UInt8] { number(Int(value * 65_536 + 0.5)) }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    Array("XYZ ".utf8) + number(0) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func text(_ text: String) -> [UInt8] { Array("text".utf8) + number(0) + Array(text.utf8) + [0] }

  /// textDescriptionType: the ASCII text, and empty Unicode and Macintosh ones.
  private static func description(_ text: String) -> [UInt8] {
    Array("desc".utf8) + number(0) + number(text.utf8.count + 1) + Array(text.utf8) + [0]
      + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
  }

  /// The curve of IEC 61966-2-1 at 1,024 points.
  private static func toneCurve() -> [UInt8] {
    let points = 1_024
    let values = (0..<points).flatMap { index -> [UInt8] in
      let encoded = Double(index) / Double(points - 1)
      let linear = encoded <= 0.04045 ? encoded / 12.92 : power2point4((encoded + 0.055) / 1.055)
      let value = Int(linear * 65_535 + 0.5)
      return [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
    return Array("curv".utf8) + number(0) + number(points) + values
  }

  /// x to the power of 2.4, for x from 0.09 to 1: x² times the fifth root of x² by Newton's steps. Plain arithmetic
  /// gives the same bytes on every machine, which a mathematics library does not promise.
  private static func power2point4(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
