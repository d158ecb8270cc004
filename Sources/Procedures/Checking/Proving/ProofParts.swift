import Casework
import WorkingTime

/// Which searches prove a procedure: for each kind of application and each day from which other rules apply, those of
/// its requirements, without those that another kind or day has already.
struct ProofParts {
  let procedure: Procedure
  private(set) var scopes: [ProofScope] = []
  /// How many kinds and days there are, and how many sorts of requirements they come down to.
  private(set) var rulesets = 0
  private(set) var shapes = 0
  /// Of the requirements that are being added, where there are others before: for which kind and day they are.
  private var suffix = ""

  /// What sorts of requirements there are; see ``ProofScope`` on why their number does not matter.
  private struct Shape: Hashable {
    let mandatory: Int
    let conditions: [FieldCondition]
    let hasOptional: Bool
  }

  init(_ procedure: Procedure) {
    self.procedure = procedure
    var known: Set<Shape> = []
    for kind in procedure.kinds {
      for day in procedure.ruleChanges {
        rulesets += 1
        let rules = procedure.requirements(kind: kind.id, on: day)
        guard known.insert(Self.shape(rules)).inserted else { continue }
        shapes += 1
        suffix = shapes == 1 ? "" : ", jenis `\(kind.id)` sejak \(day)"
        add(rules)
      }
    }
  }

  private static func shape(_ rules: [RequirementRule]) -> Shape {
    var conditions: [FieldCondition] = []
    for rule in rules {
      guard let condition = rule.necessity.condition, !conditions.contains(condition) else { continue }
      conditions.append(condition)
    }
    return Shape(
      mandatory: min(2, rules.count { $0.necessity == .mandatory }), conditions: conditions,
      hasOptional: rules.contains { $0.necessity == .optional })
  }

  private mutating func add(_ rules: [RequirementRule]) {
    let pair = Array(rules.filter { $0.necessity == .mandatory }.prefix(2))
    guard let first = pair.first, let group = procedure.groups.first?.id else { return }
    let mends = pair.map { Mend.document($0.id) }
    // A third desk multiplies what marks there are by some thirty, so there only one of the pair is doubted.
    let isWide = procedure.steps.count { $0.act == .checkCompleteness } > 2
    if isWide || pair.count < 2 {
      add("berkas yang diganti", pair.reversed(), group, [[.document(first.id)]])
    } else {
      add("berkas yang diganti", pair, group, mends.map { [$0] } + [mends], twins: pair)
    }
    add("berkas di atas kertas", [first], group, [[.document(first.id)]], onPaper: true)
    add("data yang dibetulkan", [first], group, [[.group(group)]], answers: [[:], [:]], doubtsData: true)
    if let optional = rules.first(where: { $0.necessity == .optional }) {
      add("berkas pilihan", [first, optional], group, [[.document(optional.id)]])
    }
    var seen: [FieldCondition] = []
    for rule in rules {
      guard let condition = rule.necessity.condition, !seen.contains(condition) else { continue }
      seen.append(condition)
      let home = procedure.groups.first { $0.fields.contains { $0.id == condition.field } }?.id ?? group
      add(
        "berkas bila `\(condition.field)`", [first, rule], home, [[.group(home)], [.document(rule.id)]],
        answers: answers(to: condition.field, rules))
    }
  }

  /// An answer for each way in which the conditions on a field can hold or not.
  private func answers(to id: FieldID, _ rules: [RequirementRule]) -> [[FieldID: String]] {
    let conditions = rules.compactMap(\.necessity.condition).filter { $0.field == id }
    let values = procedure.field(id)?.choices.map(\.id) ?? []
    var found: [(holds: [Bool], answer: [FieldID: String])] = []
    for answer in [[:]] + values.map({ [id: $0] }) {
      let holds = conditions.map { $0.holds(in: answer) }
      // A field that can be answered either way needs no third answer, that there is none.
      if let place = found.firstIndex(where: { $0.holds == holds }) {
        if found[place].answer.isEmpty { found[place].answer = answer }
      } else {
        found.append((holds, answer))
      }
    }
    return found.map(\.answer)
  }

  private mutating func add(
    _ name: String, _ rules: [RequirementRule], _ group: GroupID, _ mendLists: [[Mend]],
    answers: [[FieldID: String]] = [[:]], twins: [RequirementRule] = [], onPaper: Bool = false,
    doubtsData: Bool = false
  ) {
    guard
      let workflow = try? Workflow(
        steps: procedure.steps.map(\.step),
        requirements: rules.map { Requirement(id: $0.id, necessity: $0.necessity) }, groups: [group])
    else { return }
    let counter = Actor.applicant(
      .counter(
        Officer(
          "petugas", roles: Set([workflow.entry.role].compactMap(\.self)),
          proofs: ProofScope.proofs(of: Set([workflow.entry.role].compactMap(\.self))))))
    let one = onPaper ? rules.first : rules.last
    let watched = twins.isEmpty ? Set([one].compactMap { $0?.id }) : Set(twins.map(\.id))
    let scope = ProofScope(
      name: name + suffix, workflow: workflow, judge: LetterJudge(steps: procedure.steps, requirements: rules),
      table: TableJudge(steps: procedure.steps), openings: [], mendLists: mendLists,
      applicants: [onPaper ? counter : ProofScope.owner], bringsPaper: onPaper, watched: watched,
      doubtsData: doubtsData, twins: twins.count > 1 ? Set(twins.map(\.id)) : [], answers: answers)
    scopes.append(scope.opened(by: onPaper ? counter : ProofScope.owner))
  }
}

extension ProofScope {
  /// With what a case of this scope may begin: each answer, with the documents that it needs and with all.
  fileprivate func opened(by actor: Actor) -> ProofScope {
    var openings: [(submission: Submission, by: Actor)] = []
    for index in answers.indices {
      var content = Content(
        groups: Dictionary(uniqueKeysWithValues: workflow.groups.map { ($0, data(index)) }), choices: answers[index],
        evidence: [:])
      for (place, id) in workflow.requirements.map(\.id).enumerated() {
        content.evidence[id] = bringsPaper && place == 0 ? .paper(sighting: 1) : .file(versions(of: id)[0])
      }
      let needed = workflow.needed(given: answers[index])
      var least = content
      least.evidence = content.evidence.filter { needed.contains($0.key) }
      for content in least == content ? [content] : [least, content] {
        let owner = bringsPaper ? nil : Self.applicant
        openings.append(
          (Submission(number: "1", editions: Self.editions, kind: "-", owner: owner, content: content), actor))
      }
    }
    return ProofScope(
      name: name, workflow: workflow, judge: judge, table: table, openings: openings, mendLists: mendLists,
      applicants: applicants, bringsPaper: bringsPaper, watched: watched, doubtsData: doubtsData, twins: twins,
      answers: answers)
  }
}

extension Necessity {
  var condition: FieldCondition? {
    if case .when(let field, let values) = self { FieldCondition(field: field, values: values) } else { nil }
  }
}
