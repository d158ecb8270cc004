import PDFDocument

/// What later revisions changed in a signed file, object by object.
///
/// A later revision may add signatures and what proves them (DSS, ETSI EN 319 142-1, 5.4.2), nothing else: whatever
/// could change what a page shows is refused, even if it happens not to.
struct RevisionDifference {
  private let signed: PDFFile
  private let current: PDFFile
  /// Numbers of objects that are not as they were signed, ascending.
  private(set) var changed: [Int] = []

  init(signed: PDFFile, current: PDFFile) throws(PDFError) {
    self.signed = signed
    self.current = current
    let root = try signed.catalog().number
    for key in ["Root", "Info", "Encrypt"] where signed.trailer[key] != current.trailer[key] { changed.append(root) }
    let numbers = signed.numbersInUse()
    let used = Set(numbers)
    var adopted: Set<Int> = []
    for number in numbers {
      let before = try signed.object(number)
      // A number that led nowhere when it was signed must not lead to something now.
      before.forEachReference { if !used.contains($0) { adopted.insert($0) } }
      let after = try current.object(number)
      if before == after { continue }
      if try isAllowed(number, before, after, root: root) { continue }
      changed.append(number)
    }
    changed += adopted.intersection(current.numbersInUse())
    changed = Set(changed).sorted()
  }

  private func isAllowed(
    _ number: Int, _ before: PDFObject, _ after: PDFObject, root: Int
  ) throws(PDFError) -> Bool {
    guard case .dictionary(let old) = before, case .dictionary(let new) = after else {
      // The list of a page's annotations, or of a form's fields, may be an object of its own.
      guard let old = before.arrayValue, let new = after.arrayValue else { return false }
      return try onlyAddsSignatures(old, new)
    }
    if number == root { return try isAllowedCatalog(old, new) }
    if number == (try signed.catalog().entries["AcroForm"]?.referenceNumber) { return try isAllowedForm(old, new) }
    if number == (try signed.catalog().entries["DSS"]?.referenceNumber) { return true }
    if old["FT"] == .name("Sig"), old["V"] == nil, agree(old, new, except: ["V"]) {
      // An empty signature field that got its signature, which is judged by itself.
      return try current.resolve(new["V"])["ByteRange"] != nil
    }
    guard old["Type"] == .name("Page"), agree(old, new, except: ["Annots"]) else { return false }
    return try onlyAddsSignatures(list(signed, old["Annots"]), list(current, new["Annots"]))
  }

  private func isAllowedCatalog(_ old: [String: PDFObject], _ new: [String: PDFObject]) throws(PDFError) -> Bool {
    guard agree(old, new, except: ["AcroForm", "DSS", "Extensions"]) else { return false }
    let oldForm = try signed.resolve(old["AcroForm"]).dictionaryValue ?? [:]
    let newForm = try current.resolve(new["AcroForm"]).dictionaryValue ?? [:]
    return try isAllowedForm(oldForm, newForm)
  }

  private func isAllowedForm(_ old: [String: PDFObject], _ new: [String: PDFObject]) throws(PDFError) -> Bool {
    guard agree(old, new, except: ["Fields", "SigFlags"]) else { return false }
    return try onlyAddsSignatures(list(signed, old["Fields"]), list(current, new["Fields"]))
  }

  /// Whether the two are equal but for the named entries.
  private func agree(_ old: [String: PDFObject], _ new: [String: PDFObject], except keys: Set<String>) -> Bool {
    old.filter { !keys.contains($0.key) } == new.filter { !keys.contains($0.key) }
  }

  private func list(_ file: PDFFile, _ object: PDFObject?) throws(PDFError) -> [PDFObject] {
    try file.resolve(object).arrayValue ?? []
  }

  /// Whether what was added is signed signature fields, each of which is judged by itself.
  private func onlyAddsSignatures(_ old: [PDFObject], _ new: [PDFObject]) throws(PDFError) -> Bool {
    guard new.starts(with: old) else { return false }
    for added in new.dropFirst(old.count) {
      guard added.referenceNumber != nil else { return false }
      let field = try current.resolve(added)
      guard field["FT"] == .name("Sig"), try current.resolve(field["V"])["ByteRange"] != nil else { return false }
    }
    return true
  }
}
