import Foundation

extension OfficeReader {
  /// The most bytes of a picture: it stands in every letter.
  static let pictureBytes = 300_000

  /// A picture in the file itself, as `base64 FILE` writes it, so that an edition is text alone.
  /// - Returns: bytes that begin as a PNG or JPEG file does.
  func picture(_ map: YAMLMap, _ key: String) -> [UInt8]? {
    guard let text = map.optionalText(key) else { return nil }
    guard let data = Data(base64Encoded: text.filter { !$0.isWhitespace }), !data.isEmpty else {
      map.report(
        "`\(key)` bukan gambar dalam Base64", instead: "`\(key): |` lalu keluaran `base64 gambar.png`, menjorok",
        at: key)
      return nil
    }
    let bytes = [UInt8](data)
    let isPicture = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF]].contains {
      bytes.starts(with: $0)
    }
    guard isPicture else {
      map.report("`\(key)` bukan gambar PNG atau JPEG", instead: "gambar PNG atau JPEG", at: key)
      return nil
    }
    guard bytes.count <= Self.pictureBytes else {
      map.report(
        "gambar pada `\(key)` berukuran \(bytes.count) byte", instead: "paling besar \(Self.pictureBytes) byte", at: key
      )
      return nil
    }
    return bytes
  }
}
