import CaseStore
import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Office
import Procedures
import Testing

@testable import Website

/// Two offices in one store behind one server: each has its address, and neither knows anything of the other.
@Suite struct TwoOfficesTests {
  /// The example office at the root, and the same files once more as another office under a path or at a host.
  private struct Two {
    let first: SiteHarness
    let second: SiteHarness
    let sites = Sites(publicURL: "http://localhost")
    let load = ServerLoad()

    init(second url: String = "http://localhost/kampar") async throws {
      first = try await SiteHarness()
      second = try await SiteHarness(named: "kampar", at: url, beside: first)
      sites.put([first.website, second.website])
    }

    func run(_ test: @Sendable (Browser) async throws -> Void) async throws {
      var logger = Logger(label: "sites")
      logger.logLevel = .critical
      let directory = SiteDirectory(sites: sites, load: load, metrics: MetricsRegistry())
      try await Application(responder: directory, logger: logger).test(.router) { try await test(Browser($0)) }
    }
  }

  @Test func aPathIsInEveryAddressOfItsSite() async throws {
    let two = try await Two()
    try await two.run { browser in
      for path in ["/kampar", "/kampar/", "/KAMPAR", "/kampar/layanan/siktg", "/kampar/masuk", "/kampar/tidak-ada"] {
        let page = try await browser.open(path)
        #expect(page.status == (path.hasSuffix("tidak-ada") ? .notFound : .ok))
        let own = page.links.filter { $0.hasPrefix("/") } + page.forms.map(\.action)
        #expect(!own.isEmpty)
        for address in own { #expect(address.hasPrefix("/kampar/"), "\(address) on \(path)") }
        for asset in page.html.matches(of: /(?:href|src)="([^"]*\/assets\/[^"]*)"/) {
          #expect(asset.output.1.hasPrefix("/kampar/assets/"))
        }
      }
      let sheet = try #require(
        try await browser.open("/kampar").html.firstMatch(of: /href="(\/kampar\/assets\/simple-[^"]*css)"/)?.output.1)
      #expect(try await browser.request(String(sheet), .get).status == .ok)
      // The office at the root stays as it is.
      let root = try await browser.open("/")
      #expect(root.links.contains(Address.signIn.path))
      #expect(!root.html.contains("/kampar"))
    }
  }

  @Test func aSignInLeadsOnWithinItsOffice() async throws {
    let two = try await Two()
    try await two.run { browser in
      let sent = try await browser.request("/kampar/meja", .get)
      #expect(sent.status == .seeOther)
      #expect(sent.headers[.location]?.hasPrefix("/kampar/masuk?") == true)
      try await browser.open("/kampar/meja")
      let officer = try two.second.officer(at: try #require(two.second.procedure.steps.first { $0.role != nil }?.id))
      let desk = try await browser.send(
        toPath: "/kampar/masuk", ["login": officer.login, "password": officer.password])
      #expect(desk.path == "/kampar/meja")
      #expect(desk.status == .ok)
      // The same browser is nobody at the other office, and its cookies have names of their own.
      #expect(try await browser.request("/meja", .get).status == .seeOther)
      // Not even when somebody carries the cookie over.
      let stolen = browser.another()
      let cookie = try await two.second.services.accounts.signIn(officer.login, password: officer.password, remote: "t")
      await stolen.keep("session", cookie.cookie)
      #expect(try await stolen.request("/meja", .get).status == .seeOther)
      await stolen.keep("session-kampar", cookie.cookie)
      #expect(try await stolen.request("/kampar/meja", .get).status == .ok)
    }
  }

  @Test func neitherSeesAnythingOfTheOther() async throws {
    let two = try await Two()
    let work = DeskWork(site: two.second)
    let id = try await work.submit()
    let row = try #require(try two.second.store.read { try $0.caseRow("kampar", id) })
    let document = try #require(try two.second.store.read { try $0.documents("kampar", id).first })
    try await two.run { browser in
      let strangers = [
        try two.first.officer(at: work.firstStep), try two.first.administrator(), try two.first.auditor(),
      ]
      for officer in strangers {
        let person = browser.another()
        try await person.signIn(officer)
        for address in [
          Address.bench(id), .caseData(id), .caseHistory(id), .documentFile(id, document.digest),
          .documentPage(id, document.digest, page: 1), .fileNews(id),
        ] {
          let page = try await person.open(address)
          #expect([.notFound, .forbidden].contains(page.status), "\(address) for \(officer.duties)")
          #expect(!page.html.contains(row.applicantName))
        }
        for path in [
          Address.permitRegister.path([("q", row.applicantName)]), Address.auditLog.path,
          Address.desk(work.firstStep).path([(QueueFilter.textName, row.number)]),
          Address.accounts.path([("q", row.applicantName)]),
        ] {
          let page = try await person.open(path)
          #expect(!page.links.contains { $0.contains(id.rawValue) }, "\(path)")
        }
      }
      // With the receipt's number too, and by the code of its own office alone.
      let track = browser.another()
      try await track.open(.track)
      #expect(try await track.request("/lacak?nomor=\(row.number)", .get).html.contains(row.applicantName) == false)
      let colleague = browser.another()
      try await colleague.open("/kampar/masuk")
      let own = try two.second.officer(at: work.firstStep)
      try await colleague.send(toPath: "/kampar/masuk", ["login": own.login, "password": own.password])
      let page = try await colleague.open("/kampar" + Address.desk(work.firstStep).path)
      #expect(page.links.contains("/kampar" + Address.bench(id).path))
    }
    // Numbers, keys and journals are each office's own.
    let first = try two.first.store.read { try $0.heads("pekanbaru") }.map(\.stream)
    let second = try two.first.store.read { try $0.heads("kampar") }.map(\.stream)
    #expect(!first.contains(.permitCase(id)) && second.contains(.permitCase(id)))
    let keys = try ["pekanbaru", "kampar"].map { office in
      try two.first.store.read { try $0.setting(OfficeID(office), OfficeSetting.secret) }
    }
    #expect(keys[0] != nil && keys[1] != nil && keys[0] != keys[1])
    await #expect(throws: BlobError.missing(id, document.digest)) {
      try await two.first.services.blobs.bytes(document.digest, of: id)
    }
  }

