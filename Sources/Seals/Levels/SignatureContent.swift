import PDFDocument

/// What a signature dictionary says beside its bytes and which file they are about (ISO 32000-1, table 252).
struct SignatureContent {
  /// Name of the form field.
  let name: String
  let page: Int
  let rectangle: SignatureRectangle?
  let description: String
  let head: String
  let entries: [(key: String, value: PDFObject)]

  init(_ field: SignatureField) {
    name = field.name
    page = field.page
    rectangle = field.rectangle
    description = field.signerName.map { "Tanda tangan elektronik \($0)" } ?? field.name
    head = "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
    entries = field.entries
  }

  /// A document timestamp (ETSI EN 319 142-1, 5.4.3), which takes no place on a page.
  init(timestampNamed name: String) {
    self.name = name
    page = 0
    rectangle = nil
    description = "Cap waktu elektronik"
    head = "/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161"
    entries = []
  }
}
