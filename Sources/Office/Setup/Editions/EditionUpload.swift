import CaseStore
import Casework
import Foundation
import Procedures
import WorkingTime

/// Changed files of an edition, brought in through a page: the files in force with some replaced or added.
public struct EditionUpload: Sendable {
  /// One uploaded file, by its name without folders.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public enum Outcome: Sendable {
    case adopted(Digest)
    /// It waits for that day.
    case waiting(Digest, CivilDate)
    /// Nothing was changed, because of the day.
    case refused(AdoptionRefusal)
    /// Nothing was changed, because the procedure does not hold.
    case unproven(ProcedureReport)
    /// Nothing was changed yet: the check goes on. Brought in again later, its result is there.
    case checking
    /// The files in force say just this.
    case unchanged
    /// Nothing was changed because of these mistakes.
    case problems([FileProblem])
    /// Nothing was changed because office and procedures would not fit together any more.
    case gaps([String])
    /// Nothing was changed because these names are not those of an edition's files.
    case misnamed([String])
  }

  public let desk: EditionDesk
  public let catalogue: Catalogue
  public let checks: ProcedureChecks
  /// How long to wait for a check.
  public let patience: Duration
  private var context: OfficeContext { desk.context }

  public init(
    context: OfficeContext, catalogue: Catalogue, checks: ProcedureChecks, patience: Duration = .seconds(10)
  ) {
    desk = EditionDesk(context: context)
    self.catalogue = catalogue
    self.checks = checks
    self.patience = patience
  }

  /// - Parameters:
  ///   - folder: where a file goes whose name is new; empty for the edition's own folder.
  ///   - name: which files are meant; there must be an edition in force.
  ///   - day: from when a procedure's files are in force, nil for at once; an office's always are at once.
  public func bring(
    _ files: [File], newIn folder: String, to name: EditionName, by account: AccountID, from day: CivilDate? = nil
  ) async throws -> Outcome {
    guard let bundle = try bundle(name, on: day)
    else { throw OfficeProblem.noOffice(context.id) }
    let misnamed = files.map(\.name).filter { !Self.isName($0) }
    guard misnamed.isEmpty else { return .misnamed(misnamed) }
    let changed = bundle.replacing(files, newIn: folder)
    let size = changed.files.values.reduce(0) { $0 + $1.count }
    guard changed.files.count <= FileBundle.limits.files, size <= FileBundle.limits.bytes else {
      return .problems([Self.tooMuch(name)])
    }
    do {
      let gaps = try gaps(changed, name)
      guard gaps.isEmpty else { return .gaps(gaps) }
      let adopted: Adopted
      switch name.kind {
      case .office:
        guard try await desk.apply(office: changed, name: name.name, by: account) else { return .unchanged }
        adopted = .atOnce
      case .procedure:
        try desk.requireAdoptable(changed, name: name.name, from: day)
        guard let report = try await report(changed, name.name) else { return .checking }
        guard !report.hasErrors else { return .unproven(report) }
        adopted = try await desk.adopt(procedure: changed, name: name.name, by: account, from: day)
      }
      return switch adopted {
      case .atOnce: .adopted(changed.digest)
      case .waiting(let day): .waiting(changed.digest, day)
      }
    } catch AdoptionRefusal.unchanged {
      return .unchanged
    } catch AdoptionRefusal.gaps(let gaps) {
      return .gaps(gaps)
    } catch let refusal as AdoptionRefusal {
      return .refused(refusal)
    } catch let problems as FileProblems {
      return .problems(problems.all)
    }
  }

  /// What is in force on that day before anything is changed.
  private func bundle(_ name: EditionName, on day: CivilDate?) throws -> FileBundle? {
    let now = context.now()
    let edition = try context.store.read { store in
      let calendar = try catalogue.current(in: store, at: now).office.calendar
      let moment = max(now, day.map { calendar.moment($0, .startOfDay) } ?? now)
      return try store.currentEdition(context.id, name.kind, name: name.name, at: moment)
    }
    return edition.flatMap { FileBundle(canonicalBytes: $0.bytes) }
  }

  private func report(_ bundle: FileBundle, _ name: String) async throws -> ProcedureReport? {
    let current = try context.store.read { try catalogue.current(in: $0, at: context.now()) }
    return await checks.report(
      on: bundle, named: name, for: current.office, current.officeDigest, within: patience)
  }

  private static func tooMuch(_ name: EditionName) -> FileProblem {
    FileProblem(
      file: name.name, line: 0, column: 0, what: "isinya terlalu besar",
      instead: "paling banyak \(FileBundle.limits.files) berkas, seluruhnya \(FileBundle.limits.bytes >> 20) MiB")
  }

  /// What office and procedures would lack of each other.
  private func gaps(_ bundle: FileBundle, _ name: EditionName) throws -> [String] {
    switch name.kind {
    case .office:
      let office = try OfficeFile.load(bundle, named: name.name)
      let now = context.now()
      // Those that wait have to fit as well: nobody looks again on their day.
      let adopted = try context.store.read { store in
        try catalogue.current(in: store, at: now).sorted + catalogue.current(in: store, at: nil).sorted
      }
      var seen: Set<String> = []
      return adopted.flatMap { office.gaps(for: $0.procedure) }.filter { seen.insert($0).inserted }
    case .procedure: return []
    }
  }

  /// Small letters, digits and hyphens, and the ending of every file of an edition.
  /// A file of words, or an office's emblem.
  private static func isName(_ name: String) -> Bool {
    guard let ending = [".yaml", ".png"].first(where: name.hasSuffix), name.utf8.count <= 64 else { return false }
    let stem = name.dropLast(ending.count).utf8
    return !stem.isEmpty && stem.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}

extension FileBundle {
  /// The folders below, and the bundle's own as an empty name, sorted.
  public var folders: [String] {
    Set(paths.map { path in path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }).sorted()
  }

  /// A file takes the place of the one with its name; one with a new name goes into the folder.
  func replacing(_ uploaded: [EditionUpload.File], newIn folder: String) -> FileBundle {
    var files = files
    for file in uploaded {
      let known = paths.filter { $0 == file.name || $0.hasSuffix("/" + file.name) }
      let path = known.count == 1 ? known[0] : folder.isEmpty ? file.name : "\(folder)/\(file.name)"
      files[path] = Data(file.bytes)
    }
    return FileBundle(files: files)
  }
}
