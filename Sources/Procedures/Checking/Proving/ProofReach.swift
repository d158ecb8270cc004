import Casework

/// From which states of a finished search a goal can still be reached.
struct ProofReach {
  private var canReach: [Bool]

  /// - Parameter byOfficeAlone: without any deed of the applicant's.
  init(_ search: ProofSearch, byOfficeAlone: Bool = false, to isGoal: (PermitCase) -> Bool) {
    var origins = [[Int32]](repeating: [], count: search.states.count)
    for transition in search.transitions where transition.from != transition.to {
      if byOfficeAlone && transition.isApplicants { continue }
      origins[transition.to].append(Int32(transition.from))
    }
    canReach = search.states.map { isGoal($0.file) }
    var open = canReach.indices.filter { canReach[$0] }
    while let state = open.popLast() {
      for origin in origins[state] where !canReach[Int(origin)] {
        canReach[Int(origin)] = true
        open.append(Int(origin))
      }
    }
  }

  /// The first state that should reach the goal and does not.
  func firstStuck(in search: ProofSearch, among isMeant: (PermitCase) -> Bool) -> Int? {
    search.states.indices.first { !canReach[$0] && isMeant(search.states[$0].file) }
  }
}

extension ProofSearch {
  /// The steps at which a file lies in some state of the search.
  var reachedSteps: Set<StepID> {
    guard !states.isEmpty else { return [] }
    var steps: Set<StepID> = [scope.workflow.submission.id]
    for state in states {
      switch state.file.stage {
      case .atStep(let id): steps.insert(id)
      case .issued: steps.insert(scope.workflow.handOver.id)
      case .handedOver: steps.insert(scope.workflow.receipt.id)
      case .returned, .approved, .refused, .withdrawn, .void: break
      }
    }
    return steps
  }

  /// Unless it has ended, no file is ever beyond saving: some order of commands hands its letter over.
  var firstLostState: Int? {
    ProofReach(self, to: \.isReceived).firstStuck(in: self) { ![.refused, .withdrawn, .void].contains($0.stage) }
  }

  /// Wherever a file lies in the office, the office alone can move it on, to the applicant or to its letter, and need
  /// not refuse it; and a refusal's letter comes out.
  var firstStateWhereTheOfficeIsStuck: Int? {
    ProofReach(self, byOfficeAlone: true) { $0.stage == .returned || $0.stage == .handedOver }
      .firstStuck(in: self) { file in
        if case .atStep = file.stage { true } else { file.stage == .approved || file.stage == .issued }
      }
      ?? ProofReach(self) { $0.stage == .refused && $0.letter?.signed != nil }
      .firstStuck(in: self) { $0.stage == .refused }
  }
}
