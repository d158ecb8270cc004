import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What the stand-in answers with.
enum StandInAnswer {
  static func json(_ status: HTTPResponse.Status, _ body: some Encodable) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(body))))
  }

  static func refusal(_ status: HTTPResponse.Status, _ code: Int, _ text: String) throws -> Response {
    try json(status, Refusal(error: text, status_code: code))
  }

  private struct Refusal: Encodable {
    let error: String
    let status_code: Int
  }

  static let idHeader = HTTPField.Name("id_dokumen")

  static func pdf(_ bytes: [UInt8], id: String?) -> Response {
    var headers: HTTPFields = [.contentType: "application/pdf"]
    if let id, let name = idHeader { headers[name] = id }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// The same answer, sent to its middle; then `then` happens, and the connection breaks.
  static func half(
    of response: Response, _ bytes: [UInt8], then: @escaping @Sendable () async throws -> Void
  ) -> Response {
    let half = ByteBuffer(bytes: bytes.prefix(bytes.count / 2))
    return Response(
      status: response.status, headers: response.headers,
      body: ResponseBody(contentLength: bytes.count) { writer in
        try await writer.write(half)
        try await then()
        throw CutOff()
      })
  }

  struct CutOff: Error {}
}
