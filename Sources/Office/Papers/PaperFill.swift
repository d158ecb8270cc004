import Letters
import Mustache
import Procedures
import WorkingTime

/// The words for one paper: every name that its template may use.
struct PaperFill {
  /// By dotted name: `values.nama`, `office.city`.
  var names: [String: String] = [:]
  var lists: [PaperList: [[String: String]]] = [:]
  var photo: Photo?
  /// Nil in a preview, where the place is kept free.
  var hasQR = true
  /// What a QR code says where its template asks for the check address: the address with the letter's proof.
  var provenAddress: String?

  /// The template filled in.
  /// - Throws: a mustache error when a text is not mustache; the files were checked for that when they were brought in.
  func paper(
    _ template: PaperTemplate, letterhead: OfficeLetterhead, author: String, created: Moment, watermark: String?
  ) throws -> Paper {
    Paper(
      letterhead: template.hasLetterhead ? Letterhead(letterhead) : nil,
      blocks: try template.blocks.compactMap(block), footer: try template.footer.map { Blank.plain(try text($0)) },
      title: Blank.plain(try text(template.title)), author: author, created: created, watermark: watermark)
  }

  private func block(_ block: TemplateBlock) throws -> Block? {
    switch block {
    case .heading(let title, let subtitle):
      return .heading(title: try plain(title), subtitle: try subtitle.map(rich))
    case .paragraph(let words, let style): return .paragraph(try rich(words), style: Self.style(style))
    case .rows(let rows): return .rows(try filled(rows))
    case .rowsBesidePhoto(let rows): return .rowsBesidePhoto(try filled(rows), photo: photo)
    case .name(let name): return .name(try plain(name))
    case .numbered(let intro, let items): return .numbered(intro: try intro.map(rich), items: try self.items(items))
    case .table(let columns, let list):
      let rows = try (lists[list] ?? []).map { member in
        try columns.map { Blank.rich(try text($0.cell, member)) }
      }
      return .table(columns: columns.map { Column($0.title, width: $0.width) }, rows: rows)
    case .signature(let signature):
      // Nobody signs a paper that the system alone wrote out, such as the receipt of an online application.
      let filled = try self.signature(signature)
      return filled.name.isEmpty && signature.qr == nil ? nil : .signature(filled)
    case .twoSignatures(let left, let right):
      return .twoSignatures(left: try signature(left), right: try signature(right))
    case .code(let label, let code, let qr):
      return .code(label: try plain(label), text: try plain(code), qr: try qr.map(self.qr))
    case .copies(let title, let items):
      return .copies(title: try plain(title), items: try self.items(items).map(\.plainText))
    case .note(let words): return .note(try plain(words))
    case .space(let mm): return .space(mm: mm)
    }
  }

  private func filled(_ rows: [TemplateRow]) throws -> [Row] {
    try rows.compactMap { row in
      let value = try text(row.value)
      if row.isLeftOutWhenEmpty, value.allSatisfy(\.isWhitespace) { return nil }
      return Row(try plain(row.label), Blank.rich(value))
    }
  }

  private func items(_ items: TemplateItems) throws -> [RichText] {
    switch items {
    case .fixed(let texts): try texts.map(rich)
    case .each(let list, let words): try (lists[list] ?? []).map { Blank.rich(try text(words, $0)) }
    }
  }

  private func signature(_ signature: TemplateSignature) throws -> SignatureBlock {
    let qr = try signature.qr.map(self.qr)
    return SignatureBlock(
      placeAndDate: try rich(signature.placeAndDate),
      lines: try signature.lines.flatMap { try plain($0).split(separator: "\n").map(String.init) },
      name: try plain(signature.name), rank: try optional(signature.rank), nip: try optional(signature.nip),
      qr: hasQR ? qr : nil, reservesQR: qr != nil && !hasQR, note: try signature.note.map(plain),
      stampBox: try signature.stampBox.map(plain))
  }

  private func qr(_ template: String) throws -> String {
    let words = try plain(template)
    guard let provenAddress, words == names["checkAddress"] else { return words }
    return provenAddress
  }

  private func optional(_ template: String?) throws -> String? {
    guard let words = try template.map(plain), !words.isEmpty else { return nil }
    return words
  }

  private func rich(_ template: String) throws -> RichText { Blank.rich(try text(template)) }
  private func plain(_ template: String) throws -> String { Blank.plain(try text(template)) }

  func text(_ template: String, _ member: [String: String] = [:]) throws -> String {
    guard template.contains("{{") else { return template }
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + template).render(nested(member))
  }

  /// `a.b` → `["a": ["b": …]]`, as mustache looks names up.
  private func nested(_ member: [String: String]) -> [String: Any] {
    var out: [String: Any] = [:]
    var groups: [String: [String: String]] = [:]
    // An empty text counts as absent, so that a section around it is left out.
    for (name, value) in names where !value.isEmpty {
      if let dot = name.firstIndex(of: ".") {
        groups[String(name[..<dot]), default: [:]][String(name[name.index(after: dot)...])] = value
      } else {
        out[name] = value
      }
    }
    for (name, group) in groups { out[name] = group }
    for (name, value) in member { out[name] = value }
    return out
  }

  private static func style(_ style: TemplateParagraphStyle) -> ParagraphStyle {
    switch style {
    case .justified: .justified
    case .indented: .indented
    case .plain: .plain
    case .centred: .centred
    }
  }
}

extension Letterhead {
  /// As an office's file has it.
  init(_ head: OfficeLetterhead) {
    self.init(
      lines: head.lines,
      address: [head.address, "Telp. \(head.phone) · Surel: \(head.email) · \(head.web)"].joined(separator: "\n"),
      emblem: head.emblem.map { Emblem(picture: Photo(bytes: $0.picture), alternative: $0.alternative) })
  }
}
