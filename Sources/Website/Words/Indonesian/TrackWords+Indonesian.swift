import Casework

extension TrackWords {
  static let indonesian = TrackWords(
    heading: "Lacak permohonan",
    lead: "Lihat di meja mana permohonan Anda dan kapan suratnya dijanjikan, dengan dua hal dari tanda terima.",
    number: "Nomor permohonan",
    numberHint: { "Pada tanda terima, misalnya \($0)" },
    code: "Kode lacak",
    codeHint: "Delapan huruf dan angka di dekat kode QR",
    submit: "Lacak",
    numberMissing: "Nomor permohonan belum diisi; nomor itu ada di bagian atas tanda terima",
    codeMissing: "Kode lacak belum diisi; kode itu ada di dekat kode QR pada tanda terima",
    another: "Lacak permohonan lain",
    position: "Keadaan sekarang",
    atDesk: "Berkas di",
    since: "Sejak",
    submitted: "Diajukan",
    promise: "Janji",
    railHeading: { step, count in step.map { "Langkah \($0) dari \(count)" } ?? "Jalan permohonan" },
    railState: { state in
      switch state {
      case .done: "Selesai"
      case .now: "Sekarang di sini"
      case .back: "Dikembalikan"
      case .pending: "Belum"
      case .ended: "Berakhir di sini"
      }
    },
    rail: RailWords(standard: "Standar", actual: "Nyata", lateSuffix: ", lewat standar"),
    promised: { "Surat terbit paling lambat \($0)" },
    promisedIfComplete: { "Surat terbit paling lambat \($0), bila berkas lengkap" },
    promiseMissed: { "Surat dijanjikan \($0) dan belum terbit; kami terlambat" },
    movedFrom: ApplicationWords.indonesian.movedFrom,
    issuedOn: { "Surat terbit \($0)" },
    clockStopped: "Jam berhenti selama berkas Anda lengkapi",
    noCalendar: { "Tanggalnya menunggu kalender \($0)" },
    ended: "Permohonan ini sudah berakhir",
    whatNext: { stage, waitsForReceipt in
      switch stage {
      case .atStep: "Tidak ada yang perlu Anda lakukan. Kami kabari di halaman ini bila ada yang perlu dilengkapi."
      case .returned: "Ada yang perlu dilengkapi. Buka permohonan untuk melihat daftarnya dan mengajukan lagi."
      case .approved: "Surat sudah disetujui dan menunggu tanda tangan."
      case .issued: "Surat sudah terbit. Unduh dari permohonan Anda, atau ambil di loket."
      case .handedOver:
        waitsForReceipt ? "Surat sudah diserahkan. Konfirmasikan bahwa Anda menerimanya." : "Surat sudah Anda terima."
      case .refused: "Permohonan ini ditolak. Alasannya ada dalam surat penolakan."
      case .withdrawn: "Permohonan ini sudah ditarik. Riwayatnya ada di halaman permohonan."
      case .void: "Nomor surat permohonan ini dibatalkan. Hubungi kantor untuk keterangan."
      }
    },
    open: "Buka permohonan ini",
    openReturned: "Lihat yang perlu dilengkapi",
    openHint: "Di sana Anda dapat melengkapi berkas, menarik permohonan, atau menautkannya ke akun.",
    ownedHint: "Permohonan ini tertaut ke sebuah akun. Masuk dengan akun itu untuk melengkapi atau menarik berkas.",
    applicant: "Pemohon")
}
