import CaseStore
import Casework
import Procedures
import Synchronization
import WorkingTime

/// The editions of an office's own files and of its procedures, read once each and kept by hash.
public final class Catalogue: Sendable {
  private let office: OfficeID
  private let offices = Mutex<[Digest: OfficeFile]>([:])
  /// What this office calls each edition of a procedure.
  private let names = Mutex<[Digest: String]>([:])
  private let editions: KeptEditions
  /// Cases that go by these editions; a server's offices share them.
  let cases: KeptCases
  let goingOn = GoingOn()
  /// Whether a case's history, up to a version, names an account: some pages of a queue, for each of hundreds of offices.
  let naming = KeptValues<NamedCase, Bool>(limit: 500)

  public init(office: OfficeID, editions: KeptEditions = KeptEditions(), cases: KeptCases = KeptCases()) {
    self.office = office
    self.editions = editions
    self.cases = cases
  }

  /// The procedure that a case named when it was submitted.
  public func procedure(_ digest: Digest, in store: any StoreReading) throws -> Procedure {
    let key = try key(digest, in: store)
    return try editions.procedure(key) { try Procedure.load(try bundle(digest, in: store).0, named: key.name) }
  }

  private func key(_ digest: Digest, in store: any StoreReading) throws -> KeptEditions.ProcedureKey {
    let name =
      try names.withLock { $0[digest] }
      ?? {
        guard let edition = try store.edition(office, digest) else { throw OfficeProblem.noEdition(digest) }
        names.withLock { $0[digest] = edition.name }
        return edition.name
      }()
    return .init(digest: digest, name: name)
  }

  public func officeFile(_ digest: Digest, in store: any StoreReading) throws -> OfficeFile {
    if let known = offices.withLock({ $0[digest] }) { return known }
    let (bundle, name) = try bundle(digest, in: store)
    let file = try OfficeFile.load(bundle, named: name)
    offices.withLock { $0[digest] = file }
    return file
  }

  func rules(
    _ digest: Digest, kind: KindID, on day: CivilDate, relaxed: Set<DutyRule>, in store: any StoreReading
  ) throws -> KeptEditions.Rules {
    try editions.rules(.init(procedure: try key(digest, in: store), kind: kind, day: day, relaxed: relaxed)) {
      let procedure = try procedure(digest, in: store)
      return .init(
        procedure: procedure.narrowed(to: kind),
        workflow: try procedure.workflow(kind: kind, on: day, relaxed: relaxed))
    }
  }

  /// What is in force, and so judges an application that is submitted at that moment.
  /// - Parameter moment: nil for what was brought in last, whether its day has come or not.
  public func current(in store: any StoreReading, at moment: Moment?) throws -> CurrentEditions {
    let digests = try store.currentDigests(office, at: moment)
    guard let own = digests.first(where: { $0.key.kind == .office }) else { throw OfficeProblem.noOffice(office) }
    var procedures: [ProcedureID: CurrentEditions.Adopted] = [:]
    for (name, digest) in digests where name.kind == .procedure {
      procedures[ProcedureID(name.name)] = .init(
        digest: digest, procedure: try procedure(digest, in: store))
    }
    return CurrentEditions(
      officeDigest: own.value, office: try officeFile(own.value, in: store), procedures: procedures)
  }

  /// The office's own files in force at that moment.
  func ownOffice(in store: any StoreReading, at moment: Moment) throws -> OfficeFile {
    let digests = try store.currentDigests(office, at: moment)
    guard let own = digests.first(where: { $0.key.kind == .office }) else { throw OfficeProblem.noOffice(office) }
    return try officeFile(own.value, in: store)
  }

  private func bundle(_ digest: Digest, in store: any StoreReading) throws -> (FileBundle, String) {
    guard let edition = try store.edition(office, digest) else { throw OfficeProblem.noEdition(digest) }
    guard let bundle = FileBundle(canonicalBytes: edition.bytes), bundle.digest == digest else {
      throw OfficeProblem.brokenEdition(digest)
    }
    return (bundle, edition.name)
  }
}

/// The office's files and adopted procedures as they were brought in last.
///
/// A class, since it is handed on at every request (docs/decisions/0084).
public final class CurrentEditions: Sendable {
  public struct Adopted: Sendable {
    public let digest: Digest
    public let procedure: Procedure
  }

  public let officeDigest: Digest
  public let office: OfficeFile
  public let procedures: [ProcedureID: Adopted]

  init(officeDigest: Digest, office: OfficeFile, procedures: [ProcedureID: Adopted]) {
    self.officeDigest = officeDigest
    self.office = office
    self.procedures = procedures
  }

  /// By short name.
  public var sorted: [Adopted] { procedures.values.sorted { $0.procedure.shortName < $1.procedure.shortName } }
}
