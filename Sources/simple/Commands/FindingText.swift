import Office

/// A difference that the journal check found, in words for an operator.
enum FindingText {
  static func text(_ finding: JournalCheck.Finding) -> String {
    switch finding {
    case .gap(let stream, let version): "jurnal \(stream): catatan setelah nomor \(version) hilang"
    case .brokenChain(let stream, let version): "jurnal \(stream): rantai putus pada catatan \(version)"
    case .changedPayload(let stream, let version): "jurnal \(stream): isi catatan \(version) berubah"
    case .unreadable(let stream, let version): "jurnal \(stream): catatan \(version) tidak terbaca"
    case .wrongEnvelope(let stream, let version): "jurnal \(stream): catatan \(version) milik jurnal lain"
    case .rowDiffers(let id, let field): "permohonan \(id): tabel baca berbeda dari jurnal pada “\(field)”"
    case .replacedNumberNotListed(let id, let number):
      "permohonan \(id): nomor \(number) diganti nomor lain, tetapi tidak ada dalam daftar pencabutan"
    case .rowMissing(let id): "permohonan \(id): tidak ada dalam tabel baca"
    case .milestonesDiffer(let id): "permohonan \(id): hitungan untuk laporan berbeda dari jurnal"
    case .rowWithoutCase(let id): "permohonan \(id): ada dalam tabel baca tetapi jurnalnya tidak ada"
    case .numberGap(let series, let year, let n): "seri \(series) \(year): nomor \(n) tidak ada"
    case .numberUnsettled(let number): "nomor \(number): belum terbit dan belum batal"
    case .lostSince(let day, let stream): "segel \(day): jurnal \(stream) tidak lagi seperti saat disegel"
    case .sealDiffers(let day): "segel \(day): tanda tangan atau isinya tidak cocok"
    case .documentMissing(let id, let digest): "permohonan \(id): dokumen \(digest.hex.prefix(12))… hilang atau rusak"
    case .letterNumberWithoutEvent(let number): "nomor surat \(number): tidak ada dalam jurnal permohonan"
    case .actedWithoutMandate(let id, let version):
      "permohonan \(id): catatan \(version) dilakukan dengan mandat yang tidak berlaku saat itu"
    case .mandateDiffers(let id): "mandat \(id): tidak seperti yang dicatat dalam jurnal"
    }
  }
}
