import Casework

/// From which states of a finished search a goal can still be reached.
struct Reachability {
  private var canReach: [Bool]

  /// - Parameter leadingOn: which transitions may be used on the way.
  init(
    _ search: Exploration, to isGoal: (PermitCase) -> Bool,
    by leadingOn: (Exploration.Transition) -> Bool = { _ in true }
  ) {
    let count = search.states.count
    var origins = [[Int32]](repeating: [], count: count)
    for transition in search.transitions where transition.from != transition.to && leadingOn(transition) {
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
  func firstStuck(in search: Exploration, among isMeant: (PermitCase) -> Bool) -> Int? {
    search.states.indices.first { !canReach[$0] && isMeant(search.states[$0].file) }
  }
}
