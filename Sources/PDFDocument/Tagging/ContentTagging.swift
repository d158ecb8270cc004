/// Writes a page's content anew so that every piece of it is tagged or an artifact (ISO 14289-1, 7.1).
///
/// Numbered runs, as cairo writes them, get the name and the number of what they are; all that is painted outside of
/// them becomes an artifact. One walk over the bytes; what is not marked content is copied as it stands.
struct ContentTagging {
  private let marks: [ContentMark]
  private let begin: (StructureElement) -> Int
  private var scanner: ContentScanner
  private var out: [UInt8] = []
  /// Up to where the content was copied.
  private var copied = 0
  /// How many sequences of marked content are open, an artifact of ours not counted.
  private var depth = 0
  private var isArtifactOpen = false
  private(set) var used = 0

  /// - Parameter begin: gives a run of content its number; called once for each run that is no artifact.
  init(_ content: [UInt8], marks: [ContentMark], begin: @escaping (StructureElement) -> Int) {
    self.marks = marks
    self.begin = begin
    scanner = ContentScanner(content)
    out.reserveCapacity(content.count + content.count / 8)
  }

  mutating func rewritten() throws(PDFError) -> [UInt8] {
    while let instruction = try scanner.next() { try take(instruction) }
    copy(to: scanner.bytes.count)
    if out.last != 10 { out.append(10) }
    if isArtifactOpen { out += "EMC\n".utf8 }
    guard used == marks.count, depth == 0 else {
      throw PDFError(.syntax, "a page has \(used) runs of marked content where \(marks.count) were drawn")
    }
    return out
  }

  private mutating func take(_ instruction: ContentScanner.Instruction) throws(PDFError) {
    switch instruction.kind {
    case .beginMarked(let isNumbered):
      if isNumbered { try beginRun(instruction) } else { try beginSpan(instruction) }
    case .endMarked: depth -= 1
    case .paints: if depth == 0 { openArtifact(at: instruction.start) }
    case .other: break
    }
  }

  private mutating func openArtifact(at place: Int) {
    guard !isArtifactOpen else { return }
    copy(to: place)
    out += "/Artifact \(Artifact.layout.properties) BDC\n".utf8
    isArtifactOpen = true
  }

  /// Words that stand for glyphs (ISO 32000-1, 14.9.4), inside a run or an artifact.
  private mutating func beginSpan(_ instruction: ContentScanner.Instruction) throws(PDFError) {
    if depth == 0, !isArtifactOpen {
      // An artifact that began inside a text could not end behind it.
      guard !scanner.isInText else { throw PDFError(.syntax, "a text is not marked", at: instruction.start) }
      openArtifact(at: instruction.start)
    }
    depth += 1
  }

  private mutating func beginRun(_ instruction: ContentScanner.Instruction) throws(PDFError) {
    guard depth == 0, used < marks.count, !scanner.isInText else {
      throw PDFError(.syntax, "marked content stands where none was drawn", at: instruction.start)
    }
    copy(to: instruction.start)
    if isArtifactOpen {
      out += "EMC\n".utf8
      isArtifactOpen = false
    }
    switch marks[used] {
    case .element(let element): out += "/\(element.role.rawValue) <</MCID \(begin(element))>> BDC".utf8
    case .artifact(let artifact): out += "/Artifact \(artifact.properties) BDC".utf8
    }
    copied = instruction.end
    used += 1
    depth = 1
  }

  private mutating func copy(to end: Int) {
    out += scanner.bytes[copied..<end]
    copied = end
  }
}
