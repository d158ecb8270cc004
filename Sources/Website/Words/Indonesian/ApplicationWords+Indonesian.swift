import Office

extension ApplicationWords {
  static let indonesian = ApplicationWords(
    list: "Permohonan saya",
    listEmptyHeading: "Belum ada permohonan",
    listEmpty: "Permohonan yang Anda mulai atau ajukan muncul di sini.",
    startNew: { "Ajukan \($0)" },
    listDrafts: "Belum diajukan",
    listCases: "Sudah diajukan",
    draftOf: { "Terakhir disimpan \($0)" },
    caseOf: { "\($0) · diajukan \($1)" },
    openOne: "Buka",
    inNameOf: { "atas nama \($0)" },
    submittedNotice: {
      "Permohonan sudah kami terima dengan nomor \($0). Bila berkas lengkap, surat terbit paling lambat \($1). Unduh dan simpan tanda terimanya."
    },
    resubmittedNotice: "Perbaikan sudah kami terima dan berkas kembali ke meja pemeriksa.",
    withdrawnNotice: "Permohonan sudah ditarik.",
    receivedNotice: "Terima kasih, penerimaan surat sudah dicatat.",
    tiedNotice: "Permohonan ini sekarang ada di akun Anda.",
    counterNotice: "Anda membuka permohonan ini untuk orang di loket. Kata “Anda” di halaman ini berarti pemohon.",
    atDesk: { "Berkas ada di \($0)" },
    atDeskLead: "Tidak ada yang perlu Anda lakukan sekarang.",
    toPay: "Retribusi perlu dibayar",
    toBeVisited: { "\($0) akan datang" },
    toMend: { "\(Counted.indonesian($0)) hal perlu diperbaiki" },
    approved: "Surat disetujui, menunggu tanda tangan",
    issued: "Surat Anda sudah terbit",
    issuedLead: {
      "Unduh di sini, atau ambil di \($0). Setelah petugas menekan Serahkan, di sini muncul tombol untuk menyatakan bahwa surat sudah Anda terima."
    },
    confirm: "Konfirmasikan penerimaan surat",
    confirmLead: "Surat sudah diserahkan. Periksa isinya, lalu tekan tombol di bawah.",
    completed: "Permohonan selesai",
    completedLead: "Surat sudah Anda terima.",
    refused: "Permohonan ditolak",
    refusedReasons: "Alasan",
    following: "Yang dapat Anda ajukan dengan surat ini",
    withdrawn: "Permohonan sudah ditarik",
    withdrawnAtCounter: "Ditarik di loket",
    withdrawnBy: {
      "Permohonan ini ditarik oleh petugas loket \($0) pada \($1), atas surat permohonan yang dinyatakan Anda tandatangani."
    },
    withdrawnWrongly: { "Bila Anda tidak memintanya, segera hubungi kantor: \($0)." },
    voided: "Nomor surat dibatalkan",
    reason: { "Alasan: \($0)" },
    journey: "Perjalanan berkas",
    stepOf: { "Langkah \($0) dari \($1)" },
    clockStops: "jam berhenti selama Anda melengkapi",
    promisedNote: { "janji \($0)" },
    rail: RailWords(standard: "Standar", actual: "Nyata", lateSuffix: ", lewat standar"),
    minuteUnit: "menit",
    stepDone: "Selesai",
    stepHere: "Di sini",
    stepYours: "Giliran Anda",
    stepBack: "Dikembalikan",
    stepPending: "Belum",
    stepEnded: "Berakhir",
    about: "Keterangan permohonan",
    position: "Posisi berkas",
    heldAt: "Berkas ada pada",
    since: { "\($0), sejak \($1)" },
    you: "Anda",
    expected: "Perkiraan selesai",
    ifComplete: { "Paling lambat \($0), bila berkas lengkap" },
    awaitsCalendar: { "menunggu kalender \($0)" },
    expectedIf: { "\($0), bila diajukan ulang hari ini" },
    movedFrom: { date, cause in
      switch cause {
      case .returned: "Semula \(date); bergeser karena berkas dikembalikan."
      case .edition: "Semula \(date); bergeser karena permohonan dilanjutkan menurut edisi prosedur yang baru."
      }
    },
    promiseLate: { "Janji \($0) sudah lewat. Maaf; berkas Anda didahulukan." },
    letterNumber: "Nomor surat",
    letterDate: "Tanggal surat",
    validUntil: "Berlaku sampai dengan",
    history: "Riwayat",
    downloadReceipt: "Unduh tanda terima (PDF)",
    downloadLetter: "Unduh surat (PDF)",
    downloadRefusal: "Unduh surat penolakan (PDF)",
    withdraw: "Tarik permohonan",
    readers: "Siapa yang membaca berkas saya",
    handedIn: "Yang diajukan")
}
