import Casework
import Testing

/// The state machine searched to its end, by three alphabets, each of which closes by itself: together in one they
/// multiply, to more states than a test has time for. Nothing is cut off by depth or count.
@Suite(.serialized) struct ExplorationTests {
  /// Two mandatory requirements and a conditional one that comes and goes with an answer, two officers a desk, a
  /// document that is replaced and whose old bytes come back.
  @Test func documentsAndAnswers() async throws {
    try await search(
      "documents and answers",
      Alphabet(
        openings: [
          (SmallOffice.submission(SmallOffice.content()), SmallOffice.owner),
          (
            SmallOffice.submission(SmallOffice.content(consent: .file(digest(21)), employed: "ya")),
            SmallOffice.owner
          ),
        ],
        mendLists: [[.document(SmallOffice.card)], [.group(SmallOffice.person)]],
        applicants: [SmallOffice.owner], bringsPaper: false))
  }

  /// Both mandatory documents replaced, alone and together, by a person without an account, who may get one on the
  /// way.
  @Test func bothDocumentsReplaced() async throws {
    let lists: [[Mend]] = [
      [.document(SmallOffice.card)], [.document(SmallOffice.diploma)],
      [.document(SmallOffice.card), .document(SmallOffice.diploma)],
    ]
    try await search(
      "both documents replaced",
      Alphabet(
        openings: [(SmallOffice.submission(SmallOffice.content(), owner: nil), SmallOffice.atCounter)],
        mendLists: lists, applicants: [SmallOffice.owner, SmallOffice.codeHolder], bringsPaper: false))
  }

  /// Paper brought to the counter, which is scanned, scanned better, brought anew or replaced by a file.
  @Test func paperAtTheCounter() async throws {
    let content = SmallOffice.content(card: .paper(sighting: 1))
    try await search(
      "paper at the counter",
      Alphabet(
        openings: [(SmallOffice.submission(content), SmallOffice.atCounter)],
        mendLists: [[.document(SmallOffice.card)]],
        applicants: [SmallOffice.atCounter], bringsPaper: true))
  }

  private func search(_ name: String, _ alphabet: Alphabet) async throws {
    let workflow = try SmallOffice.workflow()
    let search = try await Exploration(workflow, alphabet)
    if let complaint = search.complaints.first {
      Issue.record("\(name): \(complaint)")
      return
    }
    #expect(search.isClosed, "the state space did not close")
    #expect(search.states.count > 10_000)
    print(
      "\(name): \(search.states.count) states, \(search.transitions.count) transitions,",
      "\(search.refusals) commands refused, \(search.letters) ways to a letter judged")
    judgeTrailsFromNothing(search)
    everyFileCanStillBecomeALetter(search)
    theOfficeNeverWaitsForItself(search)
    refusalLettersComeOut(search)
    for index in stride(from: 0, to: search.states.count, by: 40) {
      let intrusions = Strangers.intrusions(into: search.states[index].file, in: workflow)
      #expect(intrusions.isEmpty, "\(intrusions)\n\(search.trail(to: index))")
    }
  }

  /// Each state with a letter, its whole trail read by an oracle that knows nothing yet.
  private func judgeTrailsFromNothing(_ search: Exploration) {
    var judged = 0
    for index in search.states.indices where search.states[index].file.letter?.kind == .permit {
      judged += 1
      let breaches = WarningOracle().judging(search.trail(to: index))
      if !breaches.isEmpty { Issue.record("\(breaches)\n\(search.told(search.trail(to: index)))") }
    }
    #expect(judged > 0)
  }

  /// Unless it has ended, no file is ever beyond saving: some order of commands hands its letter over.
  private func everyFileCanStillBecomeALetter(_ search: Exploration) {
    let stuck = Reachability(search, to: \.isReceived)
      .firstStuck(in: search) { ![.refused, .withdrawn, .void].contains($0.stage) }
    if let stuck { Issue.record("can never be handed over:\n\(search.told(search.trail(to: stuck)))") }
  }

  /// Wherever a file lies in the office, the office alone can move it on to the applicant, to a letter or to a
  /// refusal; and it need not refuse: return or letter can be had as well.
  private func theOfficeNeverWaitsForItself(_ search: Exploration) {
    let stuck = Reachability(search, to: { $0.stage == .returned || $0.stage == .handedOver }, by: { !$0.isApplicants })
      .firstStuck(in: search) { file in
        if case .atStep = file.stage { true } else { file.stage == .approved || file.stage == .issued }
      }
    if let stuck { Issue.record("the office is stuck:\n\(search.told(search.trail(to: stuck)))") }
  }

  private func refusalLettersComeOut(_ search: Exploration) {
    let stuck = Reachability(search, to: { $0.stage == .refused && $0.letter?.signed != nil })
      .firstStuck(in: search) { $0.stage == .refused }
    if let stuck { Issue.record("no refusal letter:\n\(search.told(search.trail(to: stuck)))") }
  }
}
