import Testing

@testable import Office

@Suite("Logins in their one form")
struct LoginTests {
  @Test(arguments: [
    ("081200000147", "+6281200000147"), ("0812-0000-0147", "+6281200000147"), ("62 812 0000 0147", "+6281200000147"),
    ("+62 (0)812 0000 0147", "+6281200000147"), (" +62.812.0000.147 ", "+628120000147"),
  ])
  func phones(_ typed: String, _ kept: String) {
    #expect(Login(typed)?.text == kept)
    #expect(Login(typed)?.kind == .phone)
    #expect(Login(officer: typed) == nil)
  }

  @Test(arguments: [
    "0761 12345", "+1 812 0000 0147", "0812", "08120000014700", "812 0000 0147", "0812x0000147", "62", "+",
    "++6281200000147",
  ])
  func noPhones(_ typed: String) {
    #expect(Login(applicant: typed) == nil)
  }

  @Test(arguments: [
    ("Rini@Contoh.ID", "rini@contoh.id"), (" rini+izin@surat.contoh.id ", "rini+izin@surat.contoh.id"),
    ("o'neil@contoh.id", "o'neil@contoh.id"),
  ])
  func addresses(_ typed: String, _ kept: String) {
    #expect(Login(typed)?.text == kept)
    #expect(Login(typed)?.kind == .email)
  }

  @Test(arguments: [
    "rini", "rini@contoh", "rini@@contoh.id", "@contoh.id", "rini@", ".rini@contoh.id", "ri..ni@contoh.id",
    "rini@-contoh.id", "rini@contoh..id", "ri ni@contoh.id", "rini@contoh.12", "rini@contoh.id\u{0}", "riñi@contoh.id",
    String(repeating: "a", count: 65) + "@contoh.id", "a@" + String(repeating: "b.", count: 200) + "id",
  ])
  func noAddresses(_ typed: String) {
    #expect(Login(applicant: typed) == nil)
  }

  @Test func userNames() {
    #expect(Login("Rini.FO-1")?.text == "rini.fo-1")
    for wrong in ["1rini", "ri", "rini_fo", "rini fo", "-rini", String(repeating: "a", count: 41)] {
      #expect(Login(officer: wrong) == nil, "\(wrong)")
    }
  }

  @Test func names() {
    #expect(PersonName.normalized("  drg.  Rini   Umpama, Sp.KG ") == "drg. Rini Umpama, Sp.KG")
    #expect(PersonName.normalized("Ma'ruf Jum‘at") == "Ma'ruf Jum‘at")
    for wrong in ["", "  ", "123", "a\u{7}b", "a\u{202E}b", String(repeating: "n", count: 101)] {
      #expect(PersonName.normalized(wrong) == nil, "\(wrong.debugDescription)")
    }
  }
}
