/// A part of a paper, from a heading to the signature. Blocks follow one another down the page.
public enum Block: Sendable, Hashable, Codable {
  /// The paper's title, bold and centred, with the line below it that usually bears the number.
  case heading(title: String, subtitle: RichText? = nil)
  case paragraph(RichText, style: ParagraphStyle = .justified)
  /// Label, colon, value. All rows of a paper share one width of labels.
  case rows([Row])
  /// Rows with the holder's photo (4 × 6 cm) at their right; an empty box says "pas foto 4×6".
  case rowsBesidePhoto([Row], photo: Photo?)
  /// The holder's name, large, bold and centred.
  case name(String)
  /// An introduction and a list numbered from 1.
  case numbered(intro: RichText?, items: [RichText])
  /// A bordered table whose head is repeated on every page.
  case table(columns: [Column], rows: [[RichText]])
  /// The signer's block in the right half; it is never alone on a page.
  case signature(SignatureBlock)
  /// Two signers side by side, such as the two sides of a handover.
  case twoSignatures(left: SignatureBlock, right: SignatureBlock)
  /// A code to copy down, in large letters in a frame, with an optional QR code for phones.
  case code(label: String, text: String, qr: String? = nil)
  /// The numbered list of those who receive a copy ("Tembusan"), small.
  case copies(title: String, items: [String])
  /// A small grey remark.
  case note(String)
  /// Empty space in millimetres; none at the top of a later page.
  case space(mm: Double)
}

/// How a paragraph is set.
public enum ParagraphStyle: String, Sendable, Hashable, Codable {
  /// Even on both sides.
  case justified
  /// Even on both sides, with the first line moved in.
  case indented
  /// Even on the left.
  case plain
  /// The bold line over a part of a paper, which never stands alone at a page's foot.
  case subheading
  case centred
}

/// One line of a list of particulars.
public struct Row: Sendable, Hashable, Codable {
  public var label: String
  public var value: RichText

  public init(_ label: String, _ value: RichText) {
    self.label = label
    self.value = value
  }
}

/// One column of a table.
public struct Column: Sendable, Hashable, Codable {
  public enum Alignment: String, Sendable, Hashable, Codable {
    case left, centred, right
  }

  public var title: String
  /// Share of the table's width, relative to the sum over all columns.
  public var width: Double
  public var alignment: Alignment

  public init(_ title: String, width: Double = 1, alignment: Alignment = .left) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}
