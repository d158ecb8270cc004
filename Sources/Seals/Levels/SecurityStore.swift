import PDFDocument

/// The document security store of a file (ETSI EN 319 142-1, 5.4.2).
enum SecurityStore {
  /// What the newest revision has.
  static func read(_ file: PDFFile) throws(PDFError) -> RevocationEvidence {
    var evidence = RevocationEvidence()
    let store = try file.resolve(try file.catalog().entries["DSS"])
    evidence.certificates = try streams(store["Certs"], file)
    evidence.ocsp = try streams(store["OCSPs"], file)
    evidence.crls = try streams(store["CRLs"], file)
    return evidence
  }

  private static func streams(_ list: PDFObject?, _ file: PDFFile) throws(PDFError) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for item in try file.resolve(list).arrayValue ?? [] { found.append(try file.decoded(try file.resolve(item))) }
    return found
  }

  /// A revision behind the file with more evidence; what its store has stays.
  static func adding(_ evidence: RevocationEvidence, to file: PDFFile) throws(PDFError) -> [UInt8] {
    let known = try read(file)
    var (root, catalog) = try file.catalog()
    var store = try file.resolve(catalog["DSS"]).dictionaryValue ?? ["Type": .name("DSS")]
    var update = PDFUpdate(file)
    func add(_ key: String, _ bytes: [[UInt8]], _ known: [[UInt8]]) throws(PDFError) {
      let new = bytes.filter { !known.contains($0) }
      guard !new.isEmpty else { return }
      let old = try file.resolve(store[key]).arrayValue ?? []
      store[key] = .array(old + new.map { .reference(update.add(.stream([:], $0)), generation: 0) })
    }
    try add("Certs", evidence.certificates, known.certificates)
    try add("OCSPs", evidence.ocsp, known.ocsp)
    try add("CRLs", evidence.crls, known.crls)
    if let number = catalog["DSS"]?.referenceNumber {
      update.write(number, .dictionary(store))
    } else {
      catalog["DSS"] = .reference(update.add(.dictionary(store)), generation: 0)
      update.write(root, .dictionary(catalog))
    }
    return update.finished()
  }
}
