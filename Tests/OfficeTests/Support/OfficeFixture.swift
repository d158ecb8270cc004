import CaseStore
import Casework
import Foundation
import Logging
import Procedures
import SQLiteStore
import WorkingTime

@testable import Office

/// The repository's example office over a store of its own, on Tuesday 24 November 2026, 09.00 WIB.
struct OfficeFixture {
  let folder: String
  let clock = SteppedClock(Moment(milliseconds: 1_795_485_600_000))
  let store: SQLiteStore
  let context: OfficeContext
  let catalogue: Catalogue
  let cases: Cases
  let blobs: BlobStore
  let passphrase: String
  let procedure: Procedure
  let file: OfficeFile

  /// - Parameters:
  ///   - names: of the procedures; ``procedure`` is the first.
  ///   - editing: changes the office's files before they are brought in.
  ///   - editingProcedures: changes each procedure's files before they are brought in.
  init(
    _ names: [String] = ["siktg"], editing: (inout [String: Data]) -> Void = { _ in },
    editingProcedures: (inout [String: Data]) -> Void = { _ in }
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/simple.sqlite")
    let clock = clock
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    context = OfficeContext(
      id: "pekanbaru", store: store, now: { clock.now }, random: SystemSources.random, logger: logger)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var files = try FileBundle.load(folder: root.appending(path: "offices/pekanbaru")).files
    editing(&files)
    let result = try await Founding(
      context: context, hasher: PasswordHasher(cost: .init(operations: 1, memory: 8_192))
    ).found(
      office: FileBundle(files: files), name: "pekanbaru",
      procedures: try names.map { name in
        var files = try FileBundle.load(folder: root.appending(path: "procedures/\(name)")).files
        editingProcedures(&files)
        return (name, FileBundle(files: files))
      })
    passphrase = result.passphrase ?? ""
    let catalogue = Catalogue(office: context.id)
    self.catalogue = catalogue
    cases = Cases(context: context, catalogue: catalogue)
    blobs = try BlobStore(root: folder + "/documents", office: context.id)
    let current = try store.read { try catalogue.current(in: $0, at: clock.now) }
    file = current.office
    guard let adopted = current.procedures[ProcedureID(names[0])] else { throw OfficeProblem.noCase }
    procedure = adopted.procedure
  }

  func letters(
    stoppingAt stop: LetterDesk.Checkpoint? = nil, services: SigningServices = .none,
    trust: TrustSources? = nil
  ) -> LetterDesk {
    LetterDesk(cases: cases, blobs: blobs, publicURL: "http://localhost", services: services, trust: trust) { point in
      if point == stop { throw Stopped() }
    }
  }

  /// What a crash is in these tests: the work stops right there.
  struct Stopped: Error {}

  func account(_ login: String) throws -> Account {
    guard let account = try store.read({ try $0.account(context.id, login: login) }) else { throw OfficeProblem.noCase }
    return account
  }

  /// The officer whose role does a step.
  func officer(at step: Step) throws -> Actor {
    let official = file.officials.first { official in step.role.map(official.roles.contains) ?? false }
    return try officer(official?.account.rawValue ?? "")
  }

  /// By which right somebody acts now.
  func officer(_ login: String) throws -> Actor {
    .officer(try cases.officer(try account(login)))
  }

  /// An application of the first example applicant, all documents there.
  /// - Parameters:
  ///   - kind: the first if not given.
  ///   - following: the case whose letter it is about.
  func draft(kind: String? = nil, following: CaseID? = nil) async throws -> (CaseID, Actor) {
    let applicant = file.exampleApplicants[0]
    let owner = try account(applicant.contact).id
    let drafts = Drafts(cases: cases)
    let kind = kind.map { KindID($0) } ?? procedure.kinds[0].id
    let procedure = procedure.narrowed(to: kind)
    let id = try await drafts.start(procedure.id, kind: kind, by: .account(owner), following: following)
    for group in procedure.groups {
      let fields = Set(group.fields.map(\.id))
      _ = try await drafts.saveSection(
        group.id, applicant.values.filter { fields.contains($0.key) }, isDone: true, of: id,
        by: .account(owner))
    }
    let day = file.calendar.local(clock.now).date
    let workflow = try procedure.workflow(kind: kind, on: day)
    for requirement in workflow.needed(given: applicant.values) {
      try await attach("1", as: requirement, to: id, by: .account(owner))
    }
    return (id, .applicant(.account(owner)))
  }

  /// - Parameter writer: the first example applicant when nobody is given.
  func attach(
    _ text: String, as requirement: RequirementID, to id: CaseID, by writer: Drafts.Writer? = nil
  ) async throws {
    let isPhoto = procedure.requirement(requirement)?.isPhoto ?? false
    let bytes = isPhoto ? ExamplePhoto.png(text.count) : Array("\(requirement) \(text)".utf8)
    let digest = try await blobs.keep(bytes, of: id)
    let record = DocumentRecord(
      office: context.id, caseID: id, digest: digest, fileName: "\(requirement)",
      mediaType: isPhoto ? "image/png" : "application/pdf", size: bytes.count, pages: 1, added: clock.now)
    let owner = try account(file.exampleApplicants[0].contact).id
    _ = try await Drafts(cases: cases).attach(record, as: requirement, of: id, by: writer ?? .account(owner))
  }

  func submitted(kind: String? = nil, following: CaseID? = nil) async throws -> CaseID {
    let (id, actor) = try await draft(kind: kind, following: following)
    _ = try await Submitting(cases: cases).submit(id, by: actor, form: nil)
    return id
  }

  /// A case that every desk before the approval has passed.
  func readyToApprove(kind: String? = nil, following: CaseID? = nil) async throws -> CaseID {
    let id = try await submitted(kind: kind, following: following)
    while let loaded = Optional(try cases.load(id)), let step = loaded.step, step.act != .approve {
      clock.set(clock.now.adding(seconds: 60))
      _ = try await cases.perform(passing(loaded, step), on: id, expecting: nil, by: try officer(at: step.step))
    }
    return id
  }

  func passing(_ loaded: LoadedCase, _ step: ProcedureStep) -> Command {
    if step.act == .verify {
      return .verify(
        Dictionary(uniqueKeysWithValues: loaded.workflow.groups.map { ($0, .right) }), validated: true, then: .forward)
    }
    let present = loaded.state.content.evidence.keys
    return .check(Dictionary(uniqueKeysWithValues: present.map { ($0, .passed) }), then: .forward)
  }

  /// Why a number is voided.
  let slip = SubstantialReason("Alamat tempat kerja salah ketik")!  // A literal of five words.

  func approver() throws -> (Actor, AccountID) {
    let login = file.signer?.account.rawValue ?? ""
    let account = try account(login)
    return (try officer(login), account.id)
  }
}
