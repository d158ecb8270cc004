import Casework
import CaseStore
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite struct AddressTests {
  /// Each address once, with values that need encoding.
  static let all: [Address] = {
    let id: CaseID = "k7 é/%2F?#"
    let digest = Chain.sha256([1, 2, 3])
    return [
      .home, .service("a b"), .track, .letterCheck, .letter(code: "AB+C"), .printedLetter(code: "AB+C"), .offlineCheck,
      .inspectorFile, .checkWorker, .proofKeys, .revocations, .standards, .privacy, .complaints, .report,
      .monthReport("2026-11"), .monthReportCSV("2026-11"), .monthReportPDF("2026-11"), .board, .signIn,
      .signOut, .register, .account, .password, .myApplications, .myLetters, .newApplication("x"), .draft(id),
      .draftSection(id, "g"), .draftDocuments(id), .draftUpload(id, "r"), .draftRemoveDocument(id, "r"),
      .draftApplicationLetter(id), .draftReview(id), .draftSubmit(id), .draftDiscard(id), .application(id),
      .applicationMend(id), .withdraw(id), .receipt(id), .letterFile(id), .confirmReceipt(id), .readers(id), .tie(id),
      .counterDesk, .counterNew, .counterPapers(id), .counterFind, .counterReset, .desks, .desk("s"), .deskNews("s"),
      .fileNews(id), .claimNext("s"),
      .claim(id), .release(id), .bench(id), .caseData(id), .caseHistory(id), .documentView(id, digest),
      .documentPage(id, digest, page: 3), .documentFile(id, digest), .attachScan(id, "r"), .decideCheck(id),
      .decideVerify(id), .sendBack(id), .sign(id), .pile, .pileLetter(id), .pileChosen, .signPile, .pileProgress,
      .letterPreview(id), .letterPreviewPage(id, page: 2), .refuse(id), .proposeRevocation(id), .declineProposal(id),
      .voidNumber(id), .handOver(id), .handOverReceipt(id), .permitRegister, .registerCSV, .accounts, .newAccount,
      .officeAccount("a@b"), .staff("a@b"), .mandates, .newMandate, .staffPaper(digest), .reassign(id), .office,
      .procedures, .managedProcedure("p q"), .newEdition("p"), .withdrawEdition("p"),
      .comparedEditions("p"), .editionForm("p", digest), .editionFormPDF("p", digest), .editionChart("p", digest),
      .editionCheck("p", digest), .editions, .edition(digest), .keys, .messages, .auditLog, .auditCSV,
      .language(.english),
      .asset("simple-1f.css"), .health, .metrics,
    ]
  }()

  @Test func noTwoAddressesShareAPattern() {
    #expect(Set(Self.all.map(\.pattern)).count == Self.all.count)
  }

  @Test func everyFirstWordIsKept() {
    for address in Self.all {
      guard case .word(let word)? = address.segments.first else { continue }
      #expect(Address.firstWords.contains(word.lowercased()), "\(word)")
    }
  }

  /// The router finds for each path the route of its own pattern, and in it the values that went in.
  @Test func everyPathLeadsToItsOwnRoute() async throws {
    let router = Router()
    for address in Self.all {
      router.get(RouterPath(address.pattern)) { _, context in
        let values = address.segments.compactMap { segment -> String? in
          guard case .value(let parameter, _) = segment else { return nil }
          return context.parameters[parameter.rawValue[...]].map { PercentEncoding.decoded($0.utf8) }
        }
        return ([address.pattern] + values).joined(separator: "|")
      }
    }
    try await Application(router: router).test(.router) { client in
      for address in Self.all {
        let values = address.segments.compactMap { segment -> String? in
          if case .value(_, let value) = segment { value } else { nil }
        }
        try await client.execute(uri: address.path, method: .get) { response in
          #expect(String(buffer: response.body) == ([address.pattern] + values).joined(separator: "|"))
        }
      }
    }
  }

  @Test func aQueryIsEncodedAndEmptyValuesAreLeftOut() {
    #expect(
      Address.permitRegister.path([("cari", "a&b"), ("halaman", ""), ("dari", "2026-11-23")])
        == "/register?cari=a%26b&dari=2026-11-23")
    #expect(Address.home.path([]) == "/")
  }

  @Test(arguments: ["/", "/masuk?a=b", "/permohonan/k7"]) func localPathsMayBeFollowed(path: String) {
    #expect(LocalPath.checked(path) == path)
  }

  @Test(arguments: [
    "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\nb", "masuk", "/é",
  ])
  func otherPathsMayNot(path: String) {
    #expect(LocalPath.checked(path) == nil)
  }
}
