import Hummingbird

extension Request {
  /// Reads the body as the form that its `Content-Type` says, whichever of the two kinds it is.
  ///
  /// - Throws: ``FormProblem``.
  func readForm(_ limits: FormLimits) async throws -> FormData {
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
      throw FormProblem.tooLarge(limit: limits.bodyBytes)
    }
    let type = FormType(headers[.contentType] ?? "")
    var received = 0
    switch type {
    case .urlEncoded:
      var bytes: [UInt8] = []
      for try await chunk in body {
        received += chunk.readableBytes
        guard received <= limits.bodyBytes else { throw FormProblem.tooLarge(limit: limits.bodyBytes) }
        bytes.append(contentsOf: chunk.readableBytesView)
      }
      return try URLEncodedForm.decode(bytes, limits: limits)
    case .multipart(let boundary):
      var form = MultipartForm(boundary: boundary, limits: limits)
      for try await chunk in body {
        received += chunk.readableBytes
        guard received <= limits.bodyBytes else { throw FormProblem.tooLarge(limit: limits.bodyBytes) }
        try form.feed(chunk.readableBytesView)
      }
      return try form.finish()
    case nil:
      throw FormProblem.unknownType
    }
  }

  /// The query of the address, decoded as a form.
  var queryForm: FormData {
    // A query that is too long for us is as good as none: the page without it says what may be asked.
    (try? URLEncodedForm.decode((uri.query ?? "").utf8)) ?? FormData()
  }
}

/// The two media types of forms.
enum FormType: Hashable {
  case urlEncoded
  case multipart(boundary: String)

  /// - Parameter contentType: the field's value (RFC 9110, 8.3.1).
  init?(_ contentType: String) {
    let parts = contentType.split(separator: ";", maxSplits: 1)
    let kind = parts.first.map { $0.filter { !$0.isWhitespace }.lowercased() }
    switch kind {
    case "application/x-www-form-urlencoded": self = .urlEncoded
    case "multipart/form-data":
      guard parts.count == 2, let start = parts[1].firstRange(of: "boundary=") else { return nil }
      let rest = parts[1][start.upperBound...]
      let value = rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
      guard (1...MultipartParser.boundaryLimit).contains(value.utf8.count) else { return nil }
      self = .multipart(boundary: String(value))
    default: return nil
    }
  }
}
