extension MyLetterWords {
  static let indonesian = MyLetterWords(
    heading: "Surat saya",
    lead:
      "Setiap surat izin atas nama Anda: masih berlaku atau tidak, sejak kapan, dan apa yang dapat dilakukan dengannya.",
    emptyHeading: "Belum ada surat",
    empty: "Surat izin Anda muncul di sini setelah terbit.",
    download: "Unduh surat (PDF)",
    checkPage: "Halaman cek surat ini",
    application: "Permohonannya",
    next: "Ajukan untuk surat ini:",
    duplicateOf: { "Duplikat dari \($0)" })
}
