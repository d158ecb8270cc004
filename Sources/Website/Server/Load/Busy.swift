import HTTPTypes

/// What somebody is told who comes when there is too much to do: at once, in both languages, without asking anything of
/// the store.
enum Busy {
  static let page = Array(
    """
    <!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Sedang ramai</title>
    <h1>Layanan sedang ramai</h1><p>Yang Anda kirim belum diterima. Tunggu beberapa detik, lalu muat ulang halaman \
    ini; isian Anda dikirim sekali saja.</p>
    <p lang="en">The service is very busy. What you sent was not taken. Wait a few seconds and reload this page; \
    your form counts once.</p></html>
    """.utf8)
  static let type = "text/html; charset=utf-8"

  /// - Parameter seconds: until one may come again; not everybody in the same.
  static func fields(retryAfter seconds: Int = .random(in: wait)) -> HTTPFields {
    [
      .contentType: type, .retryAfter: String(seconds), .cacheControl: "no-store", .connection: "close",
      .contentSecurityPolicy: SecurityHeaders.filePolicy,
    ]
  }

  static let wait = 2...6
}
