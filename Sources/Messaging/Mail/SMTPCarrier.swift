import CCurl
import Dispatch
import Foundation

/// Hands mail to a server by SMTP (RFC 5321), a connection a message, with libcurl.
///
/// It was sent when the server said 250 to the message's end. When the line is cut just before, the message may have
/// arrived and goes again, under the same Message-ID.
public struct SMTPCarrier: Carrier {
  private let server: MailServer
  private static let queue = DispatchQueue(label: "smtp", attributes: .concurrent)
  /// Once a process, before any thread uses libcurl.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  public init(server: MailServer) {
    self.server = server
  }

  public func carry(_ parcel: Parcel) async throws(CarrierFailure) {
    guard Mailbox.isSound(parcel.address) else { throw .permanent("alamat surel tidak dapat dipakai") }
    guard Self.isReady else { throw .temporary("libcurl tidak dapat disiapkan") }
    let server = server
    let outcome: Result<Void, CarrierFailure> = await withCheckedContinuation { continuation in
      Self.queue.async { continuation.resume(returning: SMTPTransfer(server: server, parcel: parcel).run()) }
    }
    try outcome.get()
  }
}

/// One message over one connection; blocks.
private struct SMTPTransfer {
  let server: MailServer
  let parcel: Parcel

  /// What libcurl reads from.
  private final class Source {
    let bytes: [UInt8]
    var position = 0
    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  func run() -> Result<Void, CarrierFailure> {
    guard let curl = curl_easy_init() else { return .failure(.temporary("libcurl tidak dapat disiapkan")) }
    defer { curl_easy_cleanup(curl) }
    var recipients: UnsafeMutablePointer<curl_slist>?
    recipients = curl_slist_append(recipients, "<\(parcel.address)>")
    defer { curl_slist_free_all(recipients) }
    let source = Source(
      MailMessage(parcel: parcel, sender: server.sender, senderName: server.senderName).bytes)
    let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    defer { words.deallocate() }
    prepare(curl)
    _ = simple_curl_recipients(curl, recipients)
    _ = simple_curl_pointer(curl, CURLOPT_ERRORBUFFER, words)
    _ = simple_curl_reader(curl) { buffer, size, count, context in
      guard let buffer, let context else { return 0 }
      let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
      let length = min(size * count, source.bytes.count - source.position)
      source.bytes.withUnsafeBytes { all in
        guard let start = all.baseAddress, length > 0 else { return }
        UnsafeMutableRawPointer(buffer).copyMemory(from: start + source.position, byteCount: length)
      }
      source.position += length
      return length
    }
    return withExtendedLifetime(source) {
      _ = simple_curl_pointer(curl, CURLOPT_READDATA, Unmanaged.passUnretained(source).toOpaque())
      let result = curl_easy_perform(curl)
      if result == CURLE_OK { return .success(()) }
      var code = 0
      _ = simple_curl_response(curl, &code)
      let told = String(cString: words)
      return .failure(judge(result, code, told.isEmpty ? String(cString: curl_easy_strerror(result)) : told))
    }
  }

  private func prepare(_ curl: UnsafeMutableRawPointer) {
    let scheme = server.security == .tls ? "smtps" : "smtp"
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    // The path is the name that EHLO tells: the sender's domain.
    let domain = server.sender.split(separator: "@").last.map(String.init) ?? "localhost"
    _ = simple_curl_text(curl, CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(domain)")
    _ = simple_curl_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    _ = simple_curl_long(curl, CURLOPT_NOSIGNAL, 1)
    _ = simple_curl_long(curl, CURLOPT_UPLOAD, 1)
    _ = simple_curl_long(curl, CURLOPT_TIMEOUT_MS, server.timeLimit)
    _ = simple_curl_long(curl, CURLOPT_CONNECTTIMEOUT_MS, min(server.timeLimit, 20_000))
    _ = simple_curl_text(curl, CURLOPT_PROXY, "")
    _ = simple_curl_text(curl, CURLOPT_MAIL_FROM, "<\(server.sender)>")
    if server.security != .none {
      _ = simple_curl_long(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
      _ = simple_curl_long(curl, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    }
    if let roots = server.roots { _ = simple_curl_text(curl, CURLOPT_CAINFO, roots) }
    if let user = server.user {
      _ = simple_curl_text(curl, CURLOPT_USERNAME, user)
      _ = simple_curl_text(curl, CURLOPT_PASSWORD, server.password ?? "")
    }
  }

  /// A final "no" to sender, recipient or message is for good; whatever is wrong with the line, the login or the
  /// settings may be mended. 530, 534, 535 and 538 speak of the login (RFC 4954, 6).
  private func judge(_ result: CURLcode, _ code: Int, _ told: String) -> CarrierFailure {
    let isAnswer = result == CURLE_SEND_ERROR || result == CURLE_RECV_ERROR || result == CURLE_WEIRD_SERVER_REPLY
    let isLogin = [530, 534, 535, 538].contains(code)
    let words = code >= 400 ? "server surel menjawab \(code): \(told)" : "server surel: \(told)"
    return isAnswer && (500...599).contains(code) && !isLogin ? .permanent(words) : .temporary(words)
  }
}
