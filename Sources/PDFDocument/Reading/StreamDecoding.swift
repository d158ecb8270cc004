extension PDFObject {
  /// The bytes of a stream without its filter. Knows FlateDecode with PNG predictors, and no filter.
  ///
  /// - Parameters:
  ///   - cap: how many bytes it may inflate to.
  ///   - resolve: follows a reference.
  func decodedStream(
    cap: Int, resolve: (PDFObject) throws(PDFError) -> PDFObject
  ) throws(PDFError) -> [UInt8] {
    guard case .stream(let entries, let data) = self else { throw PDFError(.missing, "a stream was expected") }
    var filter = try resolve(entries["Filter"] ?? .null)
    var parameters = try resolve(entries["DecodeParms"] ?? .null)
    if let filters = filter.arrayValue {
      guard filters.count <= 1 else { throw PDFError(.unsupported, "several filters on one stream") }
      filter = try resolve(filters.first ?? .null)
      parameters = try resolve(parameters.arrayValue?.first ?? parameters)
    }
    guard parameters == .null || parameters.dictionaryValue != nil else {
      throw PDFError(.unsupported, "parameters that do not fit the filter")
    }
    switch filter {
    case .null:
      guard data.count <= cap else { throw PDFError(.limit, "a stream has more than \(cap) bytes") }
      return data
    case .name("FlateDecode"):
      let inflated = try Flate.inflate(data, cap: cap)
      return try Predictor(parameters, resolve: resolve)?.undo(inflated) ?? inflated
    default: throw PDFError(.unsupported, "filter \(filter.nameValue ?? "without a name") is not handled")
    }
  }
}
