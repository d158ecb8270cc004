extension PileWords {
  static let indonesian = PileWords(
    heading: "Surat yang menunggu tanda tangan Anda",
    sentence: { letters, late, read in
      if letters == 0 { return "Tidak ada surat yang dapat Anda tandatangani sekarang." }
      let parts = [
        "\(letters) surat", late > 0 ? "\(late) lewat tenggat" : nil, "\(read) sudah Anda baca",
      ]
      return parts.compactMap(\.self).joined(separator: ", ") + "."
    },
    empty: "Tidak ada surat yang menunggu",
    emptyText: "Berkas yang selesai diverifikasi muncul di sini.",
    caption: "Surat yang dapat ditandatangani, urut tenggat; semuanya terpilih",
    choose: "Pilih",
    letter: "Surat",
    permit: "Izin",
    place: "Tempat kerja",
    due: "Tenggat",
    readHeading: "Dibaca",
    read: "Sudah dibaca",
    unread: "Belum dibaca",
    numbered: { "Sudah bernomor \($0)" },
    refusal: { "Surat penolakan \($0)" },
    limited: { "Ditampilkan \($0) surat dengan tenggat terdekat. Sisanya muncul sesudah ini ditandatangani." },
    chosen: { "\($0) surat dipilih" },
    chosenPattern: "# surat dipilih",
    nothingChosen: "Belum ada surat yang dipilih. Pilih paling sedikit satu, lalu lanjutkan.",
    goOn: "Lanjut ke tanda tangan",
    others: { "\($0) surat tidak dapat ditandatangani di sini" },
    underWay: { "\($0) surat sedang ditandatangani sejak \($1)." },
    wasCut: { "Penandatanganan \($0) surat yang dimulai \($1) terputus. Yang belum terbit masih ada di bawah ini." },
    seeProgress: "Lihat hasilnya",
    open: "Baca",
    letterHeading: { "Baca surat \($0)" },
    back: "Tumpukan surat",
    placeOf: { "Surat \($0) dari \($1)" },
    markRead: "Sudah saya baca",
    markReadNext: "Sudah saya baca, berikutnya",
    markUnread: "Tandai belum dibaca",
    next: "Berikutnya",
    previous: "Sebelumnya",
    decideHere: "Kembalikan, tolak, atau tandatangani surat ini saja",
    confirmHeading: { $0 == 1 ? "Tandatangani 1 surat" : "Tandatangani \($0) surat sekaligus" },
    list: { "Daftar \($0) surat" },
    decision: "Keputusan",
    unreadWarning: { unread, count in
      unread == count
        ? "Belum satu pun surat ini Anda baca di sini. Dengan frasa sandi, Anda menandatangani semuanya."
        : "\(unread) dari \(count) surat belum Anda baca di sini. Dengan frasa sandi, Anda menandatangani semuanya."
    },
    whatHappens: """
      Tiap surat diberi nomor dan tanggal menurut urutan daftar, ditandatangani, diperiksa, lalu terbit. \
      Yang gagal tetap di tumpukan beserta alasannya.
      """,
    passphraseHint: "Membuka kunci Anda sekali untuk surat-surat ini, paling lama sepuluh menit; tidak disimpan.",
    sign: { "Tandatangani \($0) surat" },
    signing: { "Menandatangani \($0) surat" },
    done: { issued, count in
      issued == count ? "\(count) surat terbit" : "\(issued) dari \(count) surat terbit"
    },
    running: { issued, count, left, begun in
      let failed = left > 0 ? ", \(left) gagal" : ""
      return "\(issued) dari \(count) terbit\(failed). Dimulai \(begun)."
    },
    ended: { issued, left, when in
      left == 0 ? "Selesai \(when)." : "Selesai \(when). \(left) surat tetap di tumpukan."
    },
    mayLeave: {
      "Halaman ini boleh ditutup; penandatanganan berjalan terus. Kunci ditutup begitu selesai, paling lambat \($0)."
    },
    cut: { issued, left in
      """
      Peladen berhenti di tengah jalan. \(issued) surat sudah terbit, \(left) tetap di tumpukan dengan nomornya bila \
      sudah diberi. Tidak ada yang hilang; ketik frasa sandi lagi untuk sisanya.
      """
    },
    backToPile: { $0 == 0 ? "Kembali ke tumpukan" : "Kembali ke tumpukan (\($0))" },
    progress: "Kemajuan",
    outcomes: "Hasil tiap surat",
    outcome: "Hasil",
    issued: "Terbit",
    waits: "Menunggu giliran",
    stays: "Tetap di tumpukan",
    changed: "Berkas ini berubah sesudah daftar ditampilkan, jadi belum ditandatangani. Lihat lagi.",
    link: "Tanda tangani sekaligus")
}
