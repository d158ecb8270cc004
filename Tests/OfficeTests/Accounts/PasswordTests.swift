import Testing

@testable import Office

@Suite("Passwords")
struct PasswordTests {
  private let hasher = PasswordHasher(cost: .init(operations: 1, memory: 8_192))

  @Test(arguments: [
    ("pendek", PasswordProblem.tooShort(minimum: 10)), ("081200000147", .isLogin), ("+6281200000147", .isLogin),
    ("Rini Umpama", .isName), ("RiniUmpama1!", .isName), ("1234567890", .common), ("password123", .common),
    ("bismillah99", .common), ("aaaaaaaaaaaa", .common), ("Pekanbaru2026", .common), ("abcdefghijkl", .common),
    ("- - - - - - -", .common), (String(repeating: "ab c", count: 51), .tooLong(maximum: 200)),
  ])
  func weak(_ password: String, _ problem: PasswordProblem) {
    #expect(PasswordRules.problem(password, login: "+6281200000147", name: "Rini Umpama") == problem)
  }

  @Test(arguments: ["tiga gajah di loteng", "kucing tetangga tidur", "Rini suka durian montong", "žluťoučký kůň"])
  func strong(_ password: String) {
    #expect(PasswordRules.problem(password, login: "rini@contoh.id", name: "Rini Umpama") == nil)
  }

  @Test func localPartOfAnAddressIsTheLogin() {
    #expect(PasswordRules.problem("rini.umpama7", login: "rini.umpama@contoh.id", name: "R") == .isLogin)
  }

  @Test func hashesAreArgon2idAndSalted() async throws {
    let first = try await hasher.hash("tiga gajah di loteng")
    let second = try await hasher.hash("tiga gajah di loteng")
    #expect(first.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
    #expect(first != second)
    #expect(try await hasher.verify("tiga gajah di loteng", against: first))
    #expect(try await !hasher.verify("tiga gajah di loteng ", against: first))
    #expect(try await !hasher.verify("", against: first))
  }

  @Test func composedAndDecomposedAreTheSame() async throws {
    let hash = try await hasher.hash("caf\u{E9} di pojok")
    #expect(try await hasher.verify("cafe\u{301} di pojok", against: hash))
  }

  @Test func nobodyHasAPassword() async throws {
    #expect(try await !hasher.verify("tiga gajah di loteng", against: nil))
    #expect(try await !hasher.verify("tiga gajah di loteng", against: "not a hash"))
  }

  @Test func theUsualCostIsLibsodiums() {
    #expect(PasswordHasher.Cost.interactive == .init(operations: 2, memory: 64 << 20))
  }

  @Test func oneTimePasswordsKeepTheRules() {
    var byte: UInt8 = 0
    let password = OneTimePassword.make { count in
      (0..<count).map { _ in
        byte &+= 37
        return byte
      }
    }
    #expect(password.count == 14)
    #expect(PasswordRules.problem(password, login: "rini", name: "Rini") == nil)
  }
}
