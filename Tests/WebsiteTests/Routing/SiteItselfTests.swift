import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite struct SiteItselfTests {
  @Test func assetsMayBeKeptForGood() async throws {
    let asset = Asset(name: "simple.css", bytes: Array("a{}".utf8), contentType: "text/css; charset=utf-8")
    try await TestSite(statics: Statics([asset])).test { client in
      try await client.execute(uri: asset.address, method: .get) { response in
        #expect(String(buffer: response.body) == "a{}")
        #expect(response.headers[.cacheControl] == Statics.cacheControl)
        #expect(response.headers[.contentType] == "text/css; charset=utf-8")
        #expect(response.headers[.setCookie] == nil)
      }
      try await client.execute(uri: "/assets/../../etc/passwd", method: .get) { #expect($0.status == .notFound) }
      try await client.execute(uri: "/assets/lain.css", method: .get) { #expect($0.status == .notFound) }
      try await client.execute(uri: asset.address, method: .head) { response in
        #expect(response.status == .ok && response.body.readableBytes == 0)
      }
    }
  }

  @Test func languageIsKeptAndLeadsBackOnlyWithinTheSite() async throws {
    try await TestSite().test { client in
      try await client.execute(uri: "/bahasa/en?kembali=%2Flacak", method: .get) { response in
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/lacak")
        #expect(response.headers[.setCookie]?.hasPrefix("language=en") == true)
      }
      try await client.execute(uri: "/bahasa/en?kembali=%2F%2Fevil.example", method: .get) { response in
        #expect(response.headers[.location] == "/")
      }
      try await client.execute(uri: "/bahasa/xx", method: .get) { #expect($0.status == .notFound) }
    }
  }

  @Test func healthFollowsTheStore() async throws {
    let site = try TestSite()
    try await site.test { client in
      try await client.execute(uri: "/healthz", method: .get) { #expect($0.status == .ok) }
      try site.store.close()
      try await client.execute(uri: "/healthz", method: .get) { #expect($0.status == .serviceUnavailable) }
    }
  }

  @Test func requestsAreCountedByPatternNotByAddress() async throws {
    let site = try TestSite()
    try await site.test { routes in
      routes.get(.application(.any)) { _ in .text("") }
    } _: { client in
      for id in ["k1", "k2"] { try await client.execute(uri: "/permohonan/\(id)", method: .get) }
      try await client.execute(uri: "/metrics", method: .get) { response in
        let text = String(buffer: response.body)
        #expect(text.contains(#"http_requests_total{method="GET",route="/permohonan/{case}",status="200"} 2.0"#))
        #expect(text.contains(#"http_request_seconds_count{route="/permohonan/{case}"} 2"#))
        #expect(!text.contains("k1"))
      }
    }
  }

  @Test func aBodyTooLargeIsAnsweredBeforeItIsRead() async throws {
    let site = try TestSite()
    try await site.test { routes in
      routes.post(.complaints) { _, _ in .text("taken") }
    } _: { client in
      let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: FormLimits.plain.bodyBytes + 1)
      try await client.execute(uri: "/pengaduan", method: .post, headers: .form(), body: body) { response in
        #expect(response.status == .contentTooLarge)
        #expect(String(buffer: response.body).contains("Kiriman terlalu besar"))
      }
    }
  }
}
