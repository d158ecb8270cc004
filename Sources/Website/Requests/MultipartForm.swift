/// Puts the events of a ``MultipartParser`` together into a form, within limits.
struct MultipartForm {
  private let limits: FormLimits
  private var parser: MultipartParser
  private var form = FormData()
  private var part: PartHeaders?
  private var content: [UInt8] = []
  /// Of the part at hand, whether kept or not.
  private var size = 0

  init(boundary: String, limits: FormLimits) {
    self.limits = limits
    parser = MultipartParser(boundary: boundary)
  }

  mutating func feed(_ chunk: some Collection<UInt8>) throws(FormProblem) {
    for event in try parser.feed(chunk) {
      switch event {
      case .part(let headers):
        part = headers
        content = []
        size = 0
      case .bytes(let bytes): try take(bytes)
      case .endOfPart: try endPart()
      }
    }
  }

  /// - Throws: when the sending broke off.
  func finish() throws(FormProblem) -> FormData {
    try parser.finish()
    return form
  }

  private mutating func take(_ bytes: [UInt8]) throws(FormProblem) {
    size += bytes.count
    if part?.fileName == nil {
      guard size <= FormLimits.plain.bodyBytes else { throw .tooLarge(limit: FormLimits.plain.bodyBytes) }
      content.append(contentsOf: bytes)
    } else {
      content.append(contentsOf: bytes.prefix(limits.fileBytes + 1 - content.count))
    }
  }

  private mutating func endPart() throws(FormProblem) {
    guard let part else { return }
    if let fileName = part.fileName {
      // A file field without a choice comes as a part with an empty name and no bytes.
      if !fileName.isEmpty || !content.isEmpty {
        try form.append(
          UploadedFile(field: part.name, fileName: Self.shown(fileName), bytes: content, size: size), limits: limits)
      }
    } else {
      try form.append(part.name, String(decoding: content, as: UTF8.self), limits: limits)
    }
    content = []
    self.part = nil
  }

  private static func shown(_ fileName: String) -> String {
    let last = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let name = VisibleText.cleaned(last).text.replacing("\n", with: " ")
    return name.count <= 120 ? name : String(name.prefix(80)) + "…" + String(name.suffix(39))
  }
}
