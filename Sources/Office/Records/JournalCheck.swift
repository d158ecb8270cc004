import CaseStore
import Casework
import Foundation
import Procedures

/// Reads every journal of an office again and holds it against itself, the numbers, the rows and the documents.
public struct JournalCheck: Sendable {
  /// What was found, in the order in which it was looked for.
  public enum Finding: Hashable, Sendable {
    case gap(JournalStream, after: Int)
    case brokenChain(JournalStream, version: Int)
    case changedPayload(JournalStream, version: Int)
    case unreadable(JournalStream, version: Int)
    case wrongEnvelope(JournalStream, version: Int)
    /// A row that pages read differs from what its events say; the first field that does.
    case rowDiffers(CaseID, field: String)
    case rowMissing(CaseID)
    /// What reports count of a case differs from what its events say.
    case milestonesDiffer(CaseID)
    case rowWithoutCase(CaseID)
    case numberGap(series: String, year: Int, Int)
    case numberUnsettled(String)
    /// A seal says that this was there.
    case lostSince(day: String, JournalStream)
    case sealDiffers(day: String)
    case documentMissing(CaseID, Digest)
    case letterNumberWithoutEvent(String)
    /// A number that ended because another official approved anew, and that the list of revocations does not name.
    case replacedNumberNotListed(CaseID, number: String)
    /// Done by a mandate that did not hold then, or was somebody else's.
    case actedWithoutMandate(CaseID, version: Int)
    /// It is not what the journal says was given.
    case mandateDiffers(MandateID)
  }

  public struct Report: Sendable {
    public let journals: Int
    public let entries: Int
    public let cases: Int
    public let findings: [Finding]
  }

  public let cases: Cases
  private var context: OfficeContext { cases.context }

  public init(cases: Cases) {
    self.cases = cases
  }

  public func run(documents: (CaseID, Digest) -> Bool = { _, _ in true }) throws -> Report {
    try context.store.read { store in
      var findings: [Finding] = []
      var entries = 0
      let heads = try store.heads(context.id)
      var caseIDs: Set<CaseID> = []
      for (stream, head) in heads {
        let journal = try store.entries(context.id, stream)
        entries += journal.count
        let chain = Self.check(journal, office: context.id, stream)
        findings += chain
        if journal.last?.version != head.version, chain.isEmpty { findings.append(.gap(stream, after: journal.count)) }
        if case .permitCase(let id) = stream {
          caseIDs.insert(id)
          if chain.isEmpty { findings += try checkRow(id, journal, store, documents) }
        }
      }
      for id in try store.caseIDs(context.id) where !caseIDs.contains(id) { findings.append(.rowWithoutCase(id)) }
      findings += try checkNumbers(store)
      findings += try checkMandates(store)
      return Report(journals: heads.count, entries: entries, cases: caseIDs.count, findings: findings)
    }
  }

  /// The same, with every document's bytes fetched and hashed again.
  public func run(documents: BlobStore) async throws -> Report {
    var named: [(id: CaseID, digest: Digest)] = []
    let report = try run { id, digest in
      named.append((id, digest))
      return true
    }
    var missing: [Finding] = []
    for (id, digest) in named {
      do {
        _ = try await documents.bytes(digest, of: id)
      } catch BlobError.missing(_, _), BlobError.damaged(_, _) {
        missing.append(.documentMissing(id, digest))
      }
    }
    return Report(
      journals: report.journals, entries: report.entries, cases: report.cases, findings: report.findings + missing)
  }

  /// The chain, the payloads and the places of one journal.
  static func check(_ journal: [JournalEntry], office: OfficeID, _ stream: JournalStream) -> [Finding] {
    var head = JournalHead.none
    for entry in journal {
      guard entry.version == head.version + 1 else { return [.gap(stream, after: head.version)] }
      guard entry.hash == Chain.link(previous: head.hash, envelope: entry.envelope) else {
        return [.brokenChain(stream, version: entry.version)]
      }
      guard let place = try? JSONDecoder().decode(Place.self, from: Data(entry.envelope.utf8)) else {
        return [.unreadable(stream, version: entry.version)]
      }
      guard place.office == office, place.stream == stream.description, place.version == entry.version else {
        return [.wrongEnvelope(stream, version: entry.version)]
      }
      if let payload = entry.payload, let salt = entry.salt,
        Chain.payloadHash(salt: salt, payload: payload) != place.payloadHash
      {
        return [.changedPayload(stream, version: entry.version)]
      }
      head = JournalHead(version: entry.version, hash: entry.hash)
    }
    return []
  }

