import Testing

@testable import Website

@Suite struct URLEncodedFormTests {
  @Test func decodesAsBrowsersEncode() throws {
    let form = try URLEncodedForm.decode("a=1&b=Jalan+Contoh+No.%201&a=2&c=%E2%80%93&d&=x&e=50%25+%2B".utf8)
    #expect(form.all("a") == ["1", "2"])
    #expect(form["b"] == "Jalan Contoh No. 1")
    #expect(form["c"] == "–")
    #expect(form.has("d") && form["d"] == "")
    #expect(form["e"] == "50% +")
  }

  @Test(arguments: 1...40) func whatIsEncodedComesBack(seed: Int) throws {
    var generator = Seeded(UInt64(seed))
    let letters = Array("aZ09 &=+%?#/\\\"'<>éñ漢😀\n\t;,-._~")
    let fields = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      let text = { (generator: inout Seeded) in
        String(
          (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in letters.randomElement(using: &generator) })
      }
      return FormData.Field(name: "n" + text(&generator), value: text(&generator))
    }
    #expect(try URLEncodedForm.decode(URLEncodedForm.encode(fields).utf8).fields == fields)
  }

  @Test func brokenEscapesStandForThemselves() throws {
    #expect(try URLEncodedForm.decode("a=100%&b=%4&c=%zz".utf8).fields.map(\.value) == ["100%", "%4", "%zz"])
  }

  @Test func bytesThatAreNoTextBecomeReplacementCharacters() throws {
    #expect(try URLEncodedForm.decode("a=%FF%FE".utf8)["a"] == "\u{FFFD}\u{FFFD}")
  }

  @Test func hiddenCharactersAreReplacedAndReported() throws {
    let form = try URLEncodedForm.decode("name=Mel%00ati&turned=abc%E2%80%AEfdp&fine=a%0D%0Ab%09c".utf8)
    #expect(form["name"] == "Mel\u{FFFD}ati")
    #expect(form["turned"] == "abc\u{FFFD}fdp")
    #expect(form["fine"] == "a\nb\tc")
    #expect(form.cleaned == ["name", "turned"])
  }

  @Test func aFieldTooLongIsKeptAndReported() throws {
    let long = String(repeating: "x", count: FormLimits.plain.fieldBytes + 1)
    let form = try URLEncodedForm.decode("a=\(long)&b=1".utf8)
    #expect(form["a"] == long)
    #expect(form.overlong == ["a"])
  }

  @Test func tooManyFieldsAreRefused() {
    let many = (0...FormLimits.plain.fields).map { "a\($0)=1" }.joined(separator: "&")
    #expect(throws: FormProblem.tooManyFields) { try URLEncodedForm.decode(many.utf8) }
  }

  @Test func trimsOnlyWhenAsked() {
    let form = FormData([("name", "  Melati \n"), ("empty", " \t ")])
    #expect(form["name"] == "  Melati \n")
    #expect(form.trimmed("name") == "Melati")
    #expect(form.trimmed("empty") == nil)
    #expect(form.trimmed("absent") == nil)
  }
}
