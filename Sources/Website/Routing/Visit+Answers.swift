import HTML
import Hummingbird

extension Visit {
  /// A page in the frame of the site.
  func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
    let shell = PageShell(frame(for: page)) { page.body }
    return .html(shell.rendered(assets: site.statics.addresses, base: site.options.base), status: status)
  }

  /// The same form again, with its problems: 422 (RFC 9110, 15.5.21).
  func formAgain(_ page: some Page) -> Response { self.page(page, status: .unprocessableContent) }

  /// See other (RFC 9110, 15.4.4): what was sent is done, and a reload does not send it again.
  func redirect(to address: Address, query: [(name: String, value: String)] = []) -> Response {
    .seeOther(address.path(query))
  }

  /// To an address that came from outside; to the start page unless it stays on this site.
  func redirect(toLocal path: String) -> Response { .seeOther(LocalPath.checked(path) ?? Address.home.path) }
}

/// An address from outside to which a browser may be sent on.
enum LocalPath {
  /// - Returns: nil unless the path begins with exactly one slash and holds no backslash or control character, which
  ///   browsers read as a way to another host.
  static func checked(_ path: String) -> String? {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count <= 2_000,
      path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    return path
  }
}

extension Response {
  static func html(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    .bytes(bytes, type: "text/html; charset=utf-8", status: status)
  }

  /// Short answers to programs and scripts.
  static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    .bytes(Array(text.utf8), type: "text/plain; charset=utf-8", status: status)
  }

  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = type
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func seeOther(_ location: String) -> Response {
    Response(status: .seeOther, headers: [.location: location])
  }
}
