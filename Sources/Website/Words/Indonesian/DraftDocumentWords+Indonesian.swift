extension DraftDocumentWords {
  static let indonesian = DraftDocumentWords(
    documentsLead: {
      "Satu berkas untuk tiap persyaratan: PDF, JPEG, atau PNG, paling besar \($0). Berkas dapat diganti sampai permohonan diajukan."
    },
    upload: "Unggah berkas",
    replaceFile: "Ganti berkas",
    remove: "Hapus berkas",
    viewFile: "Lihat berkas",
    fileDetails: { "\($0) · \($1) halaman · tersimpan \($2)" },
    fileMissing: "Belum ada berkas yang dipilih; pilih berkasnya, lalu tekan Unggah berkas",
    photoOnly:
      "Foto ini dicetak pada surat, jadi harus JPEG atau PNG, bukan PDF; simpan atau foto ulang sebagai gambar",
    notUploaded: "Belum diunggah",
    uploaded: "Tersimpan",
    seenOnPaper: "Dilihat di atas kertas",
    scanned: "Kertas dan pindaian",
    applicationLetter: "Unduh surat permohonan (PDF)",
    applicationLetterNotYet: { "Surat permohonan kami isikan setelah bagian ini lengkap: \($0)." },
    preparing: "Menyiapkan foto …",
    sending: "Mengunggah …",
    sendingFailed: "Pengiriman terputus dan berkas belum tersimpan. Periksa sambungan internet, lalu unggah lagi.",
    heic:
      "Ini foto HEIC dari iPhone, yang tidak dapat dibuka peramban ini. Di Pengaturan › Kamera › Format pilih “Paling Kompatibel”, atau kirim fotonya sebagai JPEG, lalu pilih lagi.",
    tooLarge: { "Berkas ini lebih besar dari \($0). Pindai dengan 150 dpi atau perkecil fotonya, lalu pilih lagi." },
    paperHeading: "Dilihat di atas kertas",
    paperText:
      "Tandai yang dibawa pemohon dan Anda lihat sendiri. Pindaiannya dapat ditambahkan sekarang, atau nanti sebelum berkas diteruskan.",
    paperSave: "Simpan tanda",
    pageOf: { "\($0), halaman \($1) dari \($2)" },
    backToDocuments: "Kembali ke berkas persyaratan",
    continueToReview: "Lanjutkan ke pemeriksaan")
}
