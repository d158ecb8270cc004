import Foundation
import Testing

@testable import Messaging

private func parcel(subject: String = "Permohonan 7", text: String = "Isi.", to: String = "ani@simple.example")
  -> Parcel
{
  Parcel(
    id: "k1", messageID: "<k1@simple.example>", kind: "submitted", address: to, subject: subject, text: text,
    created: 1_795_485_600_000)
}

private func lines(_ parcel: Parcel, name: String = "DPMPTSP Kota Pekanbaru") -> [String] {
  let message = MailMessage(parcel: parcel, sender: "izin@simple.example", senderName: name)
  return String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
}

struct MailMessageTests {
  @Test func headersAreThoseOfRFC5322() {
    #expect(
      lines(parcel()) == [
        "Date: Tue, 24 Nov 2026 02:00:00 +0000",
        "From: \"DPMPTSP Kota Pekanbaru\" <izin@simple.example>",
        "To: <ani@simple.example>",
        "Subject: Permohonan 7",
        "Message-ID: <k1@simple.example>",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Isi.",
        "",
      ])
  }

  @Test func aLineBreakInASubjectEndsNoField() {
    let lines = lines(parcel(subject: "a\r\nBcc: budi@simple.example", text: ""), name: "x\nCc: y")
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("Cc") })
    #expect(lines.contains("Subject: =?utf-8?B?YQ0KQmNjOiBidWRpQHNpbXBsZS5leGFtcGxl?="))
  }

  @Test func noLineIsLongerThan76() {
    let long = String(repeating: "Permohonan – surat izin “ä” ", count: 40)
    for line in lines(parcel(subject: long, text: long), name: long) { #expect(line.utf8.count <= 76, "\(line)") }
  }

  @Test func textIsQuotedPrintable() {
    #expect(QuotedPrintable.text("a=b\né \t\nx ") == "a=3Db\r\n=C3=A9 =09\r\nx=20\r\n")
  }

  @Test(arguments: [
    ("ani@simple.example", true), ("a.b+c@s.example", true), ("a@b@c", false), ("a b@c.example", false),
    ("a>\r\nDATA@c.example", false), ("@c.example", false), ("a@", false), (".a@c.example", false),
    ("a@-c.example", false), ("é@c.example", false),
  ])
  func addresses(_ address: String, _ isSound: Bool) {
    #expect(Mailbox.isSound(address) == isSound)
  }
}

struct BackoffTests {
  @Test func doublesUpToFourHoursAndEnds() {
    let backoff = Backoff()
    #expect((1...4).map { backoff.pause(after: $0, chance: 1) } == [60, 120, 240, 480])
    #expect(backoff.pause(after: 1, chance: 0) == 30)
    #expect(backoff.pause(after: 15, chance: 1) == 14_400)
    #expect(backoff.pause(after: 16, chance: 1) == nil)
  }
}

struct WebhookSignatureTests {
  /// The example of the Standard Webhooks specification.
  @Test func signsAsTheSpecificationDoes() throws {
    let signature = try #require(WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let headers = signature.headers(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: 1_614_265_330, body: Array("{\"test\": 2432232314}".utf8))
    #expect(headers[2].0 == "webhook-signature")
    #expect(headers[2].1 == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func shortAndForeignSecretsAreRefused() {
    #expect(WebhookSignature("whsec_QQ==") == nil)
    #expect(WebhookSignature("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") == nil)
  }
}
