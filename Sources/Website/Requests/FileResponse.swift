import Hummingbird
import Office

/// A file as an answer.
enum FileResponse {
  enum Disposition: String {
    /// Shown in the browser.
    case inline
    /// Saved.
    case attachment
  }

  /// A paper of ours, such as a receipt or a letter.
  static func paper(_ bytes: [UInt8], fileName: String, disposition: Disposition = .inline) -> Response {
    .bytes(
      bytes, type: "application/pdf",
      headers: [.contentDisposition: ContentDisposition.value(disposition.rawValue, fileName: fileName)])
  }

  /// A stranger's file: saved, never opened within the site, and without any right if it is opened after all.
  static func strangers(_ bytes: [UInt8], mediaType: String, fileName: String) -> Response {
    .bytes(
      bytes, type: mediaType,
      headers: [
        .contentDisposition: ContentDisposition.value(Disposition.attachment.rawValue, fileName: fileName),
        .contentSecurityPolicy: SecurityHeaders.filePolicy,
      ])
  }

  /// A page of a document. It never changes, but only this browser may keep it, and not for long.
  static func picture(_ picture: PagePicture) -> Response {
    .bytes(
      picture.bytes, type: picture.mediaType.rawValue,
      headers: [.cacheControl: "private, max-age=300", .contentSecurityPolicy: SecurityHeaders.filePolicy])
  }

  static func table(_ csv: [UInt8], fileName: String) -> Response {
    .bytes(
      csv, type: "text/csv; charset=utf-8",
      headers: [
        .contentDisposition: ContentDisposition.value(Disposition.attachment.rawValue, fileName: fileName)
      ])
  }
}

/// The `Content-Disposition` field (RFC 6266, 4).
enum ContentDisposition {
  /// - Returns: the name twice where it is more than ASCII: plainly for old programs, and as RFC 8187 encodes it.
  static func value(_ kind: String, fileName: String) -> String {
    let plain = fileName.unicodeScalars.map { scalar -> String in
      let isQuotable = scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
      let isOdd = scalar == "\"" || scalar == "\\" || scalar == "/" || scalar == "%"
      return isQuotable && !isOdd ? String(scalar) : "_"
    }.joined()
    let value = "\(kind); filename=\"\(plain)\""
    return plain == fileName ? value : "\(value); filename*=UTF-8''\(PercentEncoding.encoded(fileName))"
  }
}
