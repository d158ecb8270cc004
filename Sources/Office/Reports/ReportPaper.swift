import Letters
import Procedures
import WorkingTime

/// A report as an office's own paper, for filing and for the notice board.
public struct ReportPaper: Sendable {
  private let made: Reports.Made
  private let office: OfficeFile

  public init(_ made: Reports.Made, _ office: OfficeFile) {
    self.made = made
    self.office = office
  }

  public func typeset() throws -> [UInt8] { try Letters.typeset(paper).bytes }

  var paper: Paper {
    let report = made.report
    let month = ReportMonth(report.month).map(Self.name) ?? report.month
    return Paper(
      letterhead: Letterhead(office.letterhead),
      blocks: [
        .heading(title: "LAPORAN PELAYANAN", subtitle: RichText(month)), .paragraph(RichText(period), style: .plain),
        overview, .note(Self.counting),
      ] + report.services.flatMap(section),
      footer: [
        "Dihitung dari jurnal dengan kalender edisi \(made.edition.hex.prefix(12)); dapat dihitung ulang dari ekspornya."
      ],
      title: "Laporan pelayanan \(month)", author: office.name, created: made.at,
      watermark: office.isExample ? "CONTOH" : nil)
  }

  private static let recounted =
    "Dihitung ulang: jam kerja atau hari libur yang berlaku untuknya diubah sesudah bulan itu selesai."

  private static let counting =
    "Tepat janji: surat terbit paling lambat pada tanggal yang dijanjikan. Lewat: berkas yang pada akhir bulan sudah "
    + "melewati tanggal janjinya dan suratnya belum terbit. Waktu dihitung dalam jam kerja, tanpa waktu berkas di tangan "
    + "pemohon; median: separuhnya lebih cepat; 90 %: sembilan dari sepuluh tidak lebih lama. Ditarik di loket: oleh "
    + "petugas atas surat permohonan pemohon. Nomor batal: nomor surat diakhiri, berkasnya tetap diproses. Janji "
    + "berpindah: berkas pindah ke edisi dengan janji lain; yang dihitung tetap janji yang jatuh tempo lebih dulu."

  private var period: String {
    let until = IndonesianText.dateAndTime(made.report.until, in: office.calendar, zone: office.timeZoneName)
    if made.isRecounted { return "Bulan ini sudah selesai. \(Self.recounted)" }
    return made.isClosed ? "Bulan ini sudah selesai." : "Bulan ini masih berjalan; angka sampai \(until)."
  }

  private var overview: Block {
    .table(
      columns: [Column("Layanan", width: 3)]
        + ["Masuk", "Dikembalikan", "Terbit", "Ditolak", "Tepat janji", "Lewat"].map {
          Column($0, width: 1, alignment: .right)
        },
      rows: made.report.services.map { service in
        [RichText(service.name)]
          + [
            String(service.received), String(service.returned), String(service.issued), String(service.refused),
            Self.share(service.kept, service.issued), String(service.overdue),
          ].map { RichText($0) }
      })
  }

  private func section(_ service: ServiceFigures) -> [Block] {
    var rows = [Row("Janji layanan", RichText(Self.standard(service.promise)))]
    if service.issued > 0 {
      rows.append(
        Row("Terbit tepat janji", RichText("\(service.kept) dari \(service.issued) surat")))
    }
    if let median = service.whole.median, let ninetieth = service.whole.ninetieth {
      rows.append(
        Row(
          "Seluruh waktu kantor",
          RichText("median \(Self.duration(median)), 90 % \(Self.duration(ninetieth)) (\(service.whole.count) surat)")))
    }
    for (name, count) in [
      ("Ditarik pemohon", service.withdrawn), ("Ditarik di loket", service.withdrawnAtCounter),
      ("Nomor batal", service.voided), ("Janji berpindah", service.promisesMoved),
    ] where count > 0 {
      rows.append(Row(name, RichText(String(count))))
    }
    let table = Block.table(
      columns: [
        Column("Langkah", width: 3.4), Column("Standar", width: 1.3), Column("Kali", width: 0.7, alignment: .right),
        Column("Median", width: 1.4, alignment: .right), Column("90 %", width: 1.4, alignment: .right),
        Column("Tepat waktu", width: 1, alignment: .right),
      ],
      rows: service.steps.map { step in
        [
          RichText("\(step.number). \(step.act), \(step.desk)"), RichText(Self.standard(step.standard)),
          RichText(String(step.durations.count)), RichText(step.durations.median.map(Self.duration) ?? "–"),
          RichText(step.durations.ninetieth.map(Self.duration) ?? "–"),
          RichText(Self.share(step.inTime, step.durations.count)),
        ]
      })
    return [.space(mm: 3), .paragraph(RichText(service.name), style: .subheading), .rows(rows), table]
  }

  /// Rounded down, so that 100 % means all.
  private static func share(_ part: Int, _ whole: Int) -> String { whole > 0 ? "\(part * 100 / whole) %" : "–" }

  /// "20 menit", "3 jam", "2 hari kerja"
  private static func standard(_ time: ServiceTime) -> String {
    if case .minutes(let minutes) = time { return duration(Int64(minutes) * 60_000) }
    return ReportTable.standard(time)
  }

  /// "44 menit", "2 jam 5 menit"
  static func duration(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    if minutes < 60 { return "\(minutes) menit" }
    return minutes % 60 == 0 ? "\(minutes / 60) jam" : "\(minutes / 60) jam \(minutes % 60) menit"
  }

  /// "November 2026"
  static func name(_ month: ReportMonth) -> String {
    IndonesianText.date(month.first).split(separator: " ").dropFirst().joined(separator: " ")
  }
}
