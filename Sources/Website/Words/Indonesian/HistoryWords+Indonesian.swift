extension HistoryWords {
  static let indonesian = HistoryWords(
    you: "Anda",
    counter: "Loket",
    holder: "Pemegang tanda terima",
    system: "Sistem",
    submitted: { "\($0) mengajukan permohonan" },
    resubmitted: { "\($0) mengajukan ulang" },
    claimed: { "\($0) mulai memeriksa" },
    forwarded: { "\($0) meneruskan berkas ke \($1)" },
    sentBack: { "\($0) mengembalikan berkas ke \($1)" },
    returned: { "\($0) mengembalikan berkas dengan \($1) catatan" },
    scanned: { "\($0) menambahkan pindaian \($1)" },
    approved: { "\($0) menyetujui; surat menunggu tanda tangan" },
    refused: { "\($0) menolak permohonan" },
    issued: "Surat terbit",
    refusalIssued: "Surat penolakan terbit",
    voided: "Nomor surat dibatalkan",
    handedOver: { "\($0) menyerahkan surat" },
    received: { "\($0) mengonfirmasi penerimaan surat" },
    withdrawn: { "\($0) menarik permohonan" },
    tied: "Permohonan ditautkan dengan akun")
}
