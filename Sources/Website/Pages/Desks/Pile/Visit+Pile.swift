import CaseStore
import Casework
import Office
import Procedures
import WorkingTime

extension Visit {
  /// The steps at which this officer approves.
  private var approvals: [HeldStep] { heldSteps.filter { $0.step.act == .approve } }

  /// Whether there is a pile for this officer at all.
  var signsPiles: Bool { !approvals.isEmpty }

  /// Files that wait for this officer's approval or signature, soonest due first, refusal letters behind them.
  fileprivate func pileRows() throws -> [CaseRow] {
    guard signsPiles else { throw SiteProblem.notFound }
    let (office, limit) = (services.office, SigningPiles.limit)
    return try office.store.read { store in
      var rows: [(row: CaseRow, due: Moment?)] = []
      for queue in approvals.flatMap(\.queues) {
        let found = try store.queue(office.id, queue.query(limit: limit)).rows
        rows += found.map { ($0, queue.clock.due($0, at: queue.step)) }
      }
      rows.sort { ($0.due?.milliseconds ?? .max, $0.row.number) < ($1.due?.milliseconds ?? .max, $1.row.number) }
      let procedures = Set(approvals.flatMap(\.queues).map(\.procedure.id))
      let refusals = try store.register(office.id, RegisterQuery(stages: ["refused"], limit: limit)).rows
        .filter {
          $0.letterDigest == nil && $0.letterNumber != nil && $0.letterEnding == nil
            && procedures.contains($0.procedure)
        }
      return Array((rows.map { $0.row } + refusals).prefix(limit))
    }
  }

  func waitingLetters() async throws -> [WaitingLetter] {
    let rows = try pileRows()
    return try await services.letters.waiting(rows, for: try officer, try account.id)
  }

  /// A file of the pile, and the whole pile.
  func fileInPile(_ id: CaseID) throws -> (DeskFile, [CaseRow]) {
    let rows = try pileRows()
    guard rows.contains(where: { $0.id == id }) else { throw SiteProblem.notFound }
    return (try deskFile(id), rows)
  }

  func pilePage(problem: String? = nil) async throws -> PilePage {
    let letters = try await waitingLetters()
    let last = try await services.piles.last(of: try account.id)
    let lines = letters.map(line)
    return PilePage(
      words: words, lines: lines, isLimited: letters.count == SigningPiles.limit,
      last: last.map { pile, isRunning in
        .init(
          isRunning: isRunning, isCut: !isRunning && pile.ended == nil, count: pile.letters.count,
          begun: time.near(pile.begun, now: now))
      },
      hidden: hiddenFields(), certificateEnds: try certificateEnds().map(time.date), problem: problem)
  }

