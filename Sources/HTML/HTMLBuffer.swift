/// Where a page is written: bytes that grow, the addresses of the assets that it names, and where its site stands.
public struct HTMLBuffer {
  /// What has been written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let assets: [String: String]
  /// Goes before every address of the site's own: empty, or such as `/pekanbaru`.
  let base: String
  /// A page names the same sprite a hundred times.
  private var lastAsset: (name: StaticString, written: [UInt8])?

  public init(assets: [String: String] = [:], base: String = "", capacity: Int = 16_384) {
    self.assets = assets
    self.base = base
    bytes.reserveCapacity(capacity)
  }

  /// Writes a literal of the source as it stands.
  public mutating func write(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text, with the five characters that mean something in HTML as character references.
  ///
  /// One rule serves both text and quoted attribute values, so that neither can be taken for the other.
  public mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let reference = characterReference(utf8[index]) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        write(reference)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// Writes the address of an asset by its plain name; under `/assets/` when nobody said otherwise.
  mutating func writeAssetAddress(_ name: StaticString) {
    if let lastAsset, lastAsset.name.isSameLiteral(as: name) {
      bytes.append(contentsOf: lastAsset.written)
      return
    }
    let start = bytes.count
    writeEscaped(base)
    writeEscaped(assets[name.description] ?? "/assets/\(name)")
    lastAsset = (name, Array(bytes[start...]))
  }
}

extension StaticString {
  /// Whether both are the same bytes of the program; the same text elsewhere in it may say no.
  fileprivate func isSameLiteral(as other: StaticString) -> Bool {
    hasPointerRepresentation && other.hasPointerRepresentation
      && utf8Start == other.utf8Start && utf8CodeUnitCount == other.utf8CodeUnitCount
  }
}

@inline(__always)
private func characterReference(_ byte: UInt8) -> StaticString? {
  // Nearly every byte of a page is a letter and leaves here.
  if byte > UInt8(ascii: ">") { return nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return "&quot;"
  case UInt8(ascii: "'"): return "&#39;"
  default: return nil
  }
}
