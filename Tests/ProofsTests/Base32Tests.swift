import Testing

@testable import Proofs

struct Base32Tests {
  /// RFC 4648, section 10, without the padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ("foobar", "MZXW6YTBOI"),
  ])
  func examplesOfTheRFC(plain: String, text: String) {
    #expect(Base32.text(Array(plain.utf8)) == text)
    #expect(Base32.bytes(text) == Array(plain.utf8))
    #expect(Base32.bytes(text.lowercased()) == Array(plain.utf8))
  }

  /// One text for the same bytes: no padding, no character too many, no bits that say nothing.
  @Test(arguments: ["M", "MZX", "MZXW6Y", "MZ", "MY======", "M1", "M Y", "MÝ"])
  func refuses(text: String) {
    #expect(Base32.bytes(text) == nil)
  }
}
