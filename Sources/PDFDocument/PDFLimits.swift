/// Bounds that keep a hostile file from exhausting stack, memory or time.
enum PDFLimits {
  /// Bytes of a whole file.
  static let file = 256 << 20
  /// Arrays and dictionaries inside one another.
  static let nesting = 64
  /// Highest object number (ISO 32000-1, annex C).
  static let objectNumber = 8_388_607
  /// Cross-reference sections of one file, and rows in all of them together.
  static let sections = 512
  static let rows = 1_000_000
  /// Bytes that one stream, and all structure streams of a file together, may inflate to.
  static let inflated = 64 << 20
  static let inflatedTogether = 128 << 20
  /// Elements read from one file. Each object is read once, so only a file made for harm comes near.
  static let elements = 3_000_000
  /// Objects that wait for one another while being read, and references in a row.
  static let pendingObjects = 16
  static let referenceChain = 32
  /// Pages of a file, and nodes of its page tree.
  static let pageNodes = 100_000
}
