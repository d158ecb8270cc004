import CaseStore
import Casework
import Hummingbird
import HummingbirdTesting
import Office
import Testing

@testable import Website

/// Every error is a page that says what to do, never an empty answer or a look inside.
@Suite struct ProblemPagesTests {
  struct Surprise: Error { let secret = "Melati Contohwati 1471005910940007" }

  private func answer(
    to error: any Error, path: String = "/standar-pelayanan", headers: HTTPFields = [:]
  ) async throws -> (response: TestResponse, text: String) {
    let site = try TestSite()
    nonisolated(unsafe) var answer: (TestResponse, String)?
    try await site.test { routes in
      routes.get(.standards) { _ in throw error }
    } _: { client in
      answer = try await client.execute(uri: path, method: .get, headers: headers) { ($0, String(buffer: $0.body)) }
    }
    return try #require(answer)
  }

  @Test func whatIsNotThereIsSaid() async throws {
    let (response, text) = try await answer(to: Surprise(), path: "/tidak/ada")
    #expect(response.status == .notFound)
    #expect(text.contains("Halaman tidak ditemukan"))
    #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.pagePolicy)
    #expect(response.headers[.cacheControl] == "no-store")
  }

  @Test func ourFaultHasANumberAndTellsNothing() async throws {
    let (response, text) = try await answer(to: Surprise())
    #expect(response.status == .internalServerError)
    #expect(text.contains("Ada yang keliru di pihak kami"))
    #expect(text.firstMatch(of: /[0-9A-F]{4}-[0-9A-F]{4}/) != nil)
    #expect(!text.contains("Melati") && !text.contains("Surprise"))
  }

  @Test func itIsSaidInTheReadersLanguage() async throws {
    let (_, text) = try await answer(to: SiteProblem.notFound, headers: [.cookie: "language=en"])
    #expect(text.contains("Page not found"))
    #expect(text.contains(#"<html lang="en">"#))
  }

  @Test(arguments: [
    (SiteProblem.notFound as any Error, 404, "Halaman tidak ditemukan"),
    (SiteProblem.forbidden, 403, "Halaman ini untuk petugas lain"),
    (SiteProblem.foreignForm, 403, "Formulir dikirim dari situs lain"),
    (SiteProblem.throttled(until: TestSite.now.adding(seconds: 61)), 429, "Terlalu banyak percobaan"),
    (FormProblem.tooLarge(limit: 5 << 20), 413, "lebih dari 5,2 MB"),
    (FormProblem.malformed("x"), 400, "Formulir tidak sampai dengan utuh"),
    (FormProblem.unknownType, 415, "Formulir tidak sampai dengan utuh"),
    (HTTPError(.badRequest), 400, "Formulir tidak sampai dengan utuh"),
    (HTTPError(.notFound), 404, "Halaman tidak ditemukan"),
    (StoreError.conflict("k", expected: 1, found: 2), 409, "Berkas sudah berubah"),
    (StoreError.diskFull, 507, "Penyimpanan kantor penuh"),
    (StoreError.unavailable("/var/x"), 503, "Layanan sedang tidak dapat dipakai"),
    (StoreError.loginTaken("melati@simple.example"), 500, "Ada yang keliru di pihak kami"),
    (OfficeProblem.noCase, 404, "Halaman tidak ditemukan"),
    (OfficeProblem.refused(.notHeld), 409, "Ambil dahulu, lalu kerjakan"),
    (OfficeProblem.refused(.unmarked(["a", "b"])), 422, "Belum ditandai: a dan b"),
    (Refusal.notYourDesk("langkah"), 403, "akun Anda tidak memegang meja itu"),
    (AccountRefusal.tooManyAttempts(until: TestSite.now.adding(seconds: 60)), 429, "Terlalu banyak percobaan"),
    (IntakeRefusal.encrypted, 422, "PDF ini dikunci kata sandi"),
  ])
  func eachHasItsStatusAndItsWords(error: any Error, status: Int, words: String) async throws {
    let (response, text) = try await answer(to: error)
    #expect(response.status.code == status)
    #expect(text.contains(words))
    #expect(!text.contains("melati@") && !text.contains("/var/x"))
  }

  @Test func whoCameFirstIsNamedByDesk() async throws {
    let overtaken = Overtaken(
      by: .officer("a", as: "meja-satu"), at: TestSite.now,
      fact: .checked(step: "satu", marks: [:], outcome: .forwarded(to: "dua")))
    let (response, text) = try await answer(to: OfficeProblem.overtaken(overtaken))
    #expect(response.status == .conflict)
    #expect(text.contains("sudah diteruskan ke dua oleh meja-satu pada"))
  }

  @Test func whenToTryAgainIsToldToProgramsToo() async throws {
    let (response, _) = try await answer(to: SiteProblem.throttled(until: TestSite.now.adding(seconds: 61)))
    #expect(response.headers[.retryAfter] == "61")
  }

  @Test func theWayOnIsThePageOnWhichTheFormStood() async throws {
    let site = try TestSite()
    let (cookie, csrf) = try await site.applicant()
    try await site.test { routes in
      routes.post(.withdraw(.any), for: .applicant) { _, _ in throw StoreError.conflict("k1", expected: 1, found: 2) }
    } _: { client in
      for (referer, way) in [
        ("http://localhost:8080/permohonan/k1?a=b", "/permohonan/k1?a=b"), ("https://evil.example/x", "/permohonan/k1"),
        ("http://localhost:8080//evil.example", "/permohonan/k1"), ("", "/permohonan/k1"),
      ] {
        var headers = HTTPFields.form(cookie: "session=\(cookie)")
        headers[.referer] = referer
        let body = ByteBuffer(string: "csrf=\(csrf)")
        try await client.execute(uri: "/permohonan/k1/tarik", method: .post, headers: headers, body: body) { response in
          #expect(response.status == .conflict)
          #expect(String(buffer: response.body).contains(#"href="\#(way)">Muat ulang"#))
        }
      }
    }
  }
}
