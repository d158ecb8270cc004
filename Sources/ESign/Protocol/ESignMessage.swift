/// A request as it goes over the line, all of it decided.
struct ESignRequest: Hashable, Sendable {
  enum Method: String, Sendable { case get = "GET", post = "POST" }

  var method: Method
  /// Behind the base address, with its slash.
  var path: String
  var contentType: String?
  var body: [UInt8] = []
}

/// An answer that came whole.
struct ESignAnswer: Hashable, Sendable {
  var status: Int
  /// Without parameters, lower case.
  var contentType: String
  /// The header `id_dokumen`.
  var documentID: String?
  var body: [UInt8]
}
