/// The table of a skeleton: a row for the applicant, one for each desk, and the handing over.
struct SkeletonSteps {
  let text: String

  /// What a row is called that does an act, and whether it asks for more.
  private struct Kind {
    let act: String
    let prefix: String
    let label: String
    var button = "Teruskan"
    var more: [String] = []

    static let approval = Kind(
      act: "setujui", prefix: "persetujuan", label: "Setujui dan tandatangani", button: "Setujui")

    init(act: String, prefix: String, label: String, button: String = "Teruskan", more: [String] = []) {
      self.act = act
      self.prefix = prefix
      self.label = label
      self.button = button
      self.more = more
    }

    init(_ act: ProcedureSkeleton.Desk.Act) {
      switch act {
      case .check: self.init(act: act.rawValue, prefix: "pemeriksaan", label: "Periksa kelengkapan")
      case .verify: self.init(act: act.rawValue, prefix: "verifikasi", label: "Verifikasi dan validasi")
      case .visit:
        self.init(
          act: act.rawValue, prefix: "kunjungan", label: "Kunjungi tempatnya", more: ["petugas: 2", "foto: 1"])
      case .collect: self.init(act: act.rawValue, prefix: "pembayaran", label: "Tetapkan dan terima retribusi")
      }
    }
  }

  init(_ desks: [ProcedureSkeleton.Desk]) {
    var rows = [
      Self.row("pengajuan", "pemohon", "ajukan", "Ajukan berkas", "Menunggu pengajuan", "Ajukan", [])
    ]
    let kinds = Self.kinds(desks)
    // The last desk that checks asks for scans.
    let scanning = kinds.lastIndex { $0.act == ProcedureSkeleton.Desk.Act.check.rawValue }
    var before: [String] = []
    for (place, (desk, kind)) in zip(desks, kinds).enumerated() {
      var more = place == 0 ? ["kembali_ke_pemohon: ya"] : ["kembali_ke: [\(before.joined(separator: ", "))]"]
      if place == scanning { more.append("perlu_pindaian: ya") }
      let id = "\(kind.prefix)_\(desk.id)"
      rows.append(Self.row(id, desk.id, kind.act, kind.label, "Menunggu \(desk.label)", kind.button, more + kind.more))
      before = [id] + before
    }
    let counter = desks.first?.id ?? ""
    rows.append(
      Self.row("penyerahan", counter, "serahkan", "Serahkan surat", "Terbit – siap diserahkan", "Serahkan", []))
    rows.append(
      Self.row(
        "penerimaan", "pemohon", "terima", "Terima surat", "Diserahkan – menunggu konfirmasi penerimaan",
        "Saya sudah menerima surat", []))
    text = rows.joined(separator: "\n")
  }

  private static func kinds(_ desks: [ProcedureSkeleton.Desk]) -> [Kind] {
    desks.enumerated().map { place, desk in
      if place == desks.count - 1 { return .approval }
      if place == 0 { return Kind(.check) }
      return Kind(desk.act ?? (place == 1 ? .check : .verify))
    }
  }

  private static func row(
    _ id: String, _ performer: String, _ act: String, _ label: String, _ state: String, _ button: String,
    _ more: [String]
  ) -> String {
    let lines = [
      "- id: \(id)", "  kegiatan: \(SkeletonForm.gap("kegiatan langkah \(id)"))", "  pelaksana: \(performer)",
      "  tindakan: \(act)", "  kelengkapan: \(SkeletonForm.gap("kelengkapan langkah \(id)"))",
      "  waktu: \(SkeletonForm.gap("waktu langkah \(id)"))", "  output: \(SkeletonForm.gap("output langkah \(id)"))",
      "  sebutan: \(label)", "  keadaan: \(SkeletonForm.quoted(state))", "  tombol: \(button)",
    ]
    return (lines + more.map { "  \($0)" }).map { "  \($0)" }.joined(separator: "\n")
  }
}
