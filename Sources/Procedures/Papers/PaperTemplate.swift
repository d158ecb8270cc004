import Casework

/// The wording of a paper, in blocks from top to bottom. Every text is mustache; what it may name is ``PaperNames``.
///
/// It is laid out by whoever fills it in: a number or date that is not known yet is left as a marked blank there.
public struct PaperTemplate: Hashable, Sendable {
  /// The title in the document's properties.
  public let title: String
  public let hasLetterhead: Bool
  public let blocks: [TemplateBlock]
  /// Lines at the foot of every page.
  public let footer: [String]

  public init(title: String, hasLetterhead: Bool = true, blocks: [TemplateBlock], footer: [String] = []) {
    self.title = title
    self.hasLetterhead = hasLetterhead
    self.blocks = blocks
    self.footer = footer
  }
}

extension PaperTemplate {
  /// Whether some block goes through the list.
  public func goesThrough(_ list: PaperList) -> Bool {
    blocks.contains { block in
      switch block {
      case .table(_, list), .numbered(_, .each(list, _)), .copies(_, .each(list, _)): true
      default: false
      }
    }
  }
}

/// A part of a paper.
public enum TemplateBlock: Hashable, Sendable {
  case heading(title: String, subtitle: String?)
  case paragraph(String, style: TemplateParagraphStyle)
  case rows([TemplateRow])
  case rowsBesidePhoto([TemplateRow])
  case name(String)
  case numbered(intro: String?, items: TemplateItems)
  case table(columns: [TemplateColumn], each: PaperList)
  case signature(TemplateSignature)
  case twoSignatures(left: TemplateSignature, right: TemplateSignature)
  case code(label: String, text: String, qr: String?)
  case copies(title: String, items: TemplateItems)
  case note(String)
  case space(mm: Double)
}

public enum TemplateParagraphStyle: String, Hashable, Sendable, CaseIterable {
  case justified = "rata"
  case indented = "menjorok"
  case plain = "kiri"
  case centred = "tengah"
}

/// A label and its value; left out where the value comes out empty, if so marked.
public struct TemplateRow: Hashable, Sendable {
  public let label: String
  public let value: String
  public let isLeftOutWhenEmpty: Bool

  public init(label: String, value: String, isLeftOutWhenEmpty: Bool = false) {
    self.label = label
    self.value = value
    self.isLeftOutWhenEmpty = isLeftOutWhenEmpty
  }
}

/// The items of a list: written out, or one text repeated for each member of a list that the paper knows.
public enum TemplateItems: Hashable, Sendable {
  case fixed([String])
  case each(PaperList, text: String)
}

/// A column of a table; its cell is filled in for each member of the table's list.
public struct TemplateColumn: Hashable, Sendable {
  public let title: String
  /// Share of the table's width.
  public let width: Double
  public let cell: String

  public init(title: String, width: Double = 1, cell: String) {
    self.title = title
    self.width = width
    self.cell = cell
  }
}

/// Who signs, and where.
public struct TemplateSignature: Hashable, Sendable {
  public let placeAndDate: String
  public let lines: [String]
  public let name: String
  public let rank: String?
  public let nip: String?
  /// What the QR code beside an electronic signature says.
  public let qr: String?
  public let note: String?
  /// The words in the box for a stamp-duty mark, on a paper to be signed by hand.
  public let stampBox: String?

  public init(
    placeAndDate: String = "", lines: [String] = [], name: String, rank: String? = nil, nip: String? = nil,
    qr: String? = nil, note: String? = nil, stampBox: String? = nil
  ) {
    self.placeAndDate = placeAndDate
    self.lines = lines
    self.name = name
    self.rank = rank
    self.nip = nip
    self.qr = qr
    self.note = note
    self.stampBox = stampBox
  }
}
