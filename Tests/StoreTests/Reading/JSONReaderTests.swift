import Casework
import Foundation
import Testing
import WorkingTime

@testable import CaseStore

/// What the reader takes and what it leaves, by RFC 8259 and by `JSONDecoder`.
@Suite struct JSONReaderTests {
  // MARK: - Strings

  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#""\u0041""#, "A"), (#""\u0000""#, "\u{0}"), (#""a\u0000b""#, "a\u{0}b"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""é日🩺""#, "é日🩺"), (#""\u00e9\u00E9""#, "éé"),
    (#""\uD83E\uDE7A""#, "🩺"), (#""\ud83e\ude7a!""#, "🩺!"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\uD800\uDC00""#, "\u{10000}"), (#""\uFFFF\uD7FF\uE000""#, "\u{FFFF}\u{D7FF}\u{E000}"),
    (#""e\u0301""#, "e\u{301}"), (#""\\u0041""#, "\\u0041"), ("\"\u{7F}\u{2028}\u{FEFF}\"", "\u{7F}\u{2028}\u{FEFF}"),
  ])
  func aString(_ text: String, _ value: String) {
    #expect(JSONReader.read(String.self, from: text).map { Array($0.utf8) } == Array(value.utf8))
    #expect(BothReaders.judge(String.self, text) == .same)
  }

  @Test func longStrings() throws {
    for piece in ["a", "🩺", "\\", "\n", "é\""] {
      let value = String(repeating: piece, count: 100_000)
      #expect(BothReaders.judge([String].self, try JournalCoding.text([value, value])) == .same)
    }
  }

  @Test(arguments: [
    "", "\"", "\"a", #""\"#, #""\""#, #""\u""#, #""\u004""#, #""\u004g""#, #""\u00 4""#, #""\x""#, #""\U0041""#,
    #""\uD800""#, #""\uDC00""#, #""\uD800a""#, #""\uD800\n""#, #""\uD800\u0041""#, #""\uD800\uD800""#,
    #""\uDC00\uD800""#, #""\uD83E\uDE7""#, "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", "'a'", "a", "\"a\"\"",
    "\"a\" ",
    " \"a\"", "\u{FEFF}\"a\"", "null", "1", "[\"a\"]",
  ])
  func noString(_ text: String) { #expect(JSONReader.read(String.self, from: text) == nil) }

  /// The table of RFC 3629: stray, lacking and overlong bytes, surrogates, what is beyond U+10FFFF.
  @Test(arguments: [
    "80", "C3", "C328", "C080", "C1BF", "E08080", "E282", "EDA080", "EDBFBF", "F0808080", "F09FA9", "F4908080",
    "F5808080",
    "F888808080", "FE", "FF", "61BF61",
  ])
  func noUTF8(_ hex: String) {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    for text in [[0x22] + bytes + [0x22], [0x22, 0x5C, 0x6E] + bytes + [0x22], [0x22] + bytes + [0x5C, 0x6E, 0x22]] {
      #expect(BothReaders.judge(String.self, text) == .left)
      #expect(BothReaders.judge([String: Int].self, [0x7B] + text + Array(":1}".utf8)) == .left)
    }
  }

  // MARK: - Numbers, true and false

  @Test(arguments: ["0", "1", "-1", "10", "9223372036854775807", "-9223372036854775808"])
  func aNumber(_ text: String) {
    #expect(JSONReader.read(Int.self, from: text).map { "\($0)" } == text)
    #expect(BothReaders.judge(Int64.self, text) == .same)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "00", "-01", "-0", "1.0", "1.", ".1", "1e3", "1E3", "1e0", "0e0", "0.0", "0x1", "1_0", "--1",
    "- 1", " 1", "1 ", "9223372036854775808", "-9223372036854775809", "18446744073709551616",
    "99999999999999999999999999999999", "null", "true", "\"1\"", "[1]", "NaN", "Infinity", "1,", "1}", "١",
  ])
  func noNumber(_ text: String) {
    #expect(BothReaders.judge(Int.self, text) == .left)
    #expect(BothReaders.judge([Int].self, "[1,\(text)]") == .left)
    #expect(BothReaders.judge([String: Int].self, "{\"a\":\(text)}") == .left)
  }

  @Test func trueAndFalse() {
    #expect(BothReaders.judge([Bool].self, "[true,false]") == .same)
    for text in ["True", "tru", "truee", "TRUE", "0", "1", "\"true\"", "null", "", " true", "yes"] {
      #expect(BothReaders.judge(Bool.self, text) == .left)
    }
  }

  // MARK: - Arrays and dictionaries

