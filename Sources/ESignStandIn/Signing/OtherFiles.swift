import PDFDocument

/// Files that are not the one that was sent.
enum OtherFiles {
  /// A letter of its own.
  static func foreign() throws -> [UInt8] {
    let text = "BT 20 100 Td (Bukan surat yang dikirim) Tj ET"
    return written(
      [
        1: .dictionary(["Type": .name("Catalog"), "Pages": .reference(2, generation: 0)]),
        2: .dictionary([
          "Type": .name("Pages"), "Count": .integer(1), "Kids": .array([.reference(3, generation: 0)]),
        ]),
        3: .dictionary([
          "Type": .name("Page"), "Parent": .reference(2, generation: 0), "Resources": .dictionary([:]),
          "MediaBox": .array([0, 0, 595, 842].map { .integer($0) }), "Contents": .reference(4, generation: 0),
        ]),
        4: .stream(["Length": .integer(text.utf8.count)], Array(text.utf8)),
      ], root: 1)
  }

  /// The file as it is, and behind it a revision with an empty first page.
  static func altered(_ pdf: [UInt8]) throws -> [UInt8] {
    let file = try PDFFile(pdf)
    guard let number = try file.pageNumbers().first, var page = try file.object(number).dictionaryValue else {
      return pdf
    }
    var update = PDFUpdate(file)
    let text = "BT 20 100 Td (Isi yang lain) Tj ET"
    page["Contents"] = .reference(update.add(.stream([:], Array(text.utf8))), generation: 0)
    update.write(number, .dictionary(page))
    return update.finished()
  }

  /// The same pages with every object under another number, as a service writes that does not append.
  static func rewritten(_ pdf: [UInt8]) throws -> [UInt8] {
    let file = try PDFFile(pdf)
    let shift = 100
    var objects: [Int: PDFObject] = [:]
    for number in file.numbersInUse() {
      let object = try file.object(number)
      if let type = object["Type"]?.nameValue, case .stream = object, ["XRef", "ObjStm"].contains(type) { continue }
      objects[number + shift] = object.renumbered(by: shift)
    }
    let root = try file.catalog().number
    return written(objects, root: root + shift)
  }

  private static func written(_ objects: [Int: PDFObject], root: Int) -> [UInt8] {
    var out = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
    var rows = "0000000000 65535 f \n"
    let size = (objects.keys.max() ?? 0) + 1
    for number in 1..<size {
      guard let object = objects[number] else {
        rows += "0000000000 00001 f \n"
        continue
      }
      let digits = String(out.count)
      rows += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
      out += "\(number) 0 obj\n".utf8
      out += object.serialized
      out += "\nendobj\n".utf8
    }
    let start = out.count
    out += "xref\n0 \(size)\n\(rows)trailer\n<</Root \(root) 0 R /Size \(size)>>\nstartxref\n\(start)\n%%EOF\n".utf8
    return out
  }
}

extension PDFObject {
  fileprivate func renumbered(by shift: Int) -> PDFObject {
    switch self {
    case .reference(let number, _): .reference(number + shift, generation: 0)
    case .array(let items): .array(items.map { $0.renumbered(by: shift) })
    case .dictionary(let entries): .dictionary(entries.mapValues { $0.renumbered(by: shift) })
    case .stream(let entries, let data): .stream(entries.mapValues { $0.renumbered(by: shift) }, data)
    default: self
    }
  }
}
