/// Writes a PDF anew as PDF/A-3b (ISO 19005-3): one revision, with metadata, output intent and file identifier. With
/// `content` it is tagged and conforms to PDF/UA-1 (ISO 14289-1) as well.
///
/// Fonts, colours and pictures must already be fit for it; what cairo draws with embedded fonts is. The same input
/// gives the same bytes. Not for signed files: every byte moves.
///
/// - Parameters:
///   - content: what was drawn, run by run; the tags of the file itself are dropped. Nil leaves a file untagged.
///   - attachments: files to be carried inside.
/// - Throws: `PDFError` where the source cannot be read, is encrypted or holds no catalog, or where `content` does not
///   agree with what its pages hold.
public func archival(
  _ pdf: [UInt8], metadata: ArchivalMetadata, content: TaggedContent? = nil, attachments: [Attachment] = []
) throws(PDFError) -> [UInt8] {
  let file = try PDFFile(pdf)
  guard file.trailer["Encrypt"] == nil else { throw PDFError(.encrypted, "an encrypted file cannot be archived") }
  var rewriting = ArchivalRewriting(file, metadata: metadata)
  return try rewriting.finished(content: content, attachments: attachments)
}

/// Copies a file object by object, as far as anything leads to them, under new numbers without gaps.
struct ArchivalRewriting {
  private let file: PDFFile
  private let metadata: ArchivalMetadata
  private var writer: ObjectWriter
  private var next = 1
  /// New numbers of the source's objects, and those that are still to be written.
  private var numbers: [Int: Int] = [:]
  private var waiting: [Int] = []
  /// Entries of the catalog that speak in new numbers already.
  private var added: [String: PDFObject] = [:]

