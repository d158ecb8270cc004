/// Writes a PDF anew as PDF/A-2b (ISO 19005-2): one revision, with metadata, output intent and file identifier.
///
/// Fonts, colours and content must already be fit for it; what cairo draws with embedded fonts is. The same input gives
/// the same bytes. Not for signed files: every byte moves.
///
/// - Throws: `PDFError` where the source cannot be read, is encrypted or holds no catalog.
public func archival(_ pdf: [UInt8], metadata: ArchivalMetadata) throws(PDFError) -> [UInt8] {
  let file = try PDFFile(pdf)
  guard file.trailer["Encrypt"] == nil else { throw PDFError(.encrypted, "an encrypted file cannot be archived") }
  let (root, catalog) = try file.catalog()
  let first = file.highestNumber + 1
  let (packet, profile, information) = (first, first + 1, first + 2)

  // Four bytes above 127 in a comment tell transfer programs that the file is binary (6.1.2).
  var writer = ObjectWriter(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10])
  var figures = metadata.figureDescriptions[...]
  let oldInformation = file.trailer["Info"]?.referenceNumber
  for number in file.numbersInUse() where number != root && number != oldInformation {
    let object = try file.object(number)
    if object["Type"] == .name("XRef") || object["Type"] == .name("ObjStm") { continue }
    writer.write(number, archivalForm(object, figures: &figures))
  }
  writer.write(root, archivalCatalog(catalog, metadata, packet: packet, profile: profile))
  writer.write(
    packet, .stream(["Type": .name("Metadata"), "Subtype": .name("XML")], XMPPacket.packet(metadata)))
  writer.write(
    profile,
    .stream(["N": .integer(3), "Filter": .name("FlateDecode")], Flate.deflate(ColorProfile.sRGB())))
  writer.write(information, metadata.information)
  return finished(writer, root: root, information: information, size: first + 3)
}

private func archivalForm(_ object: PDFObject, figures: inout ArraySlice<String>) -> PDFObject {
  switch object {
  case .dictionary(var entries) where entries["S"] == .name("Figure") && entries["Alt"] == nil:
    if let description = figures.popFirst() { entries["Alt"] = .text(description) }
    return .dictionary(entries)
  case .stream(var entries, let data):
    // Smoothing is a hint to viewers that 6.2.8.1 forbids.
    entries["Interpolate"] = nil
    return .stream(entries, data)
  default: return object
  }
}

private func archivalCatalog(
  _ catalog: [String: PDFObject], _ metadata: ArchivalMetadata, packet: Int, profile: Int
) -> PDFObject {
  var entries = catalog
  entries["Metadata"] = .reference(packet, generation: 0)
  entries["Lang"] = .text(metadata.language)
  entries["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(true)])
  if entries["StructTreeRoot"] != nil { entries["MarkInfo"] = .dictionary(["Marked": .boolean(true)]) }
  entries["OutputIntents"] = .array([
    .dictionary([
      "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": .text("sRGB"),
      "Info": .text("sRGB IEC61966-2.1"), "DestOutputProfile": .reference(profile, generation: 0),
    ])
  ])
  return .dictionary(entries)
}

private func finished(_ written: ObjectWriter, root: Int, information: Int, size: Int) -> [UInt8] {
  var writer = written
  let identifier = PDFObject.string(ContentHash.hash(writer.out))
  let start = writer.out.count
  writer.appendWholeTable(size: size)
  writer.append("trailer\n")
  writer.append(
    .dictionary([
      "Size": .integer(size), "Root": .reference(root, generation: 0), "ID": .array([identifier, identifier]),
      "Info": .reference(information, generation: 0),
    ]))
  writer.append("\nstartxref\n\(start)\n%%EOF\n")
  return writer.out
}
