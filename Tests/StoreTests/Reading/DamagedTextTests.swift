import Casework
import Foundation
import Testing
import WorkingTime

@testable import CaseStore

/// Texts with a byte too many, too few or another one: what our reader still takes, `JSONDecoder` takes as the same.
@Suite struct DamagedTextTests {
  /// Bytes that mean something somewhere, begin, go on or end a character, or are none.
  private static let bytes: [UInt8] = Array("\"\\{}[],: 01-.eu/\n".utf8) + [0, 0x80, 0xC3, 0xFF]

  /// Everything that is one byte away from `text`, and its beginnings.
  private static func neighbours(of text: [UInt8], _ body: ([UInt8]) -> Void) {
    for place in text.indices {
      body(Array(text[..<place]))
      body(Array(text[..<place] + text[(place + 1)...]))
      body(Array(text[...place] + text[place...]))
      var changed = text
      for byte in bytes {
        changed[place] = byte
        body(changed)
        body(Array(text[..<place]) + [byte] + text[place...])
      }
    }
    for byte in bytes { body(text + [byte]) }
  }

  /// How the texts were judged; the different ones themselves.
  private struct Count {
    var same = 0
    var left = 0
    var different: [String] = []

    mutating func judge<T: JournalReadable & Codable & Equatable>(_ type: T.Type, _ bytes: [UInt8]) {
      switch BothReaders.judge(type, bytes) {
      case .same: same += 1
      case .left: left += 1
      case .different: different.append(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  @Test(arguments: FactKind.allCases) func aFactWithOneOtherByte(_ kind: FactKind) throws {
    var source = EventSource(seed: 11)
    // Short ones have as much in them that can break.
    let texts = try (0..<12).map { _ in try JournalCoding.text(source.fact(kind)) }
    let text = try #require(texts.min { $0.utf8.count < $1.utf8.count })
    var count = Count()
    Self.neighbours(of: Array(text.utf8)) { count.judge(Fact.self, $0) }
    #expect(count.different == [])
    #expect(count.left > 100)
  }

  @Test func anEnvelopeAndAPayloadWithOneOtherByte() throws {
    let envelope = Envelope<Fact>(
      office: "o", stream: "case:c", version: 12, at: Moment(milliseconds: 1_795_410_000_000),
      by: .deputy("a", as: "r", under: "m"), fact: .claimed(step: "é", from: "b"), payloadHash: Sample.digest(""))
    let payload = Payload(values: ["a": "1\n", "é": "🩺"], notes: ["n": ""], text: "\u{0}", details: [:])
    var count = Count()
    Self.neighbours(of: Array(try JournalCoding.text(envelope).utf8)) { count.judge(Envelope<Fact>.self, $0) }
    Self.neighbours(of: Array(try JournalCoding.text(payload).utf8)) { count.judge(Payload.self, $0) }
    #expect(count.different == [])
    // Most bytes are within strings, where they may be others.
    #expect(count.same > 1_000)
  }

  /// A piece of the text, a member's or an element's perhaps, once more or somewhere else.
  @Test(arguments: [FactKind.submitted, .verified, .assessed, .visitReported, .moved, .checked])
  func aFactWithAPieceMoved(_ kind: FactKind) throws {
    var source = EventSource(seed: 12)
    var numbers = SeededGenerator(seed: 13)
    var count = Count()
    for _ in 0..<40 {
      let text = Array(try JournalCoding.text(source.fact(kind)).utf8)
      let seams = text.indices.filter { Array("\"{}[],:".utf8).contains(text[$0]) }
      for _ in 0..<100 {
        let cuts = (0..<3).map { _ in seams.randomElement(using: &numbers) ?? 0 }.sorted()
        let (one, two) = (text[cuts[0]..<cuts[1]], text[cuts[1]..<cuts[2]])
        count.judge(Fact.self, Array(text[..<cuts[0]] + two + one + text[cuts[2]...]))
        count.judge(Fact.self, Array(text[..<cuts[1]] + two + text[cuts[1]...]))
        count.judge(Fact.self, Array(text[..<cuts[0]] + text[cuts[1]...]))
      }
    }
    #expect(count.different == [])
    #expect(count.left > 1_000)
  }
}