  init(_ file: PDFFile, metadata: ArchivalMetadata) {
    self.file = file
    self.metadata = metadata
    // Four bytes above 127 in a comment tell transfer programs that the file is binary (6.1.2).
    writer = ObjectWriter(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10])
    writer.reserve(file.bytes.count + file.bytes.count / 4 + 16_384)
  }

  mutating func finished(content: TaggedContent?, attachments: [Attachment]) throws(PDFError) -> [UInt8] {
    let (root, source) = try file.catalog()
    let pages = try file.pageNumbers()
    let newRoot = number(root)
    waiting = []
    var catalog = source
    if let content {
      for key in ["StructTreeRoot", "MarkInfo", "AcroForm"] { catalog[key] = nil }
      try write(content, pages, &catalog)
    }
    attach(attachments, &catalog)
    writer.write(newRoot, .dictionary(archivalEntries(catalog, isTagged: content != nil)))
    try writeWaiting()
    let information = reserve()
    writer.write(information, metadata.information)
    return close(root: newRoot, information: information)
  }

  // MARK: Copying

  private mutating func reserve() -> Int {
    defer { next += 1 }
    return next
  }

  private mutating func add(_ object: PDFObject) -> PDFObject {
    let number = reserve()
    writer.write(number, object)
    return .reference(number, generation: 0)
  }

  /// The new number of an object, which is then written before the end.
  private mutating func number(_ old: Int) -> Int {
    if let known = numbers[old] { return known }
    let new = reserve()
    numbers[old] = new
    waiting.append(old)
    return new
  }

  private mutating func writeWaiting() throws(PDFError) {
    while let old = waiting.popLast() {
      guard let new = numbers[old] else { continue }
      var object = try file.object(old)
      // Smoothing is a hint to viewers that 6.2.8 forbids.
      if case .stream(var entries, let data) = object, entries["Interpolate"] != nil {
        entries["Interpolate"] = nil
        object = .stream(entries, data)
      }
      writer.write(new, renumbered(object))
    }
  }

  private mutating func renumbered(_ object: PDFObject) -> PDFObject {
    switch object {
    case .reference(let old, _): return .reference(number(old), generation: 0)
    case .array(let items): return .array(items.map { renumbered($0) })
    case .dictionary(let entries): return .dictionary(renumbered(entries))
    case .stream(let entries, let data): return .stream(renumbered(entries), data)
    default: return object
    }
  }

  private mutating func renumbered(_ entries: [String: PDFObject]) -> [String: PDFObject] {
    var renumbered = entries
    // Sorted, so that numbers are given in the same order every time.
    for key in entries.keys.sorted() {
      if let value = entries[key] { renumbered[key] = self.renumbered(value) }
    }
    return renumbered
  }

  // MARK: What is added

  /// Writes pages whose content is marked, the structure over them, and the form.
  private mutating func write(
    _ content: TaggedContent, _ pages: [Int], _ catalog: inout [String: PDFObject]
  ) throws(PDFError) {
    guard content.pages.count == pages.count, content.fields.allSatisfy({ pages.indices.contains($0.place.page) })
    else {
      throw PDFError(.missing, "\(pages.count) pages were drawn, and \(content.pages.count) described")
    }
    let newPages = pages.map { number($0) }
    waiting = []
    let widgets = content.fields.map { _ in reserve() }
    var runs: [Int] = []
    for (index, page) in pages.enumerated() {
      var entries = try file.object(page).dictionaryValue ?? [:]
      let (stream, count) = try marked(entries["Contents"], content.pages[index], page: index)
      runs.append(count)
      for key in ["Contents", "StructParents", "Tabs", "Annots"] { entries[key] = nil }
      var rewritten = renumbered(entries)
      rewritten["Contents"] = stream
      rewritten["StructParents"] = .integer(index)
      // Read in the order of the structure (ISO 14289-1, 7.18.3), also what a signature adds later.
      rewritten["Tabs"] = .name("S")
      let fields = content.fields.indices.filter { content.fields[$0].place.page == index }
      if !fields.isEmpty { rewritten["Annots"] = .array(fields.map { .reference(widgets[$0], generation: 0) }) }
      writer.write(newPages[index], .dictionary(rewritten))
    }
    let treeRoot = reserve()
    let structure = StructureWriting(
      content, treeRoot: treeRoot, next: next, pages: newPages, widgets: widgets, runs: runs)
    next = structure.end
    for (number, object) in structure.objects { writer.write(number, object) }
    for (index, field) in content.fields.enumerated() {
      let appearance = reserve()
      writer.write(appearance, field.appearance)
      let widget = field.widget(
        page: newPages[field.place.page], appearance: appearance, structureParent: pages.count + index)
      writer.write(widgets[index], widget)
    }
    added["StructTreeRoot"] = .reference(treeRoot, generation: 0)
    if !widgets.isEmpty {
      added["AcroForm"] = add(.dictionary(["Fields": .array(widgets.map { .reference($0, generation: 0) })]))
    }
  }

  /// A page's content with every piece of it marked, and how many numbered runs it has.
  private mutating func marked(
    _ contents: PDFObject?, _ marks: [ContentMark], page: Int
  ) throws(PDFError) -> (stream: PDFObject, runs: Int) {
    var bytes: [UInt8] = []
    let resolved = try file.resolve(contents)
    for part in resolved.arrayValue ?? [resolved] {
      bytes += try file.decoded(try file.resolve(part))
      bytes.append(10)
    }
    var runs = 0
    var tagging = ContentTagging(bytes, marks: marks) { element in
      defer { runs += 1 }
      element.kids.append(.content(page: page, id: runs))
      return runs
    }
    let marked = try tagging.rewritten()
    return (add(.stream(["Filter": .name("FlateDecode")], Flate.deflate(marked))), runs)
  }

  private mutating func attach(
    _ attachments: [Attachment], _ catalog: inout [String: PDFObject]
  ) {
    guard !attachments.isEmpty else { return }
    var names: [PDFObject] = []
    var references: [PDFObject] = []
    for attachment in attachments.sorted(by: { $0.name < $1.name }) {
      let stream = reserve()
      writer.write(stream, attachment.stream(modified: metadata.created))
      let specification = add(attachment.specification(stream: stream))
      names += [.text(attachment.name), specification]
      references.append(specification)
    }
    catalog["Names"] = nil
    added["Names"] = .dictionary(["EmbeddedFiles": .dictionary(["Names": .array(names)])])
    added["AF"] = .array(references)
  }

  private mutating func archivalEntries(_ catalog: [String: PDFObject], isTagged: Bool) -> [String: PDFObject] {
    added["Metadata"] = add(
      .stream(
        ["Type": .name("Metadata"), "Subtype": .name("XML")], XMPPacket.packet(metadata, isAccessible: isTagged)))
    let profile = add(
      .stream(["N": .integer(3), "Filter": .name("FlateDecode")], ColorProfile.deflated))
    added["OutputIntents"] = .array([
      .dictionary([
        "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": .text("sRGB"),
        "Info": .text("sRGB IEC61966-2.1"), "DestOutputProfile": profile,
      ])
    ])
    var entries = renumbered(catalog)
    entries["Lang"] = .text(metadata.language)
    entries["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(true)])
    if isTagged { entries["MarkInfo"] = .dictionary(["Marked": .boolean(true)]) }
    return entries.merging(added) { $1 }
  }

  private func close(root: Int, information: Int) -> [UInt8] {
    var writer = writer
    let identifier = PDFObject.string(ContentHash.hash(writer.out))
    let start = writer.out.count
    writer.appendWholeTable(size: next)
    writer.append("trailer\n")
    writer.append(
      .dictionary([
        "Size": .integer(next), "Root": .reference(root, generation: 0), "ID": .array([identifier, identifier]),
        "Info": .reference(information, generation: 0),
      ]))
    writer.append("\nstartxref\n\(start)\n%%EOF\n")
    return writer.out
  }
}
