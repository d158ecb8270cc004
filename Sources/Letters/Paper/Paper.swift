import WorkingTime

/// One official paper, ready to be typeset: what stands on it, in reading order, and nothing about where.
///
/// A paper is a plain value, so that a preview and the final letter can be compared and hashed:
/// ```swift
/// let receipt = Paper(
///   letterhead: office.letterhead,
///   blocks: [
///     .heading(title: "TANDA TERIMA BERKAS", subtitle: "Nomor: 2026/000123"),
///     .rows([Row("Nama pemohon", "Siti Aminah"), Row("Diterima", "23 November 2026, 09.15 WIB")]),
///     .code(label: "Kode lacak", text: "K7QF-93HM", qr: "https://…"),
///   ],
///   title: "Tanda terima berkas 2026/000123", author: "DPMPTSP Kota Contoh", created: now)
/// let pdf = try typeset(receipt)
/// ```
public struct Paper: Sendable, Hashable, Codable {
  /// The head of the first page; `nil` for a paper that is not the office's own, such as an application letter.
  public var letterhead: Letterhead?
  public var blocks: [Block]
  /// Small lines under a rule at the foot of every page, such as the notes on the electronic signature.
  public var footer: [String]
  /// The title in the document's properties; also the small head of the second and later pages.
  public var title: String
  /// The author in the document's properties: the office.
  public var author: String
  /// BCP 47 tag of the paper's language.
  public var language: String
  /// Becomes the creation and modification date in the file, and nothing else; the only time the bytes depend on.
  public var created: Moment
  /// A word in large light letters behind the text of every page ("CONTOH").
  public var watermark: String?

  public init(
    letterhead: Letterhead? = nil, blocks: [Block], footer: [String] = [], title: String, author: String,
    language: String = "id", created: Moment, watermark: String? = nil
  ) {
    self.letterhead = letterhead
    self.blocks = blocks
    self.footer = footer
    self.title = title
    self.author = author
    self.language = language
    self.created = created
    self.watermark = watermark
  }
}
