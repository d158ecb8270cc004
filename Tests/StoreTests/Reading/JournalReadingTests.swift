import Casework
import Foundation
import Testing
import WorkingTime

@testable import CaseStore

/// Whatever we write, our own reader reads, and as `JSONDecoder` does.
@Suite struct JournalReadingTests {
  private static func entry(_ event: Event) throws -> JournalEntry {
    let new = NewEntry(at: event.at, by: event.by, fact: event.fact, payload: event.payload)
    return try JournalCoding.entry(
      new, office: Sample.office, stream: .permitCase("c"), after: .none, salt: Array(repeating: 7, count: 32))
  }

  @Test(arguments: FactKind.allCases) func everyFactIsReadQuicklyAndTheSame(_ kind: FactKind) throws {
    var source = EventSource(seed: 1)
    for _ in 0..<60 {
      let event = source.event(kind)
      #expect(event.fact.kind == kind)
      let entry = try Self.entry(event)
      #expect(BothReaders.judge(Envelope<Fact>.self, entry.envelope) == .same)
      #expect(BothReaders.judge(Payload.self, try #require(entry.payload)) == .same)
      let read = try JournalCoding.event(entry)
      #expect(read.fact == event.fact && read.payload == event.payload && read.by == event.by && read.at == event.at)
      #expect(read.version == 1)
    }
  }

  /// Written by hand or by another program: not ours to read, but readable.
  @Test func whatOurReaderLeavesIsReadByTheOther() throws {
    var source = EventSource(seed: 2)
    let entry = try Self.entry(source.event(.submitted))
    func rewritten<T: Codable>(_ type: T.Type, _ text: String, _ form: JSONEncoder.OutputFormatting) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = form
      let value = try JSONDecoder().decode(type, from: Data(text.utf8))
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    for form in [.prettyPrinted, [.prettyPrinted, .sortedKeys]] as [JSONEncoder.OutputFormatting] {
      let other = JournalEntry(
        office: entry.office, stream: entry.stream, version: entry.version,
        envelope: try rewritten(Envelope<Fact>.self, entry.envelope, form),
        payload: try entry.payload.map { try rewritten(Payload.self, $0, form) }, salt: entry.salt, hash: entry.hash)
      #expect(JSONReader.read(Envelope<Fact>.self, from: other.envelope) == nil)
      #expect(try JournalCoding.event(other) == JournalCoding.event(entry))
    }
  }

  @Test func anErasedPayloadIsAnEmptyOne() throws {
    let entry = try Self.entry(Event(version: 1, at: Sample.noon, by: .system, fact: .received))
    let erased = JournalEntry(
      office: entry.office, stream: entry.stream, version: 1, envelope: entry.envelope, payload: nil, salt: nil,
      hash: entry.hash)
    #expect(try JournalCoding.event(erased).payload == Payload())
  }

  @Test func whatNobodyCanReadIsAnErrorWithItsPlace() throws {
    let entry = JournalEntry(
      office: Sample.office, stream: .permitCase("c"), version: 3, envelope: #"{"at":1}"#, payload: nil, salt: nil,
      hash: Sample.digest(""))
    let error = try #require(throws: StoreError.self) { try JournalCoding.event(entry) }
    guard case .unreadableEntry(.permitCase("c"), version: 3, _) = error else {
      Issue.record("\(error)")
      return
    }
  }
}