  func pileConfirmPage(
    _ letters: [WaitingLetter], _ form: FormData? = nil, _ problems: [FieldProblem] = [],
    isCodeSent: Bool = false
  ) throws -> PileConfirmPage {
    let chosen = letters.map { (PileForm.letterName, PileForm.value($0)) }
    let counts = Dictionary(grouping: letters) { permitName($0.row) }.map { (name: $0.key, count: $0.value.count) }
    return PileConfirmPage(
      words: words, lines: letters.map(line), counts: counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) },
      hidden: form.map { hiddenFields(again: $0, sent(chosen, $0)) } ?? hiddenFields(chosen),
      proof: try services.letters.proof(of: try account.id), isCodeSent: isCodeSent, problems: problems)
  }

  /// A form that comes back keeps the versions with which it came.
  private func sent(_ chosen: [(String, String)], _ form: FormData) -> [(name: String, value: String)] {
    let versions = PileForm.letters(form)
    return chosen.map { name, value in
      guard let id = value.split(separator: ".").first, let version = versions[CaseID(String(id))] else {
        return (name, value)
      }
      return (name, "\(id).\(version)")
    }
  }

  func pileLetterPage() async throws -> PileLetterPage {
    let id = try caseID
    let (file, rows) = try fileInPile(id)
    try await record(.caseSeen(id), unlessWithin: 5)
    let place = rows.firstIndex { $0.id == id } ?? 0
    let letter = try await services.letters.waiting([rows[place]], for: try officer, try account.id).first
    return PileLetterPage(
      words: words, time: time, file: file, pages: try await letterPreview(file).pages, place: place + 1,
      count: rows.count, isRead: letter?.isRead ?? false, hindrance: letter?.hindrance.map { fault($0, file.row) },
      next: place + 1 < rows.count ? Address.pileLetter(rows[place + 1].id).path : nil,
      previous: place > 0 ? Address.pileLetter(rows[place - 1].id).path : nil, hidden: hiddenFields(for: file))
  }

  func pileProgressPage() async throws -> PileProgressPage? {
    guard signsPiles else { throw SiteProblem.notFound }
    guard let (pile, isRunning) = try await services.piles.last(of: try account.id) else { return nil }
    let office = services.office
    let rows = try office.store.read { store in try pile.letters.map { try store.caseRow(office.id, $0.id) } }
    let lines = zip(pile.letters, rows).compactMap { letter, row -> PileProgressPage.Line? in
      guard let row else { return nil }
      return PileProgressPage.Line(
        name: row.applicantName, number: row.letterNumber ?? row.number, kind: permitName(row),
        address: Address.bench(row.id).path, state: state(of: letter, row, in: pile, isRunning))
    }
    return PileProgressPage(
      words: words, lines: lines, isRunning: isRunning, isCut: !isRunning && pile.ended == nil,
      begun: time.near(pile.begun, now: now), closes: time.clock(pile.endsAt),
      ended: pile.ended.map { time.near($0, now: now) })
  }

  /// The case's own word goes before the pile's: a server that was killed may have issued more than it wrote here.
  private func state(
    of letter: SigningPile.Letter, _ row: CaseRow, in pile: SigningPile, _ isRunning: Bool
  ) -> PileProgressPage.State {
    if row.letterDigest != nil { return .issued }
    switch pile.outcomes[letter.id] {
    case .failed(let fault): return .failed(self.fault(fault, row))
    case .issued: return .issued
    case nil: return isRunning ? .waiting : .left
    }
  }

  private func line(_ letter: WaitingLetter) -> PileLine {
    let row = letter.row
    let queue = approvals.flatMap(\.queues).first { $0.procedure.id == row.procedure }
    let due = row.stage == "refused" ? nil : queue.flatMap { $0.clock.due(row, at: $0.step) }
    let times = editions.map { FileTimes(calendar: $0.office.calendar, now: now, time: time) }
    return PileLine(
      id: row.id, value: PileForm.value(letter), name: row.applicantName, number: row.number,
      kind: permitName(row), place: row.workplace,
      numbered: row.letterNumber.map { row.stage == "refused" ? words.pile.refusal($0) : words.pile.numbered($0) },
      due: due.map { time.near($0, now: now) }, isLate: due.map { times?.isLate($0) ?? false } ?? false,
      isRead: letter.isRead, hindrance: letter.hindrance.map { fault($0, row) })
  }

  /// Its short name and the kind of application.
  private func permitName(_ row: CaseRow) -> String {
    let procedure = editions?.procedures[row.procedure]?.procedure
    let kind = procedure?.kind(KindID(row.kind))?.label.lowercased()
    return [procedure?.shortName ?? row.procedure.rawValue, kind].compactMap(\.self).joined(separator: " ")
  }

  private func fault(_ fault: PileFault, _ row: CaseRow) -> String {
    if fault == .changed { return words.pile.changed }
    let procedure = editions?.procedures[row.procedure]?.procedure
    return fault.error.flatMap { reason(for: $0, in: procedure) } ?? words.problems.unexpected.text
  }
}
