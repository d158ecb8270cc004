import Casework
import Testing

/// The separation of duties, leave and qualifications, searched to the end with people who hold several roles.
@Suite(.serialized) struct DutyExplorationTests {
  @Test(arguments: [[], [.ownEntry], [.ownCheck], [.ownEntry, .ownCheck]] as [Set<DutyRule>])
  func nobodyJudgesHisOwn(_ relaxed: Set<DutyRule>) throws {
    let search = try DutyExploration(relaxed: relaxed)
    if let complaint = search.complaints.first { Issue.record("\(relaxed): \(complaint)") }
    print(
      "duties, relaxed \(relaxed.map(\.rawValue).sorted()): \(search.states.count) states, \(search.refusals) refused,",
      "\(search.letters) ways to a letter, \(search.relaxations) relaxations told")
    #expect(search.states.count > 100)
    #expect(search.letters > 0)
    #expect((search.relaxations > 0) == !relaxed.isEmpty)
  }

  /// An office that is too small to keep a rule gets letters by relaxing it, and only so.
  @Test func oneRuleIsRelaxedAtATime() throws {
    func ownsBoth(_ relaxed: Set<DutyRule>) throws -> Bool {
      try DutyExploration(relaxed: relaxed).states.contains { state in
        state.file.letter?.approver == "clerk" && state.oracle.judged["clerk"]?.contains(SmallOffice.counter) ?? false
      }
    }
    #expect(try !ownsBoth([]))
    #expect(try !ownsBoth([.ownEntry]))
    #expect(try ownsBoth([.ownCheck]))
  }
}
