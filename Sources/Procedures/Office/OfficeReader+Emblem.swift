import Foundation

/// The picture at the head of the office's papers.
extension OfficeReader {
  /// Bytes and pixels that a letter can carry and a printer can show: 24 mm at 200 dots an inch and more.
  private static let most = 200 << 10
  private static let pixels = 150...2_000
  private static let usual = "Lambang daerah"

  /// `lambang: lambang.png`, or the picture itself in Base64, and `teks_lambang` for people who do not see it.
  func emblem(_ map: YAMLMap) -> OfficeEmblem? {
    let alternative = map.optionalText("teks_lambang")
    guard let item = map.optional("lambang"), let name = item.text() else { return nil }
    guard name.hasSuffix(".png") else {
      return picture(map, "lambang").map { OfficeEmblem(picture: $0, alternative: alternative ?? Self.usual) }
    }
    guard !name.contains("/"), let png = bundle.files[name] else {
      let there = bundle.paths.filter { $0.hasSuffix(".png") }
      item.report(
        "tidak ada gambar `\(name)` di folder kantor",
        instead: there.isEmpty
          ? "berkas PNG di samping office.yaml, misalnya `lambang.png`"
          : Suggestion.text(for: name, among: there))
      return nil
    }
    guard let size = Self.size(ofPNG: png) else {
      item.report("`\(name)` bukan gambar PNG yang utuh", instead: "gambar yang disimpan sebagai PNG")
      return nil
    }
    guard png.count <= Self.most else {
      item.report("`\(name)` berukuran \(png.count >> 10) KiB", instead: "paling banyak \(Self.most >> 10) KiB")
      return nil
    }
    guard Self.pixels.contains(size.width), Self.pixels.contains(size.height), size.width <= 3 * size.height,
      size.height <= 3 * size.width
    else {
      item.report(
        "`\(name)` berukuran \(size.width) × \(size.height) piksel",
        instead: "lebar dan tinggi \(Self.pixels.lowerBound) sampai \(Self.pixels.upperBound) piksel")
      return nil
    }
    return OfficeEmblem(picture: [UInt8](png), alternative: alternative ?? Self.usual)
  }

  /// Width and height (ISO/IEC 15948, 11.2.2); nil unless chunk follows chunk up to `IEND`.
  private static func size(ofPNG data: Data) -> (width: Int, height: Int)? {
    let bytes = [UInt8](data)
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.count > 33, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    var at = 8
    while at + 12 <= bytes.count {
      if bytes[at + 4..<at + 8].elementsEqual("IEND".utf8) { return (number(16), number(20)) }
      at += 12 + number(at)
    }
    return nil
  }
}
