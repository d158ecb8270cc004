extension ContentComparison {
  /// What a page may leave to the tree above it (ISO 32000-1, table 30).
  private static let inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"]

  mutating func comparePages(_ one: [Int], _ other: [Int]) throws(PDFError) -> ContentDifference? {
    for (index, numbers) in zip(one, other).enumerated() {
      let place = "page \(index + 1)"
      let before = try page(numbers.0, in: draft)
      let after = try page(numbers.1, in: signed)
      expectSame(before, after, except: ["Parent", "Annots", "LastModified"], place)
      let annotations = (try list(before["Annots"], in: draft), try list(after["Annots"], in: signed))
      guard annotations.0.count <= annotations.1.count else { return ContentDifference(place: "\(place)/Annots") }
      for (position, pair) in zip(annotations.0, annotations.1).enumerated() {
        expectSame(pair.0, pair.1, "\(place)/Annots[\(position)]")
      }
      for added in annotations.1.dropFirst(annotations.0.count) {
        guard try isQuietSignature(added, onPage: index) else { return ContentDifference(place: "\(place)/Annots") }
      }
    }
    return nil
  }

  /// The catalog without its pages, and the form without its new signatures.
  mutating func compareCatalog() throws(PDFError) -> ContentDifference? {
    let (one, other) = (try draft.catalog().entries, try signed.catalog().entries)
    let free: Set<String> = ["Pages", "AcroForm", "DSS", "Extensions", "Version", "Metadata", "Type"]
    expectSame(one, other, except: free, "catalog")
    let forms = (
      try draft.resolve(one["AcroForm"]).dictionaryValue ?? [:],
      try signed.resolve(other["AcroForm"]).dictionaryValue ?? [:]
    )
    // Default resources and appearance are for fields of text, of which no new one is taken.
    expectSame(forms.0, forms.1, except: ["Fields", "SigFlags", "DR", "DA"], "AcroForm")
    let fields = (try list(forms.0["Fields"], in: draft), try list(forms.1["Fields"], in: signed))
    guard fields.0.count <= fields.1.count else { return ContentDifference(place: "AcroForm/Fields") }
    for (position, pair) in zip(fields.0, fields.1).enumerated() {
      expectSame(pair.0, pair.1, "AcroForm/Fields[\(position)]")
    }
    for added in fields.1.dropFirst(fields.0.count) where try !isSignature(try signed.resolve(added)) {
      return ContentDifference(place: "AcroForm/Fields")
    }
    return nil
  }

  private func page(_ number: Int, in file: PDFFile) throws(PDFError) -> [String: PDFObject] {
    var entries = try file.object(number).dictionaryValue ?? [:]
    var above = try file.resolve(entries["Parent"])
    var steps = 0
    while let node = above.dictionaryValue {
      steps += 1
      guard steps <= PDFLimits.nesting else { throw PDFError(.limit, "the page tree is too deep") }
      for key in Self.inheritable where entries[key] == nil { entries[key] = node[key] }
      above = try file.resolve(node["Parent"])
    }
    return entries
  }

  private func list(_ object: PDFObject?, in file: PDFFile) throws(PDFError) -> [PDFObject] {
    try file.resolve(object).arrayValue ?? []
  }

  /// A signed signature field, by itself or as the widget of one.
  func isSignature(_ field: PDFObject) throws(PDFError) -> Bool {
    let parent = try signed.resolve(field["Parent"])
    let type = try signed.resolve(field["FT"] ?? parent["FT"])
    let value = try signed.resolve(field["V"] ?? parent["V"])
    return type == .name("Sig") && value["ByteRange"] != nil
  }

  /// A signature's widget that draws nothing, or only where it may.
  private func isQuietSignature(_ annotation: PDFObject, onPage index: Int) throws(PDFError) -> Bool {
    let widget = try signed.resolve(annotation)
    guard widget["Subtype"] == .name("Widget"), try isSignature(widget), widget["A"] == nil, widget["AA"] == nil else {
      return false
    }
    var numbers: [Double] = []
    for item in try list(widget["Rect"], in: signed) {
      guard let number = try signed.resolve(item).number else { return false }
      numbers.append(number)
    }
    guard numbers.count == 4 else { return false }
    let corners = [
      min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
      max(numbers[1], numbers[3]),
    ]
    if corners[0] == corners[2] || corners[1] == corners[3] { return true }
    if let place, place.page == index, place.holds(corners) { return true }
    guard let appearances = try signed.resolve(widget["AP"]).dictionaryValue, Set(appearances.keys) == ["N"] else {
      return false
    }
    let normal = try signed.resolve(appearances["N"])
    guard case .stream = normal else { return false }
    return try signed.decoded(normal).isEmpty
  }
}