  private struct Place: Decodable {
    let office: OfficeID
    let stream: String
    let version: Int
    let payloadHash: Digest
  }

  private func checkRow(
    _ id: CaseID, _ journal: [JournalEntry], _ store: any StoreReading, _ documents: (CaseID, Digest) -> Bool
  ) throws -> [Finding] {
    let events = try journal.map(JournalCoding.event)
    let loaded = try cases.assemble(id, events, in: store)
    guard let row = try store.caseRow(context.id, id) else { return [.rowMissing(id)] }
    var findings: [Finding] = []
    let again = try cases.projection(in: store).row(loaded)
    if let field = try Self.firstDifference(again, row) { findings.append(.rowDiffers(id, field: field)) }
    let counted = try store.milestones(context.id, ofCase: id)
    if try cases.milestones(of: id, events, in: store) != counted { findings.append(.milestonesDiffer(id)) }
    var files = loaded.state.content.evidence.values.compactMap(\.file)
    files += (loaded.state.letter?.draft).map { [$0] } ?? []
    files += loaded.state.letter?.files ?? []
    files += events.compactMap(\.fact.withdrawalRequest)
    if case .received(let bytes)? = loaded.state.letter?.signing { files.append(bytes) }
    let replaced = loaded.replacedEntries
    if !replaced.isEmpty {
      let listed = try EndedLetters.replaced(context.id, in: store)
      findings += replaced.filter { !listed.contains($0) }.map { .replacedNumberNotListed(id, number: $0.number) }
    }
    for file in files where !documents(id, file) { findings.append(.documentMissing(id, file)) }
    findings += try events.filter { try !isMandated($0, loaded.office, store) }
      .map { .actedWithoutMandate(id, version: $0.version) }
    return findings
  }

  /// Whether who acted by a mandate had it, by the office's local day.
  private func isMandated(_ event: Event, _ office: OfficeFile, _ store: any StoreReading) throws -> Bool {
    guard let id = event.by.mandate, let account = event.by.account else { return true }
    guard let mandate = try store.mandate(context.id, id), mandate.holder == account,
      event.by.role.map({ $0 == mandate.role }) ?? true
    else { return false }
    return mandate.holds(on: office.calendar.local(event.at).date, at: event.at)
  }

  private static func firstDifference(_ a: CaseRow, _ b: CaseRow) throws -> String? {
    guard a != b else { return nil }
    func fields(_ row: CaseRow) throws -> [String: String] {
      let object = try JSONSerialization.jsonObject(with: Data(try JournalCoding.text(row).utf8))
      return (object as? [String: Any] ?? [:]).mapValues { "\($0)" }
    }
    let (left, right) = (try fields(a), try fields(b))
    return Set(left.keys).union(right.keys).sorted().first { left[$0] != right[$0] }
  }

  private func checkMandates(_ store: any StoreReading) throws -> [Finding] {
    var given: [MandateID: MandateGrant] = [:]
    for entry in try store.entries(context.id, .acts) {
      if case .mandateGiven(let grant)? = try? JournalCoding.act(entry).0.fact { given[grant.id] = grant }
    }
    return try store.mandates(context.id, offset: 0, limit: .max).rows
      .filter { given[$0.id] != MandateGrant($0) }.map { .mandateDiffers($0.id) }
  }

  private func checkNumbers(_ store: any StoreReading) throws -> [Finding] {
    var findings: [Finding] = []
    for (name, last) in try store.lastNumbers(context.id).sorted(by: { $0.key < $1.key }) {
      guard let slash = name.lastIndex(of: "/"), let year = Int(name[name.index(after: slash)...]) else { continue }
      let series = String(name[..<slash])
      let numbers = try store.numbers(context.id, series: series, year: year)
      for (position, record) in numbers.enumerated() where record.n != position + 1 {
        findings.append(.numberGap(series: series, year: year, position + 1))
        break
      }
      if numbers.count != last { findings.append(.numberGap(series: series, year: year, numbers.count + 1)) }
    }
    return findings
  }
}
