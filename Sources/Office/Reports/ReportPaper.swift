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
    let head = office.letterhead
    let month = ReportMonth(report.month).map(Self.name) ?? report.month
    return Paper(
      letterhead: Letterhead(
        lines: head.lines, address: "\(head.address)\nTelp. \(head.phone) · Pos-el: \(head.email) · \(head.web)",
        emblem: head.emblem.map { Photo(bytes: $0) }),
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

  private static let counting =
    "Tepat janji: surat terbit paling lambat pada tanggal yang dijanjikan. Lewat: berkas yang pada akhir bulan sudah "
    + "melewati tanggal janjinya dan suratnya belum terbit. Waktu dihitung dalam jam kerja, tanpa waktu berkas di tangan "
    + "pemohon; median: separuhnya lebih cepat; 90 %: sembilan dari sepuluh tidak lebih lama."

  private var period: String {
    let until = IndonesianText.dateAndTime(made.report.until, in: office.calendar, zone: office.timeZoneName)
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
    var rows = [Row("Janji layanan", RichText(ReportTable.standard(service.promise)))]
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
    if service.withdrawn > 0 { rows.append(Row("Ditarik pemohon", RichText(String(service.withdrawn)))) }
    let table = Block.table(
      columns: [
        Column("Langkah", width: 3.4), Column("Standar", width: 1.3), Column("Kali", width: 0.7, alignment: .right),
        Column("Median", width: 1.4, alignment: .right), Column("90 %", width: 1.4, alignment: .right),
        Column("Tepat waktu", width: 1, alignment: .right),
      ],
      rows: service.steps.map { step in
        [
          RichText("\(step.number). \(step.act), \(step.desk)"), RichText(ReportTable.standard(step.standard)),
          RichText(String(step.durations.count)), RichText(step.durations.median.map(Self.duration) ?? "–"),
          RichText(step.durations.ninetieth.map(Self.duration) ?? "–"),
          RichText(Self.share(step.inTime, step.durations.count)),
        ]
      })
    return [.space(mm: 3), .paragraph(.bold(service.name), style: .plain), .rows(rows), table]
  }

  /// Rounded down, so that 100 % means all.
  private static func share(_ part: Int, _ whole: Int) -> String { whole > 0 ? "\(part * 100 / whole) %" : "–" }

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
