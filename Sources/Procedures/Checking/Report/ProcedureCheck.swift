import Casework
import WorkingTime

/// Checks a procedure as a compiler does: everything that is wrong at once, and then proofs about what is not.
///
/// ```swift
/// let report = await ProcedureCheck(bundle, named: "contoh").report()
/// ```
public struct ProcedureCheck: Sendable {
  let bundle: FileBundle
  let name: String
  let folder: String
  let office: OfficeFile?
  let machine: CaseMachine
  /// Whether the state space is searched, which takes seconds; the rest takes none.
  var searches = true

  /// - Parameters:
  ///   - folder: what files are called in problems; `procedures/<name>` if not given.
  ///   - office: whose desks, officials, numbers and calendar the procedure has to do with.
  public init(_ bundle: FileBundle, named name: String, in folder: String? = nil, office: OfficeFile? = nil) {
    self.init(bundle, named: name, in: folder, office: office, machine: .real)
  }

  init(
    _ bundle: FileBundle, named name: String, in folder: String? = nil, office: OfficeFile? = nil,
    machine: CaseMachine
  ) {
    self.bundle = bundle
    self.name = name
    self.folder = folder ?? "procedures/\(name)"
    self.office = office
    self.machine = machine
  }

  public func report() async -> ProcedureReport {
    let blanks = Blanks.findings(in: bundle, folder: folder)
    let procedure: Procedure
    do throws(FileProblems) {
      procedure = try Procedure.load(bundle, named: name, in: folder)
    } catch {
      // That a blank is no date or no time goes without saying.
      let places = Set(blanks.map { $0.problem.place })
      let others = error.all.filter { !places.contains($0.place) }.map { ProcedureFinding($0) }
      return ProcedureReport(
        name: name, office: office?.id.rawValue,
        findings: (blanks + others).sorted { Self.isBefore($0.problem, $1.problem) }, proof: nil, promise: nil)
    }
    let places = ProcedurePlaces(bundle, folder: folder)
    let (proof, flaws) = searches ? await ProcedureProof.run(procedure, machine: machine) : (nil, [])
    let calendar = office?.calendar ?? .plain(from: procedure.head.effective.year)
    let promise = PromiseCheck(
      procedure.steps, promise: procedure.promise, calendar, effective: procedure.head.effective)
    let findings =
      blanks
      + flaws.map { flaw in
        let place = flaw.step.map { places.step($0.rawValue) } ?? places.key("langkah")
        return Self.finding(flaw.what, flaw.instead, place, severity: flaw.severity, trail: flaw.trail)
      }
      + late(promise, procedure, calendar, places) + gaps(procedure, places)
      + unqualified(procedure, places) + DeadParts(procedure, places).findings
      + Oddities(procedure, places).findings
      + LetterGaps(procedure, bundle, folder: folder, places).findings
    return ProcedureReport(
      name: name, office: office?.id.rawValue, findings: findings.sorted { Self.isBefore($0.problem, $1.problem) },
      proof: proof, promise: promise)
  }

  static func finding(
    _ what: String, _ instead: String, _ place: Place, severity: ProcedureFinding.Severity = .error,
    trail: [String] = []
  ) -> ProcedureFinding {
    ProcedureFinding(
      FileProblem(file: place.file, line: place.line, column: place.column, what: what, instead: instead),
      severity: severity, trail: trail)
  }

  private static func isBefore(_ a: FileProblem, _ b: FileProblem) -> Bool {
    (a.file, a.line, a.column, a.what) < (b.file, b.line, b.column, b.what)
  }

  /// The promise, when the steps do not fit into it.
  private func late(
    _ check: PromiseCheck?, _ procedure: Procedure, _ calendar: OfficeCalendar, _ places: ProcedurePlaces
  ) -> [ProcedureFinding] {
    guard let check, check.missed > 0 else { return [] }
    let zone = office?.timeZoneName
    let what =
      "waktu langkah tidak muat dalam janji “\(procedure.promiseText)”: "
      + PromiseWords.told(check.worst, calendar, zone: zone)
    let shorter = "waktu langkah yang lebih pendek"
    let days = PromiseCheck.fittingDays(procedure.steps, calendar)
    let instead = days.map { "`janji: \($0) hari kerja`, atau \(shorter)" } ?? shorter
    return [Self.finding(what, instead, places.key("janji"))]
  }

  /// What the office lacks, each at the line of the procedure that asks for it.
  private func gaps(_ procedure: Procedure, _ places: ProcedurePlaces) -> [ProcedureFinding] {
    (office?.gaps(for: procedure) ?? []).map { gap in
      let parts = gap.split(separator: "; ", maxSplits: 1).map(String.init)
      let names = gap.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
      let name = names.count > 1 ? names[1] : ""
      return Self.finding(
        parts.first ?? gap, parts.count > 1 ? parts[1] : "penanda tangan yang memegang peran itu, di officials.yaml",
        places.role(name) ?? places.series(name) ?? places.key("pelaksana"))
    }
  }
}

extension ProcedureCheck {
  /// Desks at which nobody could act, going by the office's files.
  private func unqualified(_ procedure: Procedure, _ places: ProcedurePlaces) -> [ProcedureFinding] {
    (office?.unqualifiedRoles(for: procedure) ?? []).map { role in
      let demands = procedure.boxes.demands(of: role).map(\.fileKey).joined(separator: ", ")
      return Self.finding(
        "tidak ada pejabat dengan peran `\(role)` yang terbukti memenuhi kualifikasinya (\(demands))",
        "`kualifikasi` orangnya di officials.yaml, atau dokumennya pada halaman akunnya",
        places.role(role.rawValue) ?? places.key("kualifikasi_pelaksana"), severity: .warning)
    }
  }
}

extension Demand {
  /// How the files say it.
  var fileKey: String {
    switch self {
    case .education(let least): "pendidikan \(Education.words.first { $0.value == least }?.key ?? "")"
    case .appointment: "sk_pengangkatan"
    case .membership: "sk_keanggotaan"
    }
  }
}

extension FileProblem {
  fileprivate var place: Place { Place(file: file, line: line, column: column) }
}
