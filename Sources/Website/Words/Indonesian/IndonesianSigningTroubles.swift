import Office

/// What an official can do when the signing service does not sign.
enum IndonesianSigningTroubles {
  static func text(_ trouble: SigningTrouble) -> String {
    switch trouble {
    case .notSetUp(let address):
      "Peladen ini belum diberi sandi klien untuk layanan tanda tangan \(address). Minta administrator memasangnya."
    case .noCertificate:
      "Sertifikat Anda belum didaftarkan di kantor ini. Minta administrator mendaftarkannya."
    case .unreachable:
      "Layanan tanda tangan BSrE tidak dapat dihubungi. Belum ada yang ditandatangani. Coba lagi beberapa menit lagi."
    case .noAccess:
      "Layanan tanda tangan BSrE tidak mengenali kantor ini. Minta administrator memeriksa alamat, nama klien, dan sandinya."
    case .notRegistered:
      "NIK Anda belum terdaftar di BSrE. Minta administrator mencocokkan NIK, atau hubungi verifikator BSrE instansi Anda."
    case .notActive(let word):
      "Sertifikat Anda di BSrE sedang tidak dapat dipakai (\(word)). Hubungi verifikator BSrE instansi Anda."
    case .busy: "Layanan tanda tangan BSrE sedang sibuk. Belum ada yang ditandatangani. Coba lagi sebentar lagi."
    case .tooLarge: "Surat ini terlalu besar untuk layanan tanda tangan BSrE. Beri tahu administrator."
    case .refused(let words): "BSrE menolak menandatangani surat ini: \(words)."
    case .failed:
      "Layanan tanda tangan BSrE gagal menandatangani. Coba lagi; bila tetap gagal, beri tahu administrator."
    case .underWay: "Tanda tangan surat ini sedang diminta dari BSrE. Tunggu beberapa menit, lalu muat ulang."
    case .unanswered:
      """
      Jawaban BSrE tidak sampai. Surat ini mungkin sudah ditandatangani di sana, tetapi berkasnya tidak ada di sini, \
      jadi surat belum terbit.
      """
    case .sessionEnded:
      "Sepuluh menit sejak frasa sandi diketik sudah lewat. Surat ini belum ditandatangani; ketik frasa sandi lagi."
    case .stopping:
      "Peladen dihentikan sebelum giliran surat ini. Tidak ada yang hilang; tandatangani lagi nanti."
    case .tooManyForCode(let most):
      "Satu kode sekali pakai cukup untuk paling banyak \(most) surat. Pilih lebih sedikit."
    case .pileUnderWay: "Tumpukan Anda yang lain sedang ditandatangani. Tunggu sampai selesai."
    case .approvedByAnother:
      "Surat ini disetujui dan memuat nama pejabat lain, jadi hanya pejabat itu yang dapat menandatanganinya."
    case .notAsked: "Belum diminta, karena permintaan untuk surat sebelumnya gagal."
    }
  }
}
