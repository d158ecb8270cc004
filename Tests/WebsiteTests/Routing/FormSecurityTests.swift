import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

/// No form is taken but one that a page of ours gave to this very visitor.
@Suite struct FormSecurityTests {
  private func addRoutes(_ routes: Routes) {
    routes.get(.complaints) { visit in visit.page(ProbePage(csrf: visit.visitor.csrf)) }
    routes.post(.complaints) { visit, form in .text("taken: \(form["text"])") }
    routes.post(.account, for: .signedIn) { visit, form in .text("taken: \(form["text"])") }
  }

  /// The visitor's cookie and token, as its first page gives them.
  private func visit(_ client: any TestClientProtocol) async throws -> (cookie: String, csrf: String) {
    try await client.execute(uri: "/pengaduan", method: .get) { response in
      let cookie = response.headers[.setCookie].flatMap { $0.split(separator: ";").first.map(String.init) } ?? ""
      let html = String(buffer: response.body)
      let csrf = html.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
      #expect(response.headers[.setCookie]?.contains("HttpOnly") == true)
      #expect(response.headers[.setCookie]?.contains("SameSite=Lax") == true)
      return (cookie, csrf)
    }
  }

  private func send(
    _ client: any TestClientProtocol, to path: String = "/pengaduan", _ body: String, _ headers: HTTPFields
  ) async throws -> (status: HTTPResponse.Status, text: String) {
    try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)) {
      ($0.status, String(buffer: $0.body))
    }
  }

  @Test func aVisitorsFormIsTaken() async throws {
    let site = try TestSite()
    try await site.test(addRoutes) { client in
      let (cookie, csrf) = try await visit(client)
      let answer = try await send(client, "csrf=\(csrf)&text=halo", .form(cookie: cookie))
      #expect(answer.status == .ok)
      #expect(answer.text == "taken: halo")
    }
  }

  @Test func aFormWithoutOrWithAnothersTokenIsNotTaken() async throws {
    let site = try TestSite()
    try await site.test(addRoutes) { client in
      let (cookie, csrf) = try await visit(client)
      let (otherCookie, otherToken) = try await visit(client)
      #expect(csrf != otherToken)
      for (cookie, body) in [
        (cookie, "text=halo"), (cookie, "csrf=&text=halo"), (cookie, "csrf=\(otherToken)&text=halo"),
        (otherCookie, "csrf=\(csrf)&text=halo"), ("visitor=planted", "csrf=\(csrf)&text=halo"),
        (cookie, "csrf=\(csrf.dropLast())&text=halo"),
      ] {
        let answer = try await send(client, body, .form(cookie: cookie))
        #expect(answer.status == .forbidden)
        #expect(!answer.text.contains("taken"))
        // What was typed is still there, to be sent again.
        #expect(answer.text.contains(#"name="text" value="halo""#))
      }
      let answer = try await send(client, "csrf=\(csrf)&text=halo", .form())
      #expect(answer.status == .forbidden)
    }
  }

  @Test func aFormOfAnotherSiteIsNotTaken() async throws {
    let site = try TestSite()
    try await site.test(addRoutes) { client in
      let (cookie, csrf) = try await visit(client)
      let body = "csrf=\(csrf)&text=halo"
      #expect(try await send(client, body, .form(cookie: cookie, origin: "https://evil.example")).status == .forbidden)
      #expect(try await send(client, body, .form(cookie: cookie, origin: "null")).status == .forbidden)
      var crossSite = HTTPFields.form(cookie: cookie)
      crossSite[.secFetchSite] = "cross-site"
      #expect(try await send(client, body, crossSite).status == .forbidden)
      var sameOrigin = HTTPFields.form(cookie: cookie, origin: nil)
      sameOrigin[.secFetchSite] = "same-origin"
      #expect(try await send(client, body, sameOrigin).status == .ok)
    }
  }

  @Test func asSessionsFormNeedsTheSessionsToken() async throws {
    let site = try TestSite()
    let (session, csrf) = try await site.applicant()
    let (other, otherToken) = try await site.applicant("081200000148")
    #expect(session != other)
    try await site.test(addRoutes) { client in
      let good = try await send(client, to: "/akun", "csrf=\(csrf)&text=a", .form(cookie: "session=\(session)"))
      #expect(good.status == .ok)
      let bad = try await send(client, to: "/akun", "csrf=\(otherToken)&text=a", .form(cookie: "session=\(session)"))
      #expect(bad.status == .forbidden)
    }
  }

  @Test func whatWasSentAfterTheSignInRanOutIsKept() async throws {
    let site = try TestSite()
    try await site.test(addRoutes) { client in
      let answer = try await send(
        client, to: "/akun", "csrf=old&text=a%26b&password=rahasia", .form(cookie: "session=gone"))
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("Masuk lagi untuk melanjutkan"))
      #expect(answer.text.contains(#"name="kept-form" value="/akun?text=a%26b""#))
      #expect(!answer.text.contains("rahasia"))
    }
  }

  @Test func overTLSCookiesAreBoundToTheHost() async throws {
    let site = try TestSite(publicURL: "https://izin.example")
    try await site.test(addRoutes) { client in
      try await client.execute(uri: "/pengaduan", method: .get) { response in
        let cookie = response.headers[.setCookie] ?? ""
        #expect(cookie.hasPrefix("__Host-visitor="))
        #expect(cookie.contains("Secure") && cookie.contains("Path=/"))
        #expect(response.headers[.strictTransportSecurity] != nil)
      }
    }
  }
}
