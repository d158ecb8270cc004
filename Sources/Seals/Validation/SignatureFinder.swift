import PDFDocument

/// A signature that a form field shows.
struct FoundSignature {
  /// Name of the field.
  let field: String
  /// Number of the signature dictionary, and its entries.
  let number: Int
  let dictionary: PDFObject

  var isTimestamp: Bool { dictionary["SubFilter"] == .name("ETSI.RFC3161") }
}

extension PDFFile {
  /// All signed signature fields (ISO 32000-1, 12.7.4.5), in the order of the form.
  func signatures() throws(PDFError) -> [FoundSignature] {
    var found: [FoundSignature] = []
    var seen: Set<Int> = []
    let form = try resolve(try catalog().entries["AcroForm"])
    var waiting = (try resolve(form["Fields"]).arrayValue ?? []).map { (node: $0, name: "", isSignature: false) }
    waiting.reverse()
    while let next = waiting.popLast() {
      guard let number = next.node.referenceNumber, seen.insert(number).inserted else {
        throw PDFError(.syntax, "the form's fields are malformed")
      }
      let field = try object(number)
      let own = try resolve(field["T"]).textValue
      let name = [next.name, own ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      let isSignature = try resolve(field["FT"]).nameValue.map { $0 == "Sig" } ?? next.isSignature
      if isSignature, let value = field["V"] {
        guard let place = value.referenceNumber else { throw PDFError(.syntax, "a signature is not an object") }
        found.append(FoundSignature(field: name, number: place, dictionary: try object(place)))
      }
      let kids = try resolve(field["Kids"]).arrayValue ?? []
      waiting += kids.reversed().map { (node: $0, name: name, isSignature: isSignature) }
    }
    return found
  }

  /// Whether any object looks like a signature, or the bytes speak of one that no cross-reference leads to any more,
  /// as when a changed byte near the end makes readers see the revision before the signature.
  func holdsHiddenSignature() -> Bool {
    bytes.firstRange(of: Array("/ByteRange".utf8)) != nil || holdsSignatureObject()
  }

  private func holdsSignatureObject() -> Bool {
    numbersInUse().contains { number in
      guard let entries = try? object(number).dictionaryValue else { return false }
      return entries["ByteRange"] != nil && entries["Contents"] != nil
    }
  }
}
