import WorkingTime

extension ProcedureFinding {
  /// As a compiler prints it: place and what is wrong, what would be right, and the way there.
  public var text: String {
    let place = problem.line > 0 ? "\(problem.file):\(problem.line):\(problem.column)" : problem.file
    var lines = ["\(place): \(severity.rawValue): \(problem.what)", "  seharusnya: \(problem.instead)"]
    if !trail.isEmpty { lines += ["  jalannya:"] + trail.map { "    \($0)" } }
    return lines.joined(separator: "\n")
  }
}

extension ProcedureReport {
  /// All findings, and below them what was proved, or how much is wrong.
  ///
  /// - Parameters:
  ///   - calendar: the one that the check was made with; moments are told by its clock.
  ///   - zone: what that clock is called.
  public func text(_ calendar: OfficeCalendar?, zone: String?) -> String {
    let told = findings.map(\.text)
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let count = [errors > 0 ? "\(errors) galat" : nil, warnings > 0 ? "\(warnings) peringatan" : nil]
      .compactMap(\.self).joined(separator: ", ")
    let verdict = "\(name): \(errors > 0 ? count : count.isEmpty ? "baik" : "baik, \(count)")"
    return (told + [verdict] + proved(calendar ?? plain, zone: zone)).joined(separator: "\n")
  }

  /// A check without an office was made with a plain calendar; its clock is the same in every year.
  private var plain: OfficeCalendar { .plain(from: 2000) }

  private func proved(_ calendar: OfficeCalendar, zone: String?) -> [String] {
    guard let proof else { return [] }
    let sizes = proof.parts.map { "    \($0.name): \(grouped($0.states)) keadaan" }
    var lines = [
      "  ruang keadaan: \(grouped(proof.states)) keadaan, \(grouped(proof.taken)) perintah diterima, "
        + "\(grouped(proof.refused)) ditolak"
    ]
    lines += sizes
    lines.append(
      "    untuk \(proof.rulesets) susunan persyaratan menurut jenis dan tanggal, \(proof.shapes) macam yang berbeda; "
        + "\(proof.roads) kali jalan lurus dengan semua persyaratan")
    if !hasErrors, proof.isWhole {
      lines.append("  langkah: semua tercapai, dan dari mana pun ada jalan sampai surat diterima")
      lines.append(
        "  surat: \(grouped(proof.letters)) jalan ke surat, tidak satu pun sebelum semua meja menyatakan lengkap")
      let strangers = proof.parts.reduce(0) { $0 + $1.strangersRefused }
      lines.append("  pelaksana: \(grouped(strangers)) percobaan orang yang tidak berhak, semuanya ditolak")
    }
    if let promise, promise.missed == 0 {
      let without = office == nil ? " (tanpa hari libur; pakai --office untuk kalender kantor)" : ""
      lines.append(
        "  waktu: muat untuk \(grouped(promise.arrivals)) saat masuk\(without); terlama: "
          + PromiseWords.told(promise.worst, calendar, zone: zone))
    }
    if let office, !hasErrors { lines.append("  kantor: \(office) punya meja, pejabat, dan seri nomor untuk semuanya") }
    return lines
  }

  /// `52.646`
  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().reduce(into: "") { text, next in
      if next.offset > 0, (digits.count - next.offset) % 3 == 0 { text.append(".") }
      text.append(next.element)
    }
  }
}
