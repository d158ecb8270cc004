import Casework

/// The SOP's table, judged a second time: who did it, and where the file went, by the rows of the procedure's file.
///
/// It follows the file from desk to desk by the events alone and calls nothing that decides.
struct TableJudge: Sendable {
  /// Where the events say that the file is.
  enum Place: Hashable, Sendable {
    case at(StepID)
    case withApplicant
    case ended
  }

  let steps: [ProcedureStep]
  private(set) var place = Place.withApplicant
  /// A permit letter is numbered, and not issued yet.
  private var isNumbered = false
  /// A refusal is numbered: only its letter may follow.
  private var isRefused = false
  // What is done need not be done again: such a row may be passed over.
  private var visits: VisitJudge
  private var money: MoneyJudge

  init(steps: [ProcedureStep]) {
    self.steps = steps
    visits = VisitJudge(steps: steps)
    money = MoneyJudge(steps: steps)
  }

  /// Takes in the next event.
  /// - Returns: what is wrong with it, in Indonesian.
  mutating func read(_ event: Event) -> String? {
    let before = place
    let wrong = wrongHand(event)
    visits.read(event)
    money.read(event)
    switch event.fact {
    case .submitted(_, _, _, _, _, let to, _, _), .resubmitted(_, let to, _):
      place = .at(to)
      let first = steps.first { $0.role != nil }?.id
      return wrong ?? (to == first ? nil : "berkas yang diajukan sampai di `\(to)`, bukan di `\(first ?? "-")`")
    case .checked(let step, _, let outcome), .verified(let step, _, _, let outcome),
      .visitReported(let step, _, let outcome), .visitReportSigned(let step, let outcome),
      .visitClosed(let step, let outcome), .assessed(let step, _, let outcome):
      return wrong ?? wrongStep(step, before) ?? follow(outcome, from: step)
    case .paid(let step, _, let outcome):
      // Money is taken at any time; only what moves the file must come from where it lies.
      if case .kept = outcome { return wrong }
      return wrong ?? wrongStep(step, before) ?? follow(outcome, from: step)
    case .sentBack(let step, let to):
      return wrong ?? wrongStep(step, before) ?? follow(.sentBack(to: to), from: step)
    case .approved(let step, _):
      isNumbered = true
      return wrong ?? wrongStep(step, before)
    case .refused(let step, _):
      isRefused = true
      return wrong ?? wrongStep(step, before)
    case .issued(_, let to):
      place = .at(to)
      return wrong ?? (isNumbered ? nil : "surat terbit tanpa persetujuan")
    case .handedOver(_, let to):
      let step = here
      place = .at(to)
      return wrong ?? (step?.act == .handOver ? nil : "surat diserahkan bukan pada langkah penyerahan")
    case .received, .withdrawn, .withdrawnAtCounter, .voided, .proposalDeclined: place = .ended
    case .numberVoided(let step):
      let hadNumber = isNumbered
      isNumbered = false
      return wrong ?? wrongStep(step, before) ?? (hadNumber ? nil : "nomor dibatalkan tanpa persetujuan")
    case .claimed(let step, _), .released(let step), .assigned(let step, _, _), .claimEnded(let step, _, _),
      .scanAttached(let step, _, _):
      return wrong ?? wrongStep(step, before)
    case .refusalIssued: return wrong ?? (isRefused ? nil : "surat penolakan terbit tanpa penolakan")
    case .appointed(let step, _), .dutyRelaxed(_, let step): return wrong ?? wrongStep(step, before)
    case .moved(_, let to, _, _): place = to.map { .at($0) } ?? place
    case .drafted, .signatureRequested, .signatureReceived, .signatureRejected, .tied, .refunded, .letterEnded,
      .letterRaised:
      break
    case .proposed: return wrong ?? "usul kantor tidak melalui meja permohonan"
    }
    return wrong
  }

  private var here: ProcedureStep? {
    if case .at(let id) = place { steps.first { $0.id == id } } else { nil }
  }

  private func wrongStep(_ step: StepID, _ before: Place) -> String? {
    before == .at(step) ? nil : "keputusan langkah `\(step)` diambil ketika berkas tidak di sana"
  }

  private mutating func follow(_ outcome: Outcome, from id: StepID) -> String? {
    guard let row = steps.firstIndex(where: { $0.id == id }) else { return "langkah `\(id)` tidak ada dalam tabel" }
    switch outcome {
    case .kept: return nil
    case .forwarded(let to):
      place = .at(to)
      let next = steps[(row + 1)...].first { !isDone($0) }?.id
      return to == next ? nil : "`\(id)` meneruskan ke `\(to)`, bukan ke langkah berikutnya"
    case .sentBack(let to):
      place = .at(to)
      return steps[row].sendsBackTo.contains(to) ? nil : "`\(id)` mengirim kembali ke `\(to)` tanpa hak"
    case .returned:
      place = .withApplicant
      return steps[row].returnsToApplicant ? nil : "`\(id)` mengembalikan ke pemohon tanpa hak"
    }
  }

  private func isDone(_ row: ProcedureStep) -> Bool {
    switch row.act {
    case .inspect: visits.isDone(row.id)
    case .collect: money.breaches.isEmpty
    case .submit, .checkCompleteness, .verify, .approve, .handOver, .receive: false
    }
  }

  /// The applicant's deeds are the applicant's, letters come out by the program, all else is the named role's.
  private func wrongHand(_ event: Event) -> String? {
    switch event.fact {
    case .submitted, .resubmitted, .withdrawn, .withdrawnAtCounter, .received, .tied:
      switch event.by {
      case .applicant, .receiptHolder, .counter, .counterDeputy: return nil
      case .officer, .deputy, .system, .administrator, .supervisor: return "yang dilakukan itu hak pemohon"
      }
    case .drafted, .signatureRequested, .signatureReceived, .signatureRejected, .issued, .refusalIssued, .letterRaised,
      .letterEnded:
      return event.by == .system ? nil : "surat dicatat terbit oleh orang, bukan setelah ditandatangani"
    case .assigned, .claimEnded:
      if case .supervisor = event.by { return nil }
      return event.by == .system ? nil : "berkas dialihkan oleh yang bukan atasan"
    case .moved:
      if case .administrator = event.by { return nil }
      return "berkas dipindahkan ke edisi lain oleh yang bukan pengelola"
    case .paid(let step, _, _), .refunded(let step, _):
      return event.by.role != nil && event.by.role == steps.first { $0.id == step }?.role
        ? nil : "uang dicatat oleh yang bukan petugasnya"
    case .claimed, .released, .checked, .verified, .scanAttached, .sentBack, .approved, .refused, .voided, .handedOver,
      .numberVoided, .appointed, .visitReported, .visitReportSigned, .visitClosed, .assessed, .dutyRelaxed, .proposed,
      .proposalDeclined:
      guard let role = event.by.role else { return "yang dilakukan itu tugas petugas" }
      guard let step = here, step.role == role else {
        return "peran `\(role)` bertindak pada langkah yang bukan tugasnya"
      }
      return nil
    }
  }

  /// For the key of a state: all that its memory holds.
  var memory: [UInt8] {
    let at: UInt8 =
      switch place {
      case .at(let id): UInt8(truncatingIfNeeded: 2 + (steps.firstIndex { $0.id == id } ?? 200))
      case .withApplicant: 0
      case .ended: 1
      }
    return [at, (isNumbered ? 1 : 0) | (isRefused ? 2 : 0)]
  }
}
