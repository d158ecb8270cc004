/// A file inside the document, associated with it as a whole (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4).
public struct Attachment: Hashable, Sendable {
  /// File name, in ASCII.
  public var name: String
  /// Such as `application/json`.
  public var mediaType: String
  public var description: String
  public var bytes: [UInt8]
  public var relationship: Relationship

  /// How it belongs to the document (ISO 19005-3, annex E).
  public enum Relationship: String, Hashable, Sendable {
    case data = "Data"
    case source = "Source"
    case supplement = "Supplement"
  }

  public init(
    name: String, mediaType: String, description: String, bytes: [UInt8], relationship: Relationship = .data
  ) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.bytes = bytes
    self.relationship = relationship
  }

  /// The stream that holds it.
  func stream(modified: PDFTime) -> PDFObject {
    .stream(
      [
        "Type": .name("EmbeddedFile"), "Subtype": .name(mediaType), "Filter": .name("FlateDecode"),
        "Params": .dictionary(["Size": .integer(bytes.count), "ModDate": .text(modified.pdfDate)]),
      ], Flate.deflate(bytes))
  }

  /// What names it (ISO 32000-1, table 44).
  func specification(stream: Int) -> PDFObject {
    let file = PDFObject.reference(stream, generation: 0)
    return .dictionary([
      "Type": .name("Filespec"), "F": .text(name), "UF": .text(name), "Desc": .text(description),
      "AFRelationship": .name(relationship.rawValue), "EF": .dictionary(["F": file, "UF": file]),
    ])
  }
}

extension PDFFile {
  /// The files that are associated with the document as a whole.
  ///
  /// - Returns: name, media type and bytes of each, in the order of the catalog's AF.
  public func attachments() throws(PDFError) -> [(name: String, mediaType: String, bytes: [UInt8])] {
    var found: [(name: String, mediaType: String, bytes: [UInt8])] = []
    for item in try resolve(try catalog().entries["AF"]).arrayValue ?? [] {
      let specification = try resolve(item)
      let stream = try resolve(try resolve(specification["EF"])["F"])
      guard case .stream(let entries, _) = stream else { continue }
      found.append(
        (
          try resolve(specification["UF"]).textValue ?? "", try resolve(entries["Subtype"]).nameValue ?? "",
          try decoded(stream)
        ))
    }
    return found
  }
}
