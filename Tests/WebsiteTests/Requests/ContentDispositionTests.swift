import Testing

@testable import Website

@Suite struct ContentDispositionTests {
  @Test(arguments: [
    ("surat.pdf", #"attachment; filename="surat.pdf""#),
    ("surat izin.pdf", #"attachment; filename="surat izin.pdf""#),
    ("a\"b.pdf", #"attachment; filename="a_b.pdf"; filename*=UTF-8''a%22b.pdf"#),
    ("ijazah é.pdf", #"attachment; filename="ijazah _.pdf"; filename*=UTF-8''ijazah%20%C3%A9.pdf"#),
    (
      "a\r\nSet-Cookie: x.pdf",
      #"attachment; filename="a__Set-Cookie: x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf"#
    ),
  ])
  func writesTheNameSafely(name: String, expected: String) {
    #expect(ContentDisposition.value("attachment", fileName: name) == expected)
  }
}
