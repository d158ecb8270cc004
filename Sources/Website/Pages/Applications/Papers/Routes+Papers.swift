import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addApplicationPapers() {
    get(.receipt(.any), for: .known) { visit in
      let own = try visit.ownCase()
      let bytes = try await visit.receipt(own)
      return FileResponse.paper(bytes, fileName: "tanda-terima-\(own.loaded.state.number).pdf")
    }
    get(.letterFile(.any), for: .known) { visit in
      let own = try visit.ownCase()
      guard let letter = own.loaded.state.letter, let signed = letter.newest else { throw SiteProblem.notFound }
      let bytes = try await visit.services.blobs.bytes(signed, of: own.id)
      try await visit.recordAccess(.letterTaken(own.id, signed))
      let name = letter.numbering.number.replacing("/", with: "-")
      return FileResponse.paper(bytes, fileName: "\(name).pdf", disposition: .attachment)
    }
  }
}

extension Visit {
  /// The receipt of the last submission, signed by whoever took it in at the counter.
  fileprivate func receipt(_ own: OwnCase) async throws -> [UInt8] {
    let loaded = own.loaded
    let submission = loaded.events.last { event in
      switch event.fact {
      case .submitted, .resubmitted: true
      default: false
      }
    }
    let office = services.office
    var officer: Official?
    if let doer = submission?.by, doer.isCounter, let account = doer.account {
      officer = try office.store.read { try loaded.office.official(behind: account, in: $0) }
    }
    let zone = TimeText(.indonesian, utcOffsetSeconds: loaded.office.utcOffsetSeconds, zone: loaded.office.timeZoneName)
    let (papers, official) = (services.papers, officer)
    let clock = clock(loaded)
    let due = Words(.indonesian).applications.promiseDay(clock, zone)
    let before = clock.promisedBefore.flatMap { $0.moment == clock.promised ? nil : zone.promise($0.moment, by: clock) }
    return try await services.typesetting.run {
      try papers.receipt(
        loaded, officer: official, due: due, dueBefore: before, stateOf: Words(.indonesian).applicationActs.receiptState
      )
    }
  }
}

extension Doer {
  /// Entered what somebody at the counter said.
  fileprivate var isCounter: Bool {
    switch self {
    case .counter, .counterDeputy: true
    case .officer, .deputy, .applicant, .receiptHolder, .system, .administrator, .supervisor: false
    }
  }
}
