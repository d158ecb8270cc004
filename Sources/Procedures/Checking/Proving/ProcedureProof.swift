import Casework

/// What a search of the whole state space showed, in numbers.
public struct ProcedureProof: Hashable, Sendable, Codable {
  /// One part of the state space, searched to its end.
  public struct Part: Hashable, Sendable, Codable {
    public let name: String
    public let states: Int
    /// Commands that were taken, that were refused, and that were refused because of who gave them.
    public let taken: Int
    public let refused: Int
    public let strangersRefused: Int
    /// How often a letter came into being, each time judged.
    public let letters: Int
    /// Nothing was left to try.
    public let isWhole: Bool
  }

  /// Kinds of application times days from which other rules apply.
  public let rulesets: Int
  /// The sorts of requirements that they come down to.
  public let shapes: Int
  /// How often the straight way was gone with all requirements and groups, to the letter received.
  public let roads: Int
  public let parts: [Part]

  public var states: Int { parts.reduce(0) { $0 + $1.states } }
  public var taken: Int { parts.reduce(0) { $0 + $1.taken } }
  public var refused: Int { parts.reduce(0) { $0 + $1.refused + $1.strangersRefused } }
  public var letters: Int { parts.reduce(0) { $0 + $1.letters } }
  /// What was not reached cannot be reached, and what did not happen cannot happen.
  public var isWhole: Bool { parts.allSatisfy(\.isWhole) }
}

extension ProcedureProof {
  /// Something that the search found, where in the table, and the way there.
  struct Flaw: Hashable, Sendable {
    let step: StepID?
    let what: String
    let instead: String
    let trail: [String]
    var severity = ProcedureFinding.Severity.error
  }

  private struct Outcome: Sendable {
    let index: Int
    let part: Part
    let flaws: [Flaw]
    let reached: Set<StepID>
  }

  /// Searches everything, the parts side by side.
  static func run(
    _ procedure: Procedure, machine: CaseMachine = .real
  ) async -> (proof: ProcedureProof, flaws: [Flaw]) {
    let parts = ProofParts(procedure)
    let outcomes = await withTaskGroup(of: Outcome.self) { group in
      for (index, scope) in parts.scopes.enumerated() {
        group.addTask { outcome(of: ProofSearch(scope, machine), index) }
      }
      var all: [Outcome] = []
      for await one in group { all.append(one) }
      return all.sorted { $0.index < $1.index }
    }
    let road = WholeRoad(procedure, machine)
    let proof = ProcedureProof(
      rulesets: parts.rulesets, shapes: parts.shapes, roads: road.roads, parts: outcomes.map(\.part))
    var flaws: [Flaw] = []
    // The same flaw shows in every part; the shortest way to it is the best to read.
    for flaw in (outcomes.flatMap(\.flaws) + road.flaws).sorted(by: { $0.trail.count < $1.trail.count })
    where !flaws.contains(where: { $0.step == flaw.step && $0.what == flaw.what }) {
      flaws.append(flaw)
    }
    let reached = outcomes.reduce(into: Set<StepID>()) { $0.formUnion($1.reached) }
    if proof.isWhole {
      flaws += procedure.steps.filter { !reached.contains($0.id) }.map { unreached($0.id) }
    }
    return (proof, flaws)
  }

  private static func unreached(_ step: StepID) -> Flaw {
    Flaw(
      step: step, what: "langkah `\(step)` tidak pernah tercapai",
      instead: "langkah sebelumnya yang dapat meneruskan ke sini", trail: [])
  }

  private static func outcome(of search: ProofSearch, _ index: Int) -> Outcome {
    let part = Part(
      name: search.scope.name, states: search.states.count, taken: search.transitions.count, refused: search.refusals,
      strangersRefused: search.strangersRefused, letters: search.letters, isWhole: search.breaches.isEmpty)
    return Outcome(
      index: index, part: part, flaws: flaws(search), reached: search.reachedSteps)
  }

  private static func flaws(_ search: ProofSearch) -> [Flaw] {
    var seen: Set<String> = []
    var flaws: [Flaw] = search.breaches.filter { seen.insert("\($0.sort) \($0.text)").inserted }.map { breach in
      Flaw(
        step: breach.step, what: what(breach), instead: instead(breach.sort),
        trail: breach.sort == .limit ? [] : ProofTrail.told(search, to: breach.state, then: breach.deed),
        severity: breach.sort == .limit ? .warning : .error)
    }
    if search.states.isEmpty {
      flaws.append(
        Flaw(
          step: search.scope.workflow.submission.id, what: "permohonan yang lengkap tidak dapat diajukan",
          instead: "persyaratan dan isian yang dapat dipenuhi pemohon", trail: []))
    }
    guard flaws.isEmpty else { return flaws }
    func stuck(_ state: Int?, _ what: String, _ instead: String) {
      guard let state else { return }
      flaws.append(
        Flaw(
          step: search.states[state].file.currentStep(in: search.scope.workflow)?.id, what: what, instead: instead,
          trail: ProofTrail.told(search, to: state, then: nil)))
    }
    stuck(
      search.firstLostState, "dari sini tidak ada jalan lagi sampai surat diterima",
      "jalan maju, `kembali_ke`, atau `kembali_ke_pemohon: ya`")
    stuck(
      search.firstStateWhereTheOfficeIsStuck, "dari sini kantor tidak dapat berbuat apa-apa lagi",
      "jalan maju, `kembali_ke`, atau `kembali_ke_pemohon: ya`")
    return flaws
  }

  private static func what(_ breach: ProofSearch.Breach) -> String {
    switch breach.sort {
    case .letter: "surat dapat terbit sebelum semua meja menyatakan lengkap: \(breach.text)"
    case .table, .stranger, .limit: breach.text
    }
  }

  private static func instead(_ sort: ProofSearch.Breach.Sort) -> String {
    switch sort {
    case .letter: "tiap meja `periksa_kelengkapan` menandai tiap persyaratan wajib sebelum `setujui`"
    case .table: "jalan seperti baris-baris `langkah`"
    case .stranger: "hanya peran pada `pelaksana` langkah itu yang dapat bertindak"
    case .limit: "lebih sedikit meja atau jalan kembali; yang sempat dicoba tidak menunjukkan kesalahan"
    }
  }
}
