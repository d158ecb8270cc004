import Casework
import WorkingTime

/// Every order of commands on the small office's workflow, breadth first, to the end of the state space.
struct Exploration: Sendable {
  struct State: Sendable {
    let file: PermitCase
    let oracle: WarningOracle
    /// The state from which it was first reached, and by which event.
    let parent: Int
    let event: Event
    let fingerprint: Fingerprint
  }

  /// One accepted command. `isApplicants` tells the applicant's deeds from the office's.
  struct Transition: Sendable {
    let from: Int
    let to: Int
    let isApplicants: Bool
  }

  let workflow: Workflow
  let alphabet: Alphabet
  private(set) var states: [State] = []
  private(set) var transitions: [Transition] = []
  private(set) var refusals = 0
  /// How often a command made a permit letter come into being, or come out signed.
  private(set) var letters = 0
  /// Whether nothing was left to try.
  private(set) var isClosed = false
  /// What should never happen, with the trail that led there.
  private(set) var complaints: [String] = []

  private struct Found: Sendable {
    let from: Int
    let isApplicants: Bool
    let fingerprint: Fingerprint
    /// The state's place if it was known before this layer, or else the state.
    let known: Int?
    let state: State?
  }

  private struct Harvest: Sendable {
    var found: [Found] = []
    var refusals = 0
    var letters = 0
    var complaints: [(parent: Int, event: Event, text: String)] = []
  }

  init(_ workflow: Workflow, _ alphabet: Alphabet, limit: Int = 400_000) async throws {
    self.workflow = workflow
    self.alphabet = alphabet
    var known: [Fingerprint: Int] = [:]
    for (submission, actor) in alphabet.openings {
      let decided = try PermitCase.open(submission, by: actor, in: workflow)
      for fact in decided.facts {
        let event = Event(version: 1, at: Moment(milliseconds: 1), by: decided.by, fact: fact)
        var oracle = WarningOracle()
        _ = oracle.read(event)
        guard let file = PermitCase([event]) else { continue }
        let fingerprint = Fingerprint(file, oracle)
        known[fingerprint] = states.count
        states.append(State(file: file, oracle: oracle, parent: -1, event: event, fingerprint: fingerprint))
      }
    }
    var layer = 0..<states.count
    while !layer.isEmpty && states.count < limit && complaints.isEmpty {
      let end = states.count
      for harvest in await harvests(layer, known) {
        refusals += harvest.refusals
        letters += harvest.letters
        complaints += harvest.complaints.map { "\($0.text)\n" + told(trail(to: $0.parent) + [$0.event]) }
        for found in harvest.found {
          let to: Int
          if let before = found.known ?? known[found.fingerprint] {
            to = before
          } else if let state = found.state {
            to = states.count
            known[found.fingerprint] = to
            states.append(state)
          } else {
            continue
          }
          transitions.append(Transition(from: found.from, to: to, isApplicants: found.isApplicants))
        }
      }
      layer = end..<states.count
    }
    isClosed = layer.isEmpty && complaints.isEmpty
  }

  /// A layer's states, taken a few hundred at a time by as many hands as there are.
  private func harvests(_ layer: Range<Int>, _ known: [Fingerprint: Int]) async -> [Harvest] {
    let size = 256
    return await withTaskGroup(of: (Int, Harvest).self) { group in
      for start in stride(from: layer.lowerBound, to: layer.upperBound, by: size) {
        let part = start..<min(start + size, layer.upperBound)
        group.addTask {
          var harvest = Harvest()
          for index in part { expand(index, known, into: &harvest) }
          return (start, harvest)
        }
      }
      var all: [(Int, Harvest)] = []
      for await one in group { all.append(one) }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func expand(_ index: Int, _ known: [Fingerprint: Int], into harvest: inout Harvest) {
    let state = states[index]
    let moment = state.file.lastMoment.adding(milliseconds: 1)
    for attempt in alphabet.attempts(at: state.file, in: workflow) {
      guard let decided = try? state.file.decide(attempt.command, by: attempt.actor, at: moment, in: workflow) else {
        harvest.refusals += 1
        continue
      }
      // Saying the same bytes again is taken, and nothing happens.
      guard let fact = decided.facts.first else { continue }
      let event = Event(version: state.file.version + 1, at: moment, by: decided.by, fact: fact)
      var file = state.file
      file.apply(event)
      var oracle = state.oracle
      let breaches = oracle.read(event)
      if case .approved = fact { harvest.letters += 1 }
      if case .issued = fact { harvest.letters += 1 }
      if !breaches.isEmpty { harvest.complaints.append((index, event, "\(breaches)")) }
      if decided.facts.count > 1 { harvest.complaints.append((index, event, "one command, several facts")) }
      if let complaint = HouseRules.complaint(state.file, event, file, workflow) {
        harvest.complaints.append((index, event, complaint))
      }
      let isApplicants = if case .applicant = attempt.actor { true } else { false }
      let fingerprint = Fingerprint(file, oracle, watched: oracle.heeds(fact) ? nil : state.fingerprint)
      let place = known[fingerprint]
      harvest.found.append(
        Found(
          from: index, isApplicants: isApplicants, fingerprint: fingerprint, known: place,
          state: place == nil
            ? State(file: file, oracle: oracle, parent: index, event: event, fingerprint: fingerprint) : nil))
    }
  }

  func trail(to index: Int) -> [Event] {
    var events: [Event] = []
    var at = index
    while at >= 0 {
      events.append(states[at].event)
      at = states[at].parent
    }
    return events.reversed()
  }

  /// A trail in words, an event a line, digests by their first four digits.
  func told(_ trail: [Event]) -> String {
    trail.map { "\($0.version). \($0.by): \($0.fact)" }.joined(separator: "\n")
      .replacing("Casework.", with: "").replacing(#/([0-9a-f]{4})[0-9a-f]{60}/#) { $0.1 }
  }
}
