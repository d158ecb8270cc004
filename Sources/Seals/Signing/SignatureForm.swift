import PDFDocument

/// Adds a signature field to a file's form (ISO 32000-1, 12.7.4.5), merged with the widget that shows it.
enum SignatureForm {
  static func add(
    _ field: SignatureField, signature: Int, to update: inout PDFUpdate, of file: PDFFile
  ) throws {
    let pages = try file.pageNumbers()
    guard pages.indices.contains(field.page) else { throw SealError.noSuchPage(field.page) }
    let page = pages[field.page]
    let number = update.add(widget(field, signature: signature, page: page, appearance: update.add(appearance(field))))
    try addToPage(page, .reference(number, generation: 0), &update, file)
    try addToForm(field.name, .reference(number, generation: 0), &update, file)
  }

  private static func widget(_ field: SignatureField, signature: Int, page: Int, appearance: Int) -> PDFObject {
    let none = SignatureRectangle(x: 0, y: 0, width: 0, height: 0)
    return .dictionary([
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(field.name),
      "V": .reference(signature, generation: 0), "P": .reference(page, generation: 0),
      // Print and Locked (table 165): shown on paper as PDF/A wants (ISO 19005-2, 6.3.2), and not moved by hand.
      "F": .integer(4 | 128), "Rect": (field.rectangle ?? none).corners,
      "AP": .dictionary(["N": .reference(appearance, generation: 0)]),
    ])
  }

  /// A form that draws nothing: the letter itself shows who signs.
  private static func appearance(_ field: SignatureField) -> PDFObject {
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

  private static func addToForm(
    _ name: String, _ field: PDFObject, _ update: inout PDFUpdate, _ file: PDFFile
  ) throws {
    var (root, catalog) = try file.catalog()
    var form = try file.resolve(catalog["AcroForm"]).dictionaryValue ?? [:]
    let fields = try file.resolve(form["Fields"]).arrayValue ?? []
    for other in fields where try file.resolve(other)["T"]?.textValue == name { throw SealError.fieldExists(name) }
    form["Fields"] = .array(fields + [field])
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