  @Test func anOfficeMayHaveAHostOfItsOwn() async throws {
    let two = try await Two(second: "http://izin.kampar.example")
    let sites = two.sites
    func office(_ host: String, _ path: String) -> OfficeID? {
      let request = Request(
        head: .init(method: .get, scheme: "http", authority: host, path: path), body: .init(buffer: .init()))
      return sites.find(request)?.site.website.services.office.id
    }
    #expect(office("izin.kampar.example", "/masuk") == "kampar")
    #expect(office("IZIN.kampar.example", "/") == "kampar")
    #expect(office("localhost", "/masuk") == "pekanbaru")
    #expect(office("10.0.0.7:8080", "/masuk") == "pekanbaru")
  }

  @Test func whereNobodyStandsAtTheRootItLeadsToAll() async throws {
    let first = try await SiteHarness(named: "pekanbaru", at: "http://localhost/pekanbaru")
    let sites = Sites(publicURL: "http://localhost")
    sites.put([first.website])
    let directory = SiteDirectory(sites: sites, load: ServerLoad(), metrics: MetricsRegistry())
    var logger = Logger(label: "sites")
    logger.logLevel = .critical
    try await Application(responder: directory, logger: logger).test(.router) { client in
      let browser = Browser(client)
      let root = try await browser.open("/")
      #expect(root.status == .ok)
      #expect(root.links.contains("http://localhost/pekanbaru"))
      #expect(root.headers[.contentSecurityPolicy] != nil)
      #expect(try await browser.open("/masuk").status == .notFound)
      #expect(try await browser.open("/healthz").status == .ok)
      #expect(try await browser.open("/metrics").html.contains("files_waiting") == false)
    }
  }

  @Test func tooManyAreTurnedAwayAtOnceAndABalancerHearsWhenItIsTimeToGo() async throws {
    let first = try await SiteHarness()
    let sites = Sites(publicURL: "http://localhost")
    sites.put([first.website])
    let load = ServerLoad(limits: .init(requests: 0))
    let directory = SiteDirectory(sites: sites, load: load, metrics: MetricsRegistry())
    try await Application(responder: directory, logger: Logger(label: "sites")).test(.router) { client in
      let browser = Browser(client)
      let page = try await browser.request("/", .get)
      #expect(page.status == .serviceUnavailable)
      #expect(page.headers[.retryAfter].flatMap { Int($0) }.map { (1...10).contains($0) } == true)
      #expect(load.turnedAway == 1)
      #expect(try await browser.request("/healthz", .get).status == .ok)
      load.drain()
      #expect(try await browser.request("/healthz", .get).status == .serviceUnavailable)
    }
  }
}
