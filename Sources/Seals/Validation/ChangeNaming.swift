import PDFDocument

/// Finds out what changed objects are, by what leads to them.
struct ChangeNaming {
  private let signed: PDFFile
  private let current: PDFFile
  private var rest: Set<Int>
  private(set) var changes: [LaterChange] = []

  /// - Parameter changed: numbers of objects that are not as they were signed.
  init(signed: PDFFile, current: PDFFile, changed: [Int]) {
    self.signed = signed
    self.current = current
    rest = Set(changed)
    // Whatever cannot be read stays what it is: an object that changed.
    try? nameDocument()
    try? namePages()
    try? nameFields()
    changes += rest.sorted().map { .objectChanged($0) }
    var seen: Set<LaterChange> = []
    changes = changes.filter { seen.insert($0).inserted }
  }

  private mutating func note(_ change: LaterChange, _ numbers: Set<Int>) {
    changes.append(change)
    rest.subtract(numbers)
  }

  // MARK: Catalog

  private mutating func nameDocument() throws(PDFError) {
    let (root, before) = try signed.catalog()
    if signed.trailer["Root"] != current.trailer["Root"] || signed.trailer["Encrypt"] != current.trailer["Encrypt"] {
      note(.documentReplaced, [root])
    }
    let after = try current.catalog().entries
    let named: [(Set<String>, LaterChange)] = [
      (["OCProperties"], .layersChanged), (["OpenAction", "AA"], .actionAdded),
      (["AF", "Names", "Collection"], .attachmentsChanged), (["Metadata"], .metadataChanged),
    ]
    for (keys, change) in named {
      let touched = touched(keys.map { before[$0] } + keys.map { after[$0] })
      if keys.contains(where: { before[$0] != after[$0] }) { note(change, touched.union([root])) }
      if !touched.isEmpty { note(change, touched) }
    }
    let (old, new) = (signed.trailer["Info"], current.trailer["Info"])
    let information = touched([old, new])
    if old != new { note(.metadataChanged, information.union([root])) }
    if !information.isEmpty { note(.metadataChanged, information) }
  }

  // MARK: Pages

  private mutating func namePages() throws(PDFError) {
    let (before, after) = (try signed.pageNumbers(), try current.pageNumbers())
    if before != after {
      let tree = touched([try signed.catalog().entries["Pages"]], within: ["Kids", "Pages"])
      for (index, page) in after.enumerated() where !before.contains(page) { note(.pageAdded(index + 1), tree) }
      for (index, page) in before.enumerated() where !after.contains(page) { note(.pageRemoved(index + 1), tree) }
      if Set(before) == Set(after) { note(.pagesReordered, tree) }
    }
    for (index, number) in before.enumerated() where after.contains(number) { try namePage(number, index + 1) }
  }

  private mutating func namePage(_ number: Int, _ place: Int) throws(PDFError) {
    let before = try signed.object(number).dictionaryValue ?? [:]
    let after = try current.object(number).dictionaryValue ?? [:]
    try nameAnnotations(before["Annots"], after["Annots"], page: number, place)
    if before["Contents"] != after["Contents"] { note(.contentChanged(page: place), [number]) }
    let content = touched([before["Contents"], after["Contents"]])
    if !content.isEmpty { note(.contentChanged(page: place), content) }
    let (one, other) = (try signed.resolve(before["Resources"]), try current.resolve(after["Resources"]))
    for (key, change) in [("Font", LaterChange.fontChanged(page: place)), ("XObject", .pictureChanged(page: place))] {
      // The names in it are anybody's, and may be those of keys that lead away.
      let found = touched([try signed.resolve(one[key]), try current.resolve(other[key])].flatMap(\.members))
      if !found.isEmpty || one[key] != other[key] {
        var own = found
        if let resources = after["Resources"]?.referenceNumber { own.insert(resources) } else { own.insert(number) }
        note(change, own)
      }
    }
    let known: Set<String> = ["Annots", "Contents", "Resources"]
    if before.filter({ !known.contains($0.key) }) != after.filter({ !known.contains($0.key) }) {
      note(.pageChanged(place), [number])
    }
  }

