import Casework
import Foundation
import Office
import Procedures
import Website
import WorkingTime

/// A plan to move cases over, as it is printed: at most a hundred columns, a case a line, and below it what is done
/// again.
struct MoveTable {
  let plan: MovePlan
  /// The name of the officer who has a file.
  let holder: (AccountID) throws -> String?

  private static let widths = (number: 24, place: 23)
  private var calendar: OfficeCalendar { plan.target.office.calendar }

  var head: String {
    let edition = plan.target
    let since = IndonesianText.date(calendar.local(edition.broughtIn).date)
    return "\(edition.procedure.id) → edisi \(edition.digest.hex.prefix(12)), diterima \(since), kantor \(plan.office)"
  }

  /// The dry run.
  var text: String {
    get throws {
      var lines = [head, ""]
      if !plan.movable.isEmpty {
        lines.append(columns("Nomor", "Sekarang di", "Akan di", "Janji"))
        lines += try plan.movable.flatMap(rows)
        lines.append("")
      }
      let staying = plan.moves.filter { $0.landing == nil }
      if !staying.isEmpty || !plan.unknown.isEmpty {
        lines.append("Tidak dapat dipindahkan:")
        lines += staying.flatMap { move in
          guard case .stays(let why) = move.outcome else { return [String]() }
          return Self.wrapped("\(move.number): \(self.why(why))", indent: 2, hang: 4)
        }
        lines += plan.unknown.map { "  \(unknown($0))" }
        lines.append("")
      }
      return (lines + [count]).joined(separator: "\n")
    }
  }

  func unknown(_ number: String) -> String {
    "\(number): bukan permohonan \(plan.target.procedure.shortName) yang sedang berjalan"
  }

  /// One case of the act.
  func line(_ move: CaseMove, _ result: Moving.Result) throws -> String {
    switch result {
    case .moved(let landing):
      "\(move.number): dipindahkan, \(landing.isElsewhere ? "ke" : "tetap di") \(place(landing))"
        + (landing.isPromiseMoved ? ", janji \(promise(landing))" : "")
    case .already: "\(move.number): sudah dipindahkan sebelumnya"
    case .changed(let what):
      "\(move.number): dilewati. "
        + (TerminalReasons.text(OfficeProblem.overtaken(what), procedures: [plan.target.procedure]) ?? "Sudah berubah.")
    case .notPlanned: "\(move.number): dilewati, belum ada dalam rencana"
    case .stays(let why): "\(move.number): tetap. \(self.why(why))"
    }
  }

  // MARK: A case

  private func rows(_ move: CaseMove) throws -> [String] {
    guard let landing = move.landing else { return [] }
    var details = WorkAgainText.lines(landing.again)
    if !landing.lacking.isEmpty, landing.askedToo.isEmpty {
      details.append("belum ada, akan diminta dari pemohon: \(landing.lacking.map(\.name).joined(separator: "; "))")
    }
    if !landing.askedToo.isEmpty { details.append("diminta juga: \(names(landing.askedToo))") }
    if !landing.dropped.isEmpty { details.append("tidak diminta lagi: \(names(landing.dropped))") }
    if landing.isElsewhere, let holder = try move.holder.flatMap(holder) { details.append("sedang dipegang \(holder)") }
    if let promised = landing.promised, promised < plan.at { details.append("janji itu sudah lewat") }
    return [columns(move.number, move.here.map(Self.place) ?? "–", place(landing), promise(landing))]
      + details.flatMap { Self.wrapped($0, indent: 4, hang: 6) }
  }

  private func names(_ asked: [Landing.Asked]) -> String { asked.map(\.name).joined(separator: "; ") }

  private func place(_ landing: Landing) -> String { landing.step.map(Self.place) ?? "–" }

  private static func place(_ step: ProcedureStep) -> String {
    step.role == nil ? "pemohon" : "\(step.number) \(step.deskLabel)"
  }

  private func promise(_ landing: Landing) -> String {
    guard landing.stepDue != nil || landing.promised != nil else { return "menunggu pemohon" }
    guard landing.isPromiseMoved else { return date(landing.promised) }
    return "\(date(landing.promisedBefore)) → \(date(landing.promised))"
  }

  /// "26-11-2026", or "26-11 14.05" where the promise is a matter of minutes.
  private func date(_ moment: Moment?) -> String {
    guard let moment else { return "tanpa kalender" }
    let date = calendar.local(moment).date
    let day = [date.day, date.month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    guard case .minutes = plan.target.procedure.promise else { return "\(day)-\(date.year)" }
    return "\(day) \(IndonesianText.time(moment, in: calendar, zone: "").prefix(5))"
  }

  private func why(_ hindrance: MoveHindrance) -> String {
    switch hindrance {
    case .tooLate: "sudah disetujui; suratnya tetap menurut edisi yang dipakai ketika disetujui"
    case .noKind(let kind): "edisi itu tidak mengenal jenis permohonan `\(kind)`"
    case .noRules(let day): "aturan edisi itu tidak lengkap untuk permohonan tanggal \(IndonesianText.date(day))"
    case .nothingToMend:
      "sedang diperbaiki pemohon, dan yang diminta darinya tidak ada dalam edisi itu; ulangi setelah ia mengajukan lagi"
    case .refused(let refusal):
      TerminalReasons.text(refusal, procedures: [plan.target.procedure]) ?? "ditolak oleh aturan berkas"
    }
  }

  // MARK: The count

  private var count: String {
    let landings = plan.movable.compactMap(\.landing)
    var parts: [String] = []
    let again = landings.count { !$0.again.isEmpty }
    if again > 0 { parts.append("\(again) mengulang pekerjaan") }
    let moved = landings.count(where: \.isPromiseMoved)
    if moved > 0 { parts.append("\(moved) janjinya bergeser") }
    let late = landings.count { $0.promised.map { $0 < plan.at } ?? false }
    if late > 0 { parts.append("\(late) janjinya sudah lewat") }
    let text =
      "Dapat dipindahkan: \(landings.count)\(parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"). "
      + "Tidak dapat: \(plan.moves.count - landings.count + plan.unknown.count). "
      + "Sudah menurut edisi ini: \(plan.alreadyThere)."
    return Self.wrapped(text, indent: 0, hang: 0).joined(separator: "\n")
  }

  // MARK: Layout

  private func columns(_ number: String, _ here: String, _ there: String, _ promise: String) -> String {
    let cells = [
      Self.padded(number, Self.widths.number), Self.padded(here, Self.widths.place),
      Self.padded(there, Self.widths.place), promise,
    ]
    return cells.joined(separator: " ")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    let cut = text.count > width ? "\(text.prefix(width - 1))…" : text
    return cut + String(repeating: " ", count: width - cut.count)
  }

  static func wrapped(_ text: String, indent: Int, hang: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 100 {
        lines.append(line)
        line = String(repeating: " ", count: hang)
        isEmpty = true
      }
      line += isEmpty ? "\(word)" : " \(word)"
      isEmpty = false
    }
    return lines + [line]
  }
}
