/// What an uploaded PDF is, as far as is needed to take it or to say why not.
public struct PDFSummary: Equatable, Sendable {
  /// 0 where the pages cannot be told, as in a file that is encrypted or cut off.
  public var pageCount: Int
  public var isEncrypted: Bool
  /// Whether anything in it would run a script or start a program when opened.
  public var hasJavaScript: Bool
  /// Whether its end is missing or its objects cannot be found.
  public var isTruncated: Bool
}

/// Looks a PDF over without drawing it. Forgiving: small slips that viewers mend are no reason to refuse a file.
///
/// - Throws: `PDFError` with `.notPDF` where no PDF begins in the first 1,024 bytes; with `.limit` for one made to harm.
public func inspect(_ pdf: [UInt8]) throws(PDFError) -> PDFSummary {
  // Viewers accept a header a little late; all offsets count from there (ISO 32000-1, annex H, note 13).
  guard let header = pdf.prefix(1_024).firstPlace(of: Array("%PDF-".utf8)) else {
    throw PDFError(.notPDF, "the file does not begin as a PDF", at: 0)
  }
  let bytes = header.lowerBound == 0 ? pdf : Array(pdf[header.lowerBound...])
  let nothing = PDFSummary(pageCount: 0, isEncrypted: false, hasJavaScript: false, isTruncated: true)
  guard bytes.suffix(2_048).lastPlace(of: Array("%%EOF".utf8)) != nil else { return nothing }
  do {
    return try PDFFile(bytes, mode: .lenient).summary()
  } catch {
    if error.code == .limit { throw error }
  }
  do {
    return try PDFFile(recovering: bytes).summary()
  } catch {
    if error.code == .limit { throw error }
  }
  return nothing
}

extension PDFFile {
  fileprivate func summary() throws(PDFError) -> PDFSummary {
    let isEncrypted = trailer["Encrypt"] != nil
    let hasJavaScript = try hasActiveContent()
    let pages = isEncrypted ? 0 : try pageNumbers().count
    guard isEncrypted || pages > 0 else { throw PDFError(.missing, "the file has no pages") }
    return PDFSummary(
      pageCount: pages, isEncrypted: isEncrypted, hasJavaScript: hasJavaScript, isTruncated: false)
  }

  /// Whether any object names a script or the start of a program (ISO 32000-1, 12.6.4.5 and 12.6.4.16).
  fileprivate func hasActiveContent() throws(PDFError) -> Bool {
    for number in numbersInUse() {
      do {
        if try object(number).namesAction(["JavaScript", "JS", "Launch"]) { return true }
      } catch {
        // An object that cannot be read does not run either; one that only costs too much ends the look.
        if error.code == .limit { throw error }
      }
    }
    return false
  }
}

extension PDFObject {
  fileprivate func namesAction(_ names: Set<String>) -> Bool {
    switch self {
    case .name(let name): names.contains(name)
    case .array(let items): items.contains { $0.namesAction(names) }
    case .dictionary(let entries), .stream(let entries, _):
      entries.contains { names.contains($0.key) || $0.value.namesAction(names) }
    default: false
    }
  }
}
