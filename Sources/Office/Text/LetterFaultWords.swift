import WorkingTime

/// Why a signed letter is not issued, and what the official can do, in Indonesian. Its number and date stay in any case.
public enum LetterFaultWords {
  public static func text(_ fault: LetterFault) -> String {
    switch fault {
    case .dataDiffer: "Data surat tidak sama dengan yang disetujui, jadi surat belum terbit. Beri tahu administrator."
    case .contentDiffers, .unreadable:
      "Berkas yang kembali dari layanan tanda tangan bukan surat yang dikirim, jadi surat belum terbit. Tanda tangani lagi; "
        + "bila terulang, beri tahu administrator."
    case .unsigned:
      "Berkas yang kembali dari layanan tanda tangan tidak bertanda tangan, jadi surat belum terbit. Tanda tangani lagi; "
        + "bila terulang, beri tahu administrator."
    case .otherCertificate:
      "Yang menandatangani bukan sertifikat Anda yang terdaftar di kantor ini, jadi surat belum terbit. Bila sertifikat Anda "
        + "baru diganti, minta administrator mendaftarkannya."
    case .revoked(let name, let since):
      "Sertifikat \(named(name)) sudah dicabut sejak \(IndonesianText.date(since)), jadi surat belum terbit. Ajukan sertifikat "
        + "baru kepada penerbitnya dan minta administrator mendaftarkannya; nomor dan tanggal surat tetap."
    case .notInForce(let from, let until):
      "Sertifikat Anda berlaku \(IndonesianText.date(from)) sampai \(IndonesianText.date(until)), jadi surat belum terbit. "
        + "Perbarui sertifikat Anda dan minta administrator mendaftarkannya; nomor dan tanggal surat tetap."
    case .untrusted:
      "Sertifikat Anda tidak berantai ke akar yang dipercaya kantor ini, jadi surat belum terbit. Minta administrator "
        + "mendaftarkan sertifikat akar penerbitnya; nomor dan tanggal surat tetap."
    case .notForSigning:
      "Sertifikat Anda bukan untuk menandatangani dokumen, jadi surat belum terbit. Minta sertifikat tanda tangan kepada "
        + "penerbitnya."
    case .belowLevel(let has, let wanted):
      "Tanda tangan hanya mencapai tingkat \(has), padahal kantor ini menghendaki \(wanted), jadi surat belum terbit. Minta "
        + "administrator memeriksa `tanda_tangan` pada berkas kantor."
    case .nobodyToAsk(let wanted):
      "Sertifikat Anda tidak menyebut tempat menanyakan pencabutannya, jadi tingkat \(wanted) tidak dapat dicapai dan surat "
        + "belum terbit. Minta administrator memeriksa `tanda_tangan` pada berkas kantor."
    case .unsound(let reasons):
      "Tanda tangan yang dibuat tidak lolos pemeriksaan\(because(reasons)), jadi surat belum terbit. Coba sekali lagi."
    }
  }

  private static func named(_ name: String) -> String { name.isEmpty ? "Anda" : "“\(name)”" }

  private static func because(_ reasons: [String]) -> String {
    reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"
  }
}
