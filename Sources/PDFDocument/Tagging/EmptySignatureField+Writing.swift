extension EmptySignatureField {
  /// The field merged with the widget that shows it (ISO 32000-1, 12.5.6.19 and 12.7.4.5).
  func widget(page: Int, appearance: Int, structureParent: Int) -> PDFObject {
    let corners = [place.x, place.y, place.x + place.width, place.y + place.height].map { PDFObject.hundredths($0) }
    return .dictionary([
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(name),
      "TU": .text(description), "P": .reference(page, generation: 0), "StructParent": .integer(structureParent),
      // Print and Locked (table 165): shown on paper as PDF/A wants (ISO 19005-3, 6.3.2), and not moved by hand.
      "F": .integer(4 | 128), "Rect": .array(corners),
      "AP": .dictionary(["N": .reference(appearance, generation: 0)]),
    ])
  }

  /// A form that draws nothing: the paper itself shows who signs.
  var appearance: PDFObject {
    let box = [0, 0, place.width, place.height].map { PDFObject.hundredths($0) }
    return .stream(
      ["Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .array(box), "Resources": .dictionary([:])], [])
  }
}

extension PDFObject {
  /// A length in points, to hundredths. What is not finite becomes 0.
  public static func hundredths(_ value: Double) -> PDFObject {
    let hundredths = Int((min(max(value.isFinite ? value : 0, -100_000), 100_000) * 100).rounded(.down))
    let fraction = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    return .real("\(sign)\(abs(hundredths) / 100).\(fraction < 10 ? "0" : "")\(fraction)")
  }
}
