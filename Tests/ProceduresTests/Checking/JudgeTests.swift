import Casework
import Testing
import WorkingTime

@testable import Procedures

/// The judges themselves: trails that no sound code would write, and the one thing wrong with each.
@Suite("Judges of a trail")
struct JudgeTests {
  private let procedure: Procedure
  private let first: StepID = "terima_berkas"
  private let second: StepID = "cek_lapangan"

  init() throws {
    procedure = try Procedure.load(MarketProcedure.bundle, named: "pasar")
  }

  // The letter

  @Test func acceptsWhatBothDesksMarkedInTheirOrder() {
    #expect(letter([mark(first), mark(second), approved]) == [])
  }

  @Test func missesADeskThatSaidNothing() {
    #expect(letter([mark(first), approved]) == ["`surat` belum pernah ditandai oleh `cek_lapangan`"])
  }

  @Test func wantsTheFirstDeskFirst() {
    #expect(
      letter([mark(second), mark(first), approved]) == [
        "`surat` ditandai oleh `cek_lapangan` sebelum meja di depannya"
      ])
  }

  @Test func takesTheLastWord() {
    #expect(
      letter([mark(first), mark(second), mark(second, isGood: false), approved]) == [
        "`surat` dinyatakan kurang oleh `cek_lapangan`"
      ])
    #expect(letter([mark(first, isGood: false), mark(first), mark(second), approved]) == [])
  }

  @Test func doesNotTakeOldWordsForNewContent() {
    let replaced = Fact.resubmitted(content: content(.file(ProofScope.digest(2))), to: first)
    #expect(
      letter([mark(first), mark(second), replaced, approved]) == [
        "`surat` ditandai oleh `terima_berkas` untuk berkas yang sudah diganti",
        "`surat` ditandai oleh `cek_lapangan` untuk berkas yang sudah diganti",
      ])
  }

  @Test func knowsPaperAndItsScan() {
    let scan = Fact.scanAttached(
      step: second, requirement: "surat", evidence: .scannedPaper(sighting: 1, ProofScope.digest(3)))
    let paper = content(.paper(sighting: 1))
    #expect(letter([mark(first), mark(second), approved], from: paper) == ["`surat` hanya di atas kertas"])
    #expect(letter([mark(first), scan, mark(second), approved], from: paper) == [])
  }

  @Test func asksForWhatAConditionAsksFor() {
    var content = content(.file(ProofScope.digest(1)))
    content.choices = ["musik": "ada"]
    #expect(letter([mark(first), mark(second), approved], from: content) == ["`izin_musik` tidak ada"])
  }

  @Test func judgesTheIssuedLetterAgain() {
    let issued = Fact.issued(letter: ProofScope.letter, to: "serahkan")
    #expect(letter([mark(first), mark(second), approved, mark(second, isGood: false), issued]).count == 1)
  }

  // The table

  @Test func knowsWhereTheFileIs() {
    #expect(table([(mark(second), "seksi")]) == ["peran `seksi` bertindak pada langkah yang bukan tugasnya"])
    #expect(
      table([(mark(second), "penerima")]) == [
        "keputusan langkah `cek_lapangan` diambil ketika berkas tidak di sana"
      ])
  }

  @Test func knowsTheRowsOfTheTable() {
    func checked(_ outcome: Outcome) -> Fact { .checked(step: first, marks: [:], outcome: outcome) }
    #expect(table([(checked(.forwarded(to: second)), "penerima"), (mark(second), "seksi")]) == [])
    #expect(
      table([(checked(.forwarded(to: "setujui")), "penerima")]) == [
        "`terima_berkas` meneruskan ke `setujui`, bukan ke langkah berikutnya"
      ])
    #expect(
      table([(checked(.sentBack(to: second)), "penerima")]) == [
        "`terima_berkas` mengirim kembali ke `cek_lapangan` tanpa hak"
      ])
    #expect(table([(checked(.returned([.document("surat")])), "penerima")]) == [])
    let returned = Fact.checked(step: second, marks: [:], outcome: .returned([.document("surat")]))
    #expect(
      table([(checked(.forwarded(to: second)), "penerima"), (returned, "seksi")]) == [
        "`cek_lapangan` mengembalikan ke pemohon tanpa hak"
      ])
  }

  @Test func knowsWhoseDeedItIs() {
    #expect(table([(.withdrawn, "penerima")]) == ["yang dilakukan itu hak pemohon"])
    #expect(
      table([(.refusalIssued(letter: ProofScope.letter), nil)]) == ["surat penolakan terbit tanpa penolakan"])
    #expect(table([(.issued(letter: ProofScope.letter, to: "serahkan"), nil)]) == ["surat terbit tanpa persetujuan"])
  }

  // Facts to make trails of.

  private let approved = Fact.approved(step: "setujui", ProofScope.numbering)

  private func content(_ evidence: Evidence) -> Content {
    Content(groups: ["acara": ProofScope.digest(100)], evidence: ["surat": evidence])
  }

  private func mark(_ desk: StepID, isGood: Bool = true) -> Fact {
    .checked(
      step: desk, marks: ["surat": CompletenessVerdict(complete: isGood, acceptable: true)], outcome: .kept)
  }

  private func opening(_ content: Content) -> Event {
    Event(
      version: 1, at: Moment(milliseconds: 0), by: .applicant(ProofScope.applicant),
      fact: .submitted(
        number: "1", editions: ProofScope.editions, kind: "ulang", owner: ProofScope.applicant, content: content,
        to: first))
  }

  private func letter(_ facts: [Fact], from start: Content? = nil) -> [String] {
    let rules = procedure.requirements.filter { $0.id != "denah" }
    var judge = LetterJudge(steps: procedure.steps, requirements: rules)
    let events = [opening(start ?? content(.file(ProofScope.digest(1))))] + events(facts.map { ($0, "seksi") })
    return events.flatMap { judge.read($0) }
  }

  private func table(_ deeds: [(Fact, RoleID?)]) -> [String] {
    var judge = TableJudge(steps: procedure.steps)
    return ([opening(content(.file(ProofScope.digest(1))))] + events(deeds)).compactMap { judge.read($0) }
  }

  /// By an officer of the role, or by the program.
  private func events(_ deeds: [(Fact, RoleID?)]) -> [Event] {
    deeds.enumerated().map { place, deed in
      Event(
        version: place + 2, at: Moment(milliseconds: 0), by: deed.1.map { .officer("petugas", as: $0) } ?? .system,
        fact: deed.0)
    }
  }
}
