import Casework
import Office
import Procedures
import Website
import WorkingTime

extension Walk {
  /// Appointed, moved to another hour, reported by one officer with photos, and signed by as many as are needed.
  mutating func visit(_ step: ProcedureStep) async throws {
    let first = try await cast.officer(at: step)
    let bench = Address.bench(id).path
    try await first.open(bench)
    let soon = cast.clock.now.adding(seconds: 3_600)
    try await first.send(to: Address.appointVisit(id).path, appointment(soon))
    try await first.open(bench)
    let later = soon.adding(seconds: 3_600)
    try await first.send(
      to: Address.appointVisit(id).path, appointment(later).merging(["why": "Pemohon meminta waktu lain."]) { $1 })
    cast.clock.wait(until: later.adding(seconds: 60))
    try await first.open(bench)
    let photos = try (0..<max(1, step.step.photosNeeded)).map { try photo($0) }
    try await first.send(
      to: Address.reportVisit(id).path, ["verdict": "yes", "findings": "Keadaan di lapangan sesuai permohonan."],
      several: photos.map { ("photos", $0) })
    if step.step.officersNeeded > 1 {
      for number in 2...step.step.officersNeeded {
        let other = try await cast.officer(at: step, number)
        try await other.open(bench)
        try await other.send(to: Address.signVisit(id).path)
      }
    }
    note(step, "dijadwalkan, diubah, dan dilaporkan dengan \(step.step.officersNeeded) tanda tangan")
  }

  private func appointment(_ moment: Moment) -> [String: String] {
    let (date, milliseconds) = cast.office.calendar.local(moment)
    let minutes = milliseconds / 60_000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return [
      "visit-day": "\(date.day)", "visit-month": "\(date.month)", "visit-year": "\(date.year)",
      "clock": "\(two(minutes / 60)).\(two(minutes % 60))",
    ]
  }

  /// Assessed, paid short, and then the rest.
  mutating func collect(_ step: ProcedureStep) async throws {
    let cashier = try await cast.officer(at: step)
    let till = Address.till(id).path
    try await take(cashier)
    try await cashier.send(to: Address.assess(id).path)
    try await cashier.open(till)
    let amount = try cast.owed(id)
    let today = cast.office.calendar.local(cast.clock.now).date
    func payment(_ amount: Int, _ reference: String) -> [String: String] {
      [
        "amount": "\(amount)", "reference": reference, "paid-day": "\(today.day)", "paid-month": "\(today.month)",
        "paid-year": "\(today.year)",
      ]
    }
    if amount > 0 {
      try await cashier.send(to: Address.recordPayment(id).path, payment(amount / 2 + 1, "CONTOH-1"))
      try await cashier.open(till)
      try await cashier.send(to: Address.recordPayment(id).path, payment(amount - amount / 2 - 1, "CONTOH-2"))
    }
    note(step, "ditetapkan Rp\(amount), dibayar dua kali, lunas")
  }
}
