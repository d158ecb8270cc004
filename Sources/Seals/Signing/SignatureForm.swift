import PDFDocument

/// Puts a signature into a file's form (ISO 32000-1, 12.7.4.5): into the empty field of its name that a paper may bring
/// along, else into a new one, merged with the widget that shows it.
enum SignatureForm {
  static func add(
    _ field: SignatureContent, signature: Int, to update: inout PDFUpdate, of file: PDFFile
  ) throws {
    let pages = try file.pageNumbers()
    guard pages.indices.contains(field.page) else { throw SealError.noSuchPage(field.page) }
    if try fill(field.name, signature, &update, file) { return try addToForm(nil, &update, file) }
    let page = pages[field.page]
    let number = update.add(widget(field, signature: signature, page: page, appearance: update.add(appearance(field))))
    try addToPage(page, .reference(number, generation: 0), &update, file)
    try addToForm(.reference(number, generation: 0), &update, file)
  }

  /// - Returns: whether there was an empty field of that name.
  private static func fill(
    _ name: String, _ signature: Int, _ update: inout PDFUpdate, _ file: PDFFile
  ) throws -> Bool {
    let form = try file.resolve(try file.catalog().entries["AcroForm"])
    for reference in try file.resolve(form["Fields"]).arrayValue ?? [] {
      guard var entries = try file.resolve(reference).dictionaryValue, entries["T"]?.textValue == name else { continue }
      guard let number = reference.referenceNumber, entries["FT"] == .name("Sig"), entries["V"] == nil else {
        throw SealError.fieldExists(name)
      }
      entries["V"] = .reference(signature, generation: 0)
      update.write(number, .dictionary(entries))
      return true
    }
    return false
  }

  private static func widget(_ field: SignatureContent, signature: Int, page: Int, appearance: Int) -> PDFObject {
    // A signature that is not shown takes no place, at the page's very corner: outside of what a reader goes through.
    let none = SignatureRectangle(x: 0, y: 0, width: 0, height: 0)
    return .dictionary([
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(field.name),
      "TU": .text(field.description),
      "V": .reference(signature, generation: 0), "P": .reference(page, generation: 0),
      // Print and Locked (table 165): shown on paper as PDF/A wants (ISO 19005-3, 6.3.2), and not moved by hand.
      "F": .integer(4 | 128), "Rect": (field.rectangle ?? none).corners,
      "AP": .dictionary(["N": .reference(appearance, generation: 0)]),
    ])
  }

  /// A form that draws nothing: the letter itself shows who signs.
  private static func appearance(_ field: SignatureContent) -> PDFObject {
    let box = (field.rectangle ?? SignatureRectangle(x: 0, y: 0, width: 0, height: 0)).box
    return .stream(
      ["Type": .name("XObject"), "Subtype": .name("Form"), "BBox": box, "Resources": .dictionary([:])], [])
  }

  private static func addToPage(
    _ number: Int, _ widget: PDFObject, _ update: inout PDFUpdate, _ file: PDFFile
  ) throws {
    guard var page = try file.object(number).dictionaryValue else { throw PDFError(.missing, "a page is missing") }
    let annotations = (try file.resolve(page["Annots"]).arrayValue ?? []) + [widget]
    if let list = page["Annots"]?.referenceNumber {
      update.write(list, .array(annotations))
    } else {
      page["Annots"] = .array(annotations)
      update.write(number, .dictionary(page))
    }
  }

  /// Adds a field, if there is a new one, and says that the form has signatures.
  private static func addToForm(_ field: PDFObject?, _ update: inout PDFUpdate, _ file: PDFFile) throws {
    var (root, catalog) = try file.catalog()
    var form = try file.resolve(catalog["AcroForm"]).dictionaryValue ?? [:]
    if let field { form["Fields"] = .array((try file.resolve(form["Fields"]).arrayValue ?? []) + [field]) }
    // SignaturesExist and AppendOnly (table 219).
    form["SigFlags"] = .integer(1 | 2)
    if let number = catalog["AcroForm"]?.referenceNumber {
      update.write(number, .dictionary(form))
    } else {
      catalog["AcroForm"] = .reference(update.add(.dictionary(form)), generation: 0)
      update.write(root, .dictionary(catalog))
    }
  }
}
