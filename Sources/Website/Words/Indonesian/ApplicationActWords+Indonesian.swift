import Casework

extension ApplicationActWords {
  static let indonesian = ApplicationActWords(
    withdrawHeading: "Tarik permohonan ini?",
    withdrawText:
      "Permohonan berakhir dan tidak diproses lagi. Untuk mengajukan lagi, Anda mulai dari awal. Selama surat belum disetujui, permohonan dapat ditarik kapan saja.",
    withdrawReason: "Alasan",
    withdrawHint: "Boleh dikosongkan",
    withdraw: "Tarik permohonan",
    withdrawForHeading: "Tarik permohonan ini atas permintaan pemohon?",
    withdrawForText:
      "Permohonan hanya ditarik di loket bila pemohonnya meminta secara tertulis. Nama Anda, alasannya, dan surat itu tercatat; pemohon diberi tahu.",
    withdrawForHint: "Seperti yang dikatakan pemohon, sedikitnya tiga kata",
    withdrawRequest: "Surat permohonan penarikan",
    withdrawRequestHint: "Pindaian surat yang ditandatangani pemohon atau wakilnya: PDF, JPEG, atau PNG",
    withdrawRequestMissing: "Unggah pindaian surat permohonan yang ditandatangani pemohon",
    reasonTooShort: "Tulis alasan yang dapat dipahami pembacanya, sedikitnya tiga kata",
    readersHeading: "Siapa yang membaca berkas ini",
    readersLead:
      "Setiap kali petugas membuka permohonan atau dokumen, hal itu dicatat. Anda melihat mejanya, bukan orangnya.",
    readersEmptyHeading: "Belum ada yang membaca",
    readersEmpty: "Pembacaan oleh petugas muncul di sini.",
    who: "Siapa",
    what: "Apa",
    when: "Kapan",
    sawCase: "Membuka permohonan",
    sawDocument: { "Melihat \($0)" },
    tookDocument: { "Mengunduh \($0)" },
    tookLetter: "Mengunduh surat",
    anotherDocument: "dokumen yang sudah diganti",
    administration: "Administrator",
    inspection: "Inspektorat",
    tieHeading: "Tautkan dengan akun Anda?",
    tieText: {
      "Permohonan \($0) yang diajukan di loket masuk ke akun \($1). Setelah itu Anda melihatnya tanpa kode tanda terima, dan menerima kabarnya."
    },
    tie: "Tautkan dengan akun",
    tieOffer: "Simpan permohonan ini di akun Anda",
    tieNeedsAccount: "Untuk menyimpannya, masuk atau buat akun dahulu.",
    receiptState: { evidence in
      switch evidence {
      case .file: "Berkas elektronik"
      case .paper: "Dilihat di atas kertas"
      case .scannedPaper: "Kertas dan pindaian"
      case nil: "Tidak ada"
      }
    })
}
