import Foundation

/// An Internet message (RFC 5322) of plain text in UTF-8.
struct MailMessage {
  let parcel: Parcel
  let sender: String
  let senderName: String

  /// Lines end with CRLF. The same parcel gives the same bytes.
  var bytes: [UInt8] {
    let fields = [
      "Date: \(MailDate.text(parcel.created))",
      "From: \(from)",
      "To: <\(parcel.address)>",
      EncodedWords.field("Subject", parcel.subject),
      "Message-ID: \(parcel.messageID)",
      // RFC 3834, 5: nobody answers automatically.
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    return Array((fields.joined(separator: "\r\n") + "\r\n\r\n" + QuotedPrintable.text(parcel.text)).utf8)
  }

  private var from: String {
    senderName.isEmpty ? "<\(sender)>" : "\(EncodedWords.phrase(senderName)) <\(sender)>"
  }
}

/// Which addresses may stand in a command and a header field: RFC 5321's dot-strings, without quoted names.
public enum Mailbox {
  public static func isSound(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, parts[0].utf8.count <= 64 else { return false }
    let marks = Set("!#$%&'*+/=?^_`{|}~-.".utf8)
    let isName = parts[0].utf8.allSatisfy { isAlphanumeric($0) || marks.contains($0) }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let isDomain = labels.allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return isName && isDomain && atoms.allSatisfy { !$0.isEmpty }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
