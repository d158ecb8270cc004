/// The words that every SOP form has in print, whatever procedure fills it in.
enum FormWords {
  static let number = "Nomor SOP"
  static let created = "Tanggal Pembuatan"
  static let revised = "Tanggal Revisi"
  static let effective = "Tanggal Efektif"
  static let approvedBy = "Disahkan oleh"
  static let title = "NAMA SOP"
  static let nip = "NIP."

  static let legalBasis = "DASAR HUKUM :"
  static let qualifications = "KUALIFIKASI PELAKSANA :"
  static let related = "KETERKAITAN :"
  static let equipment = "PERALATAN/PERLENGKAPAN :"
  static let warning = "PERINGATAN !!!"
  static let recording = "PENCATATAN DAN PENDATAAN :"

  static let table = "STANDAR OPERASIONAL PROSEDUR"
  static let rowNumber = "No"
  static let activity = "Kegiatan"
  static let performer = "Pelaksana"
  static let standard = "Mutu Baku"
  static let requires = "Kelengkapan"
  static let time = "Waktu (menit/hari kerja)"
  static let output = "Output"
  static let remark = "Keterangan"
  static let total = "TOTAL HARI"

  static func page(_ number: Int, of count: Int) -> String { "Halaman \(number) dari \(count)" }
}