  private mutating func nameAnnotations(
    _ before: PDFObject?, _ after: PDFObject?, page: Int, _ place: Int
  ) throws(PDFError) {
    let (old, new) = (try signed.resolve(before).arrayValue ?? [], try current.resolve(after).arrayValue ?? [])
    let lists = Set([page] + [before, after].compactMap { $0?.referenceNumber })
    for annotation in new where !old.contains(annotation) {
      let entries = try current.resolve(annotation)
      if try isSignature(entries) { continue }
      note(
        .annotationAdded(
          page: place, kind: entries["Subtype"]?.nameValue ?? "?",
          text: try current.resolve(entries["Contents"]).textValue),
        lists)
    }
    for annotation in old where !new.contains(annotation) { note(.annotationRemoved(page: place), lists) }
    for annotation in old where new.contains(annotation) {
      let found = touched([annotation], within: nil, except: ["Parent", "P", "V"])
      guard !found.isEmpty else { continue }
      let entries = try current.resolve(annotation)
      if entries["FT"] != nil { continue }
      note(
        .annotationChanged(
          page: place, kind: entries["Subtype"]?.nameValue ?? "?",
          text: try current.resolve(entries["Contents"]).textValue),
        found)
    }
  }

  // MARK: Form

  private mutating func nameFields() throws(PDFError) {
    let old = try fields(signed)
    let new = try fields(current)
    let form = Set(
      [try signed.catalog().number]
        + [signed, current].compactMap { file in
          (try? file.catalog().entries["AcroForm"])?.referenceNumber
        })
    for (number, field) in new where old[number] == nil {
      if try isSignature(field.entries) { continue }
      note(.fieldAdded(field.name), form)
    }
    for (number, field) in old where new[number] == nil { note(.fieldRemoved(field.name), form.union([number])) }
    for (number, field) in old {
      guard let now = new[number] else { continue }
      let found = touched([.reference(number, generation: 0)], within: nil, except: ["Parent", "P", "Kids"])
      let isOther = field.entries["V"] != now.entries["V"]
      guard isOther || !found.isEmpty else { continue }
      let isSignature = field.entries["FT"] == .name("Sig")
      note(
        isSignature ? .signatureChanged : .fieldValueChanged(field.name, value: now.shownValue), found.union([number]))
    }
  }

  private struct Field {
    let name: String
    let entries: PDFObject
    var shownValue: String? { entries["V"]?.textValue ?? entries["V"]?.nameValue }
  }

  /// All fields by their number; kids come with the name of their parent.
  private func fields(_ file: PDFFile) throws(PDFError) -> [Int: Field] {
    let form = try file.resolve(try file.catalog().entries["AcroForm"])
    var found: [Int: Field] = [:]
    var waiting = (try file.resolve(form["Fields"]).arrayValue ?? []).map { (node: $0, name: "") }
    while let next = waiting.popLast() {
      guard let number = next.node.referenceNumber, found[number] == nil else { continue }
      let entries = try file.object(number)
      let own = try file.resolve(entries["T"]).textValue ?? ""
      let name = [next.name, own].filter { !$0.isEmpty }.joined(separator: ".")
      found[number] = Field(name: name, entries: entries)
      waiting += (try file.resolve(entries["Kids"]).arrayValue ?? []).map { (node: $0, name: name) }
    }
    return found
  }

  private func isSignature(_ field: PDFObject) throws(PDFError) -> Bool {
    guard field["FT"] == .name("Sig") else { return false }
    return try current.resolve(field["V"])["ByteRange"] != nil
  }

  /// Which changed objects the values lead to, in either file.
  ///
  /// - Parameters:
  ///   - within: the only keys that are followed; nil for all.
  ///   - except: keys that lead away.
  private func touched(
    _ values: [PDFObject?], within keys: Set<String>? = nil, except: Set<String> = ["Parent", "P", "Pg"]
  ) -> Set<Int> {
    var found: Set<Int> = []
    for file in [signed, current] {
      var seen: Set<Int> = []
      var waiting = values.compactMap { $0 }
      while let value = waiting.popLast(), seen.count < 20_000 {
        switch value {
        case .reference(let number, _):
          guard seen.insert(number).inserted else { continue }
          if rest.contains(number) { found.insert(number) }
          if let object = try? file.object(number) { waiting.append(object) }
        case .array(let items): waiting += items
        case .dictionary(let entries), .stream(let entries, _):
          for (key, inner) in entries where !except.contains(key) && keys?.contains(key) != false {
            waiting.append(inner)
          }
        default: continue
        }
      }
    }
    return found
  }
}

extension PDFObject {
  /// The values of a dictionary.
  fileprivate var members: [PDFObject?] { dictionaryValue.map { Array($0.values) } ?? [] }
}
