/// What a file is by its first bytes, whatever its name says.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
  case pdf, jpeg, png
  /// The usual format of iPhone photos (HEIF, ISO/IEC 23008-12).
  case heic
  case avif, webp, gif, tiff, bmp, video
  case html, xml, rtf, text
  /// A word processor's file, old (`.doc`) or new (`.docx`, `.odt`).
  case wordProcessor
  /// A spreadsheet, presentation or other file of an office suite.
  case officeSuite
  case zip, rar, sevenZip, program, unknown

  public init(of bytes: [UInt8]) {
    self = FileKind.binary(bytes) ?? FileKind.written(bytes)
  }

  private static func binary(_ bytes: [UInt8]) -> FileKind? {
    switch bytes {
    case let b where b.starts(with: [0xFF, 0xD8, 0xFF]): .jpeg
    case let b where b.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): .png
    case let b where b.starts(with: "GIF8".utf8): .gif
    case let b where b.starts(with: [0x49, 0x49, 0x2A, 0]) || b.starts(with: [0x4D, 0x4D, 0, 0x2A]): .tiff
    case let b where b.starts(with: "RIFF".utf8): b.dropFirst(8).starts(with: "WEBP".utf8) ? .webp : .video
    case let b where b.dropFirst(4).starts(with: "ftyp".utf8): mediaContainer(brand: b.dropFirst(8).prefix(4))
    case let b where b.starts(with: [0x50, 0x4B, 3, 4]) || b.starts(with: [0x50, 0x4B, 5, 6]): archive(b)
    case let b where b.starts(with: [0xD0, 0xCF, 0x11, 0xE0]): .wordProcessor
    case let b where b.starts(with: "Rar!".utf8): .rar
    case let b where b.starts(with: [0x37, 0x7A, 0xBC, 0xAF]): .sevenZip
    case let b where b.starts(with: [0x7F, 0x45, 0x4C, 0x46]) || b.starts(with: [0x4D, 0x5A]): .program
    case let b where b.starts(with: "BM".utf8) && b.count > 26 && b[6...9].allSatisfy { $0 == 0 }: .bmp
    default: nil
    }
  }

  /// ISO/IEC 14496-12: a box `ftyp` with the main brand.
  private static func mediaContainer(brand: ArraySlice<UInt8>) -> FileKind {
    switch String(decoding: brand, as: UTF8.self) {
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": .heic
    case "avif", "avis": .avif
    default: .video
    }
  }

  /// Office suites keep their files as ZIP archives whose first names tell which.
  private static func archive(_ bytes: [UInt8]) -> FileKind {
    let head = bytes.prefix(8_192)
    if head.holds("word/") || head.holds("application/vnd.oasis.opendocument.text") { return .wordProcessor }
    let isOffice = head.holds("xl/") || head.holds("ppt/") || head.holds("[Content_Types].xml")
    return isOffice || head.holds("application/vnd.oasis") ? .officeSuite : .zip
  }

  private static func written(_ bytes: [UInt8]) -> FileKind {
    let head = bytes.prefix(1_024)
    var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    start = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let lowered = start.prefix(64).map { (65...90).contains($0) ? $0 + 32 : $0 }
    for (beginning, kind) in [
      ("%pdf-", FileKind.pdf), ("<!doctype html", .html), ("<html", .html), ("<script", .html), ("<body", .html),
      ("<head", .html), ("<?xml", .xml), ("<svg", .xml), ("{\\rtf", .rtf),
    ] where lowered.starts(with: beginning.utf8) { return kind }
    // Viewers take a PDF whose header comes a little late (ISO 32000-1, annex H, note 13).
    if head.holds("%PDF-") { return .pdf }
    let isText = !head.isEmpty && head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    return isText ? .text : .unknown
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
