import Letters
import Testing
import WorkingTime

@Suite("What people type")
struct HostileTextTests {
  static let strings = [
    "", " ", "\n", "\n\n\n", "\u{0}", "\u{0}\u{1}\u{7}\u{1B}[31mA", "\t\r\n\t", "\u{FEFF}A", "\u{202E}bin\u{202C}",
    "\u{2028}\u{2029}",
    "\u{FFFD}", "\u{FFFF}\u{FFFE}", "<b>&amp;</b>", "%s%n", "(\\)", "e\u{301}", "A\u{AD}B\u{200B}C",
    String(decoding: [0xED, 0xA0, 0x80, 0x41, 0xFF, 0xC0] as [UInt8], as: UTF8.self),
    String(repeating: "A", count: 3_000), String(repeating: "kata ", count: 1_000),
  ]

  @Test(arguments: strings)
  func everywhere(_ text: String) throws {
    let rich = RichText([.plain(text), .bold(text), .blank(text)])
    let short = String(text.prefix(200))
    let paper = Paper(
      letterhead: Letterhead(lines: [short], address: short),
      blocks: [
        .heading(title: short, subtitle: RichText(short)), .paragraph(rich, style: .indented),
        .rows([Row(short, rich)]),
        .rowsBesidePhoto([Row(short, rich)], photo: nil), .name(text), .numbered(intro: rich, items: [rich, rich]),
        .table(columns: [Column(short), Column("b", width: 0.5)], rows: [[rich], [rich, rich, rich]]),
        .code(label: short, text: short, qr: short), .copies(title: text, items: [text]), .note(text),
        .signature(SignatureBlock(placeAndDate: RichText(short), lines: [short], name: short, qr: short, note: short)),
      ],
      footer: [short], title: text, author: text, language: "id", created: Moment(milliseconds: .max), watermark: short)
    // A QR code of nothing is refused; everything else must come out.
    do {
      #expect(try typeset(paper).pageCount > 0)
    } catch .qrTooLong(let bytes) {
      #expect(bytes == 0)
    }
  }

  @Test("Empty and senseless structures")
  func structures() throws {
    let made = try typeset(
      ExamplePapers.plain(
        .rows([]), .rowsBesidePhoto([], photo: nil), .numbered(intro: nil, items: []),
        .table(columns: [], rows: [["a"]]),
        .table(columns: [Column("a", width: .nan), Column("b", width: .infinity)], rows: []),
        .copies(title: "", items: []),
        .space(mm: .nan), .space(mm: -1), .space(mm: 1e9), .note("akhir")))
    #expect(made.pageCount == 2)
    #expect(try typeset(ExamplePapers.plain()).pageCount == 1)
  }

  @Test("Control and direction characters are gone, composed letters stay", .enabled(if: Poppler.isInstalled))
  func clean() throws {
    let made = try typeset(ExamplePapers.plain(.paragraph("a\u{0}b\u{202E}c\u{7}d e\u{301} x\u{FFFD}y")))
    #expect(try Poppler.text(made.bytes).contains("abcd é x?y"))
  }

  @Test("A sign that the fonts lack is named, and can be found before")
  func missing() throws {
    #expect(throws: TypesettingError.glyphMissing("漢")) { try typeset(ExamplePapers.plain(.name("Budi 漢字"))) }
    #expect(try unprintableCharacters(in: "Nur 漢字漢 ’Aini é\u{0}") == ["漢", "字"])
    #expect(TypesettingError.glyphMissing("漢").description.contains("U+6F22"))
  }

  @Test("Too much for one block or QR code is refused")
  func tooMuch() {
    #expect(throws: TypesettingError.textTooLong(bytes: 100_001)) {
      try typeset(ExamplePapers.plain(.paragraph(RichText(String(repeating: "a", count: 100_001)))))
    }
    #expect(throws: TypesettingError.qrTooLong(bytes: 5_000)) {
      try typeset(ExamplePapers.plain(.code(label: "", text: "", qr: String(repeating: "a", count: 5_000))))
    }
  }
}
