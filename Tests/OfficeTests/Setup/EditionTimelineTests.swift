import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

@Suite("Editions on the line of time")
struct EditionTimelineTests {
  private let noon = Moment(milliseconds: 1_795_485_600_000)

  private func day(_ number: Int) -> Moment { noon.adding(seconds: Int64(number) * 86_400) }

  private func edition(_ digit: Character, at: Int, from: Int? = nil, withdrawn: Int? = nil) throws -> Edition {
    Edition(
      office: "o", kind: .procedure, name: "p",
      digest: try #require(Digest(hex: String(repeating: digit, count: 64))), bytes: [], by: nil, at: day(at),
      from: from.map(day), withdrawal: withdrawn.map { .init(at: day($0), by: nil) })
  }

  @Test func eachStandsWhereItsDaysPutIt() throws {
    // In the order in which they came; a store lists the newest first.
    let came = [
      try edition("1", at: 0), try edition("2", at: 1), try edition("3", at: 2, from: 5, withdrawn: 3),
      try edition("4", at: 3, from: 6), try edition("5", at: 3, from: 6), try edition("6", at: 3, from: 9),
    ]
    func states(_ now: Int) -> [EditionTimeline.State] {
      EditionTimeline(came.reversed(), at: day(now)).entries.reversed().map(\.state)
    }
    let back = EditionTimeline.State.withdrawn(.init(at: day(3), by: nil))
    #expect(
      states(4) == [
        .past(from: day(0), until: day(1)), .inForce(since: day(1)), back, .replaced, .waiting(from: day(6)),
        .waiting(from: day(9)),
      ])
    #expect(
      states(6) == [
        .past(from: day(0), until: day(1)), .past(from: day(1), until: day(6)), back, .replaced,
        .inForce(since: day(6)), .waiting(from: day(9)),
      ])
    let timeline = EditionTimeline(came.reversed(), at: day(4))
    #expect(timeline.nextWaiting?.edition.digest == came[4].digest)
    #expect(timeline.lastWaiting?.edition.digest == came[5].digest)
    #expect(timeline.inForce?.edition.digest == came[1].digest)
  }

  @Test func oneThatCameBackIsShownWhereItCounts() throws {
    let came = [try edition("1", at: 0), try edition("2", at: 1), try edition("1", at: 2)]
    let timeline = EditionTimeline(came.reversed(), at: day(3))
    #expect(timeline.entry(came[0].digest)?.state == .inForce(since: day(2)))
    #expect(timeline.entry(came[1].digest)?.state == .past(from: day(1), until: day(2)))
  }
}
