import Testing

@testable import Website

@Suite struct MultipartTests {
  private let boundary = "----WebKitFormBoundary7MA4YWxk"

  private func read(_ bytes: [UInt8], limits: FormLimits = .upload) throws -> FormData {
    var form = MultipartForm(boundary: boundary, limits: limits)
    try form.feed(bytes)
    return try form.finish()
  }

  @Test func readsFieldsAndFilesInOrder() throws {
    let form = try read(
      multipart(
        [
          SentPart("csrf", "abc"), SentPart("note", "baris satu\r\nbaris dua"),
          SentPart("file", fileName: "KTP Melati.pdf", Array("%PDF-1.7".utf8)), SentPart("note", "lagi"),
        ], boundary: boundary))
    #expect(form.fields.map(\.name) == ["csrf", "note", "note"])
    #expect(form.all("note") == ["baris satu\nbaris dua", "lagi"])
    #expect(form.file("file")?.fileName == "KTP Melati.pdf")
    #expect(form.file("file")?.bytes == Array("%PDF-1.7".utf8))
  }

  /// However the bytes are cut, the form is the same; contents are made of what delimiters are made of.
  @Test(arguments: 1...60) func isTheSameHoweverItIsCut(seed: Int) throws {
    var generator = Seeded(UInt64(seed))
    let alphabet = Array("\r\n--\(boundary)".utf8) + [0, 255]
    let parts = (0..<Int.random(in: 0...5, using: &generator)).map { index in
      let length = Int.random(in: 0...200, using: &generator)
      var bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      if Bool.random(using: &generator) { bytes += Array("\r\n--\(boundary.dropLast())".utf8) }
      return SentPart("part-\(index)", fileName: "\(index).bin", bytes)
    }
    let sent = (seed.isMultiple(of: 2) ? Array("preamble\r\n".utf8) : []) + multipart(parts, boundary: boundary)
    for most in [1, 2, 7, 64, 5_000] {
      var form = MultipartForm(boundary: boundary, limits: .upload)
      for chunk in randomChunks(sent, upTo: most, using: &generator) { try form.feed(chunk) }
      let read = try form.finish()
      #expect(read.files.map(\.bytes) == parts.map(\.bytes))
      #expect(read.files.map(\.field) == parts.map(\.name))
    }
  }

  @Test func everyPlaceToBreakOffIsNoticed() throws {
    let whole = multipart([SentPart("a", "1"), SentPart("f", fileName: "x", [1, 2, 3])], boundary: boundary)
    // Only the line end after the closing delimiter may be missing.
    for length in 0..<(whole.count - 2) {
      #expect(throws: FormProblem.self) { try read(Array(whole.prefix(length))) }
    }
    _ = try read(Array(whole.dropLast(2)))
  }

  @Test func anEmptyFileFieldIsNoFile() throws {
    let form = try read(multipart([SentPart("file", fileName: "", [])], boundary: boundary))
    #expect(form.files.isEmpty)
  }

  @Test func anEmptyFileIsAFile() throws {
    let form = try read(multipart([SentPart("file", fileName: "kosong.pdf", [])], boundary: boundary))
    #expect(form.file("file")?.bytes == [])
  }

  @Test func aFileOverTheLimitIsKeptOnlySoFarThatItShows() throws {
    var limits = FormLimits.upload
    limits.fileBytes = 1_000
    let form = try read(
      multipart(
        [SentPart("file", fileName: "besar.jpg", .init(repeating: 7, count: 9_000)), SentPart("a", "b")],
        boundary: boundary), limits: limits)
    #expect(form.file("file")?.bytes.count == 1_001)
    #expect(form.file("file")?.size == 9_000)
    #expect(form["a"] == "b")
  }

  @Test func aFieldIsNoWayAroundTheLimitOfFiles() {
    let long = String(repeating: "x", count: FormLimits.plain.bodyBytes + 1)
    #expect(throws: FormProblem.tooLarge(limit: FormLimits.plain.bodyBytes)) {
      try read(multipart([SentPart("a", long)], boundary: boundary))
    }
  }

  @Test(arguments: [
    (#"a"b.pdf"#, "a%22b.pdf"), ("a;b.pdf", "a;b.pdf"), ("surat kuasa – é.pdf", "surat kuasa – é.pdf"),
    ("ktp.pdf", #"C:\Users\Melati\ktp.pdf"#), ("passwd", "../../etc/passwd"),
  ])
  func namesOfFilesAreShownWithoutFolders(expected: String, sent: String) throws {
    let form = try read(multipart([SentPart("f", fileName: sent, [1])], boundary: boundary))
    #expect(form.file("f")?.fileName == expected)
  }

  @Test func aPartWithoutNameIsRefused() {
    let sent = Array("--\(boundary)\r\nContent-Type: text/plain\r\n\r\nx\r\n--\(boundary)--".utf8)
    #expect(throws: FormProblem.self) { try read(sent) }
  }

  @Test func headersWithoutEndAreRefused() {
    let sent = Array("--\(boundary)\r\nX: \(String(repeating: "y", count: 9_000))".utf8)
    #expect(throws: FormProblem.malformed("a part's headers are too long")) { try read(sent) }
  }

  @Test func tooManyFieldsAreRefused() {
    let parts = (0...FormLimits.upload.fields).map { SentPart("f\($0)", "") }
    #expect(throws: FormProblem.tooManyFields) { try read(multipart(parts, boundary: boundary)) }
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=abc", FormType.multipart(boundary: "abc")),
    ("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", .multipart(boundary: "a b")),
    ("application/x-www-form-urlencoded; charset=UTF-8", .urlEncoded),
  ])
  func knowsTheTwoKindsOfForms(type: String, expected: FormType) {
    #expect(FormType(type) == expected)
  }

  @Test(arguments: ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "application/json"])
  func takesNoOther(type: String) {
    #expect(FormType(type) == nil)
  }
}
