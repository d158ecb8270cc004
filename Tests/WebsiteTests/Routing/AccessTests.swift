import Hummingbird
import HummingbirdTesting
import Office
import Testing

@testable import Website

@Suite struct AccessTests {
  private func addRoutes(_ routes: Routes) {
    for (address, access) in [
      (Address.home, Access.anyone), (.myApplications, .applicant), (.account, .signedIn), (.desks, .officer),
      (.permitRegister, .staff), (.accounts, .administrator), (.auditLog, .auditor),
    ] {
      routes.get(address, for: access) { _ in .text("in") }
    }
  }

  private func open(_ client: any TestClientProtocol, as cookie: String?) async throws -> [String: Int] {
    var statuses: [String: Int] = [:]
    for path in ["/", "/permohonan", "/akun", "/meja", "/register", "/pengelola/akun", "/audit"] {
      let headers: HTTPFields = cookie.map { [.cookie: "session=\($0)"] } ?? [:]
      statuses[path] = try await client.execute(uri: path, method: .get, headers: headers) { $0.status.code }
    }
    return statuses
  }

  @Test func eachRoleSeesItsOwn() async throws {
    let site = try TestSite()
    let applicant = try await site.applicant().cookie
    let officer = try await site.officer().cookie
    let administrator = try await site.officer("pengelola", .administrator).cookie
    let auditor = try await site.officer("auditor", .auditor).cookie
    try await site.test(addRoutes) { client in
      let expected: [(String?, [Int])] = [
        (nil, [200, 303, 303, 303, 303, 303, 303]), (applicant, [200, 200, 200, 403, 403, 403, 403]),
        (officer, [200, 403, 200, 200, 200, 403, 403]), (administrator, [200, 403, 200, 403, 200, 200, 200]),
        (auditor, [200, 403, 200, 403, 200, 403, 200]), ("unknown", [200, 303, 303, 303, 303, 303, 303]),
      ]
      for (cookie, statuses) in expected {
        let found = try await open(client, as: cookie)
        let paths = ["/", "/permohonan", "/akun", "/meja", "/register", "/pengelola/akun", "/audit"]
        #expect(paths.map { found[$0] } == statuses)
      }
    }
  }

  @Test func signingInLeadsBack() async throws {
    let site = try TestSite()
    try await site.test(addRoutes) { client in
      try await client.execute(uri: "/register?cari=melati&halaman=2", method: .get) { response in
        #expect(response.headers[.location] == "/masuk?kembali=%2Fregister%3Fcari%3Dmelati%26halaman%3D2")
      }
    }
  }

  @Test func whoMustChangeThePasswordDoesSoFirst() async throws {
    let site = try TestSite()
    let (_, password) = try await site.administration.addOfficer(
      login: "baru", name: "Petugas Baru", standing: .desks(["meja"]), by: .console)
    let cookie = try await site.accounts.signIn("baru", password: try #require(password), remote: "test").cookie
    try await site.test(addRoutes) { client in
      try await client.execute(uri: "/meja", method: .get, headers: [.cookie: "session=\(cookie)"]) { response in
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/akun/sandi")
      }
    }
  }
}
