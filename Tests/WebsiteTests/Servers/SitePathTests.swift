import Testing

@testable import Website

@Suite struct SitePathTests {
  @Test(arguments: [
    ("/", "/"), ("/masuk", "/masuk"), ("/cek/abc?x=1", "/cek/abc?x=1"), ("/CEK/K7XW", "/CEK/K7XW"),
  ])
  func atTheRootAPathIsItsOwn(_ asked: String, _ local: String) {
    #expect(SitePath.local(asked, under: "") == local)
  }

  @Test(arguments: [
    ("/kampar", "/"), ("/kampar/", "/"), ("/kampar?bahasa=en", "/?bahasa=en"), ("/kampar/masuk", "/masuk"),
    ("/KAMPAR/CEK/K7XW", "/CEK/K7XW"), ("/Kampar/masuk", "/masuk"),
  ])
  func underAPathItIsWhatFollows(_ asked: String, _ local: String) {
    #expect(SitePath.local(asked, under: "/kampar") == local)
  }

  @Test(arguments: ["/", "/masuk", "/kamparan/masuk", "/kampa", "/cek/kampar"])
  func otherPathsAreElsewhere(_ asked: String) {
    #expect(SitePath.local(asked, under: "/kampar") == nil)
  }

  @Test func aPublicAddressHasItsParts() {
    let path = SiteOptions(publicURL: "https://izin.example:8443/kampar/", secret: [])
    #expect(path.publicURL == "https://izin.example:8443/kampar")
    #expect(path.origin == "https://izin.example:8443")
    #expect(path.authority == "izin.example:8443")
    #expect(path.base == "/kampar")
    #expect(SiteOptions(publicURL: "http://localhost", secret: []).base == "")
    #expect(SiteCookies(isSecure: true, base: path.base).sessionName == "__Host-session-kampar")
    #expect(SiteCookies(isSecure: false).sessionName == "session")
  }
}
