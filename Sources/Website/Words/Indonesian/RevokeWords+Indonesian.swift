extension RevokeWords {
  static let indonesian = RevokeWords(
    propose: "Usulkan pencabutan surat ini",
    heading: { "Usulkan pencabutan surat \($0)" },
    lead:
      "Usul ini diputuskan di meja penyetuju. Bila disetujui, surat pencabutan dengan nomornya sendiri terbit, surat ini berakhir, dan pemegangnya diberi tahu. Anda tidak dapat menyetujui usul Anda sendiri.",
    proposeButton: "Kirim usul pencabutan",
    holder: "Pemegang",
    reasons: "Alasan pencabutan",
    decline: "Tidak setujui usul ini",
    declineHeading: { "Tidak setujui usul \($0)?" },
    declineLead: "Surat yang diusulkan dicabut tetap berlaku. Alasan Anda tercatat dalam riwayat usul ini.",
    declineReason: "Alasan",
    declineReasonMissing: "Alasan belum diisi; tulis mengapa usul ini tidak disetujui",
    declineButton: "Tidak setujui")
}
