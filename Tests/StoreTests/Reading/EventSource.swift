import CaseStore
import Casework
import WorkingTime

/// Events without end, of every kind, with the strangest words. The same seed gives the same ones.
struct EventSource {
  private var numbers: SeededGenerator

  init(seed: UInt64) {
    numbers = SeededGenerator(seed: seed)
  }

  mutating func event(_ kind: FactKind) -> Event {
    Event(version: int(), at: moment(), by: doer(), fact: fact(kind), payload: payload())
  }

  mutating func payload() -> Payload {
    Payload(
      values: maybe { $0.dictionary({ $0.name() }, { $0.text() }) },
      notes: maybe { $0.dictionary({ $0.text() }, { $0.text() }) }, text: maybe { $0.text() },
      details: maybe { $0.dictionary({ $0.text() }, { $0.text() }) })
  }

  mutating func doer() -> Doer {
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: .officer(name(), as: name())
    case 1: .deputy(name(), as: name(), under: name())
    case 2: .applicant(name())
    case 3: .receiptHolder
    case 4: .counter(name())
    case 5: .counterDeputy(name(), under: name())
    case 6: .system
    case 7: .administrator(name())
    default: .supervisor(name())
    }
  }

  // MARK: - Small values

  mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &numbers)).map { _ in pick(Self.pieces) }.joined()
  }

  /// Plain words, what JSON escapes or could be confused with, and characters of every length.
  private static let pieces = [
    "a", "Siti", "SIP-7/2026", "kantor", " ", "\"", "\\", "/", "\\u0041", "\n", "\t", "\r\n", "\u{0}", "\u{1F}",
    "\u{7F}", "é", "e\u{301}", "\u{212A}", "ß", "日本", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "🩺", "👩‍⚕️",
    "\u{10FFFF}", "{", "}", "[", "]", ",", ":", "null", "1e3", "_0", "Panjang sekali, beserta gelar dan alamatnya",
  ]

  mutating func int() -> Int {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: 0
    case 1: .max
    case 2: .min
    case 3: Int.random(in: .min ... .max, using: &numbers)
    default: Int.random(in: -9...9_999_999, using: &numbers)
    }
  }

  mutating func bool() -> Bool { Bool.random(using: &numbers) }
  mutating func moment() -> Moment { Moment(milliseconds: Int64(int())) }
  mutating func day() -> CivilDate { CivilDate(dayNumber: Int.random(in: -900_000...9_000_000, using: &numbers)) }
  mutating func digest() -> Digest { Sample.digest("\(int())") }
  mutating func name<N: Name>() -> N { N(text()) }
  mutating func editions() -> Editions { Editions(procedure: digest(), office: digest()) }
  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &numbers)] }

  mutating func maybe<T>(_ make: (inout Self) -> T) -> T? { bool() ? make(&self) : nil }

  mutating func list<T>(_ make: (inout Self) -> T) -> [T] {
    (0..<Int.random(in: 0...4, using: &numbers)).map { _ in make(&self) }
  }

  mutating func dictionary<K: Hashable, V>(_ key: (inout Self) -> K, _ value: (inout Self) -> V) -> [K: V] {
    var result: [K: V] = [:]
    for _ in 0..<Int.random(in: 0...14, using: &numbers) { result[key(&self)] = value(&self) }
    return result
  }
}
