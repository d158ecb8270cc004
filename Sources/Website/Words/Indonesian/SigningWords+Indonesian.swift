extension SigningWords {
  static let indonesian = SigningWords(
    heading: { "Setujui berkas \($0)" },
    completeHeading: { "Tandatangani surat \($0)" },
    takesOver: {
      "Surat ini disetujui \($0) dan belum ditandatangani. Bila Anda menandatanganinya, Anda memutuskannya sendiri: nomor "
        + "\($1) batal, dan surat mendapat nomor dan tanggal baru dengan nama Anda."
    },
    letter: "Surat yang akan ditandatangani",
    letterNote: "Nomor dan tanggal diberikan saat Anda menyetujui; tempatnya ditandai.",
    refusalLetter: "Surat penolakan",
    pageOf: { "Halaman \($0) dari \($1)" },
    openPDF: "Buka PDF",
    marks: "Tanda semua meja",
    marksCaption: "Tanda tiap meja pada tiap persyaratan dan kelompok data, dengan siapa dan kapan",
    item: "Yang diperiksa",
    validation: "Validasi keseluruhan",
    passed: "Lengkap dan memenuhi syarat",
    failed: "Tidak lengkap atau tidak memenuhi syarat",
    right: "Sesuai",
    wrong: "Tidak sesuai",
    validated: "Divalidasi",
    none: "Belum ditandai",
    outdated: "Untuk isi yang lama",
    decision: "Keputusan",
    passphrase: "Frasa sandi kunci tanda tangan",
    passphraseHint: "Hanya membuka kunci Anda untuk surat ini; tidak disimpan.",
    passphraseMissing: "Isi frasa sandi untuk menandatangani",
    code: "Kode sekali pakai",
    codeHint: "Kode dari BSrE untuk satu kali penandatanganan; tidak disimpan.",
    sendCode: "Kirim kode ke saya",
    codeSent: "Kode sekali pakai diminta dari BSrE. Ketik kode yang Anda terima, lalu tandatangani.",
    sign: "Tandatangani",
    sendBack: "Kembalikan…",
    refuse: "Tolak…",
    void: "Batalkan nomor…",
    waiting: {
      "Disetujui, menunggu tanda tangan. Nomor \($0), tanggal \($1) sudah tetap; isi frasa sandi untuk menyelesaikan."
    },
    refusalWaiting: {
      "Ditolak, surat penolakan menunggu tanda tangan. Nomor \($0), tanggal \($1) sudah tetap; isi frasa sandi untuk menyelesaikan."
    },
    notFinished: { "Surat belum ditandatangani: \($0)" },
    trouble: IndonesianSigningTroubles.text,
    unanswered: {
      "Tanda tangan surat ini diminta dari BSrE \($0), tetapi jawabannya tidak sampai. Mungkin sudah ada satu tanda tangan di sana; berkasnya tidak ada di sini."
    },
    askAgain: "Minta tanda tangan sekali lagi",
    askAgainHint: "Nomor, tanggal, dan isi surat tetap sama, dan hanya satu surat yang terbit.",
    certificateEnds: { "Sertifikat tanda tangan Anda berakhir \($0). Mintalah yang baru kepada administrator." },
    problems: { $0 == 1 ? "Ada satu hal yang perlu diperbaiki" : "Ada \($0) hal yang perlu diperbaiki" },
    refuseHeading: { "Tolak permohonan \($0)" },
    refuseLead: "Surat penolakan dengan nomor sendiri memuat alasan di bawah ini, satu nomor untuk tiap alasan.",
    reason: { "Alasan \($0)" },
    reasonHint: "Sebutkan aturan atau syarat yang tidak terpenuhi. Pemohon membacanya dalam surat.",
    moreReason: "(jika ada)",
    reasonMissing: "Tulis paling sedikit satu alasan",
    refuseAndSign: "Tolak & tandatangani",
    voidHeading: { "Batalkan nomor \($0)" },
    voidLead:
      "Nomor ini tetap tercatat batal dan tidak dipakai lagi. Permohonannya kembali ke meja Anda untuk diputuskan lagi; janjinya tetap berjalan.",
    voidReason: "Alasan pembatalan",
    voidReasonMissing: "Tulis alasan yang dapat dipahami pembacanya, sedikitnya tiga kata",
    voidButton: "Batalkan nomor")
}