  @Test func arraysAndDictionaries() {
    for text in ["[]", "[1]", "[1,2,3]"] { #expect(BothReaders.judge([Int].self, text) == .same) }
    for text in ["", "[", "]", "[1", "[1,", "[1,]", "[,]", "[,1]", "[1 ]", "[1,,2]", "[1;2]", "{}", "[]]", "[][]"] {
      #expect(BothReaders.judge([Int].self, text) == .left)
    }
    for text in ["{}", #"{"a":1}"#, #"{"b":1,"a":2}"#, #"{"\u0061":1}"#, #"{"":0}"#] {
      #expect(BothReaders.judge([String: Int].self, text) == .same)
      #expect(BothReaders.judge([FieldID: Int].self, text) == .same)
    }
    for text in [
      "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{a:1}"#, #"{"a" :1}"#, #"{"a":1}}"#,
      #"{1:1}"#, #"{"a":null}"#, #"{"a":1 }"#, #"["a",1]"#, "[]",
    ] {
      #expect(BothReaders.judge([String: Int].self, text) == .left)
    }
  }

  /// Which of two members counts is `JSONDecoder`'s to say, and names that look the same are the same.
  @Test func noNameTwice() {
    for text in [
      #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"\u0061":1}"#, "{\"é\":1,\"e\u{301}\":2}", "{\"K\":1,\"\u{212A}\":2}",
    ] {
      #expect(BothReaders.judge([String: Int].self, text) == .left)
      #expect(BothReaders.judge([FieldID: Int].self, text) == .left)
    }
  }

  // MARK: - Our types

  @Test func aFactAsItStands() {
    #expect(JSONReader.read(Fact.self, from: #"{"claimed":{"from":"b","step":"s"}}"#) == .claimed(step: "s", from: "b"))
    #expect(JSONReader.read(Fact.self, from: #"{"claimed":{"step":"s"}}"#) == .claimed(step: "s", from: nil))
    #expect(JSONReader.read(Fact.self, from: #"{"received":{}}"#) == .received)
  }

  @Test(arguments: [
    "", "{}", "[]", "null", #""received""#, #"{"received":null}"#, #"{"received":[]}"#, #"{"received":{}"#,
    #"{"received":{}}}"#, #"{"received":{}} "#, #"{"received":{"a":1}}"#, #"{"received":{},"voided":{}}"#,
    #"{"received":{},"received":{}}"#, #"{"Received":{}}"#, #"{"receive":{}}"#, #"{"receivedd":{}}"#, #"{"":{}}"#,
    #"{"unknown":{}}"#, #"{"rec\u0065ived":{}}"#, #"{"claimed":{}}"#, #"{"claimed":{"from":"b"}}"#,
    #"{"claimed":{"step":"s","from":"b"}}"#, #"{"claimed":{"from":null,"step":"s"}}"#, #"{"claimed":{"step":1}}"#,
    #"{"claimed":{"step":null}}"#, #"{"claimed":{"step":"s","step":"s"}}"#, #"{"claimed":{"step":"s","x":1}}"#,
    #"{"claimed":{"a":1,"step":"s"}}"#, #"{"claimed":{,"step":"s"}}"#, #"{"claimed":{"step":"s",}}"#,
    #"{"claimed":{"from":"b""step":"s"}}"#, #"{"claimed":{"stepp":"s"}}"#, #"{"claimed":{"ste":"s"}}"#,
    #"{"claimed":{"step": "s"}}"#, #"{"claimed":{"_0":"s"}}"#, #"{"drafted":{"_0":"0a"}}"#,
    #"{"handedOver":{"_0":"never","to":"s"}}"#, #"{"claimEnded":{"_2":"Idle","of":"a","step":"s"}}"#,
    #"{"paid":{"_1":{"amount":1,"day":"2026-02-29","reference":""},"outcome":{"kept":{}},"step":"s"}}"#,
    #"{"paid":{"_1":{"amount":1.0,"day":"2026-02-28","reference":""},"outcome":{"kept":{}},"step":"s"}}"#,
  ])
  func noFact(_ text: String) { #expect(BothReaders.judge(Fact.self, text) == .left) }

  @Test func sayingWhereAndWhy() throws {
    func problem(_ text: String) -> UnexpectedJSON? {
      var text = text
      return text.withUTF8 { bytes in
        do throws(UnexpectedJSON) {
          _ = try JSONReader.read(Fact.self, from: bytes)
          return nil
        } catch {
          return error
        }
      }
    }
    #expect(problem(#"{"claimed":{"step":7}}"#) == UnexpectedJSON(offset: 19, expected: "\""))
    #expect(problem(#"{"released":{"to":"s"}}"#) == UnexpectedJSON(offset: 13, expected: "“step”"))
    #expect(problem(#"{"received":{}} "#) == UnexpectedJSON(offset: 15, expected: "nothing more"))
    #expect(problem("") == UnexpectedJSON(offset: 0, expected: "{"))
  }
}
