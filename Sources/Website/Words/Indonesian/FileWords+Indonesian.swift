extension FileWords {
  static let indonesian = FileWords(
    desks: "Antrean",
    queue: { "Antrean \($0)" },
    bench: "Meja kerja",
    data: "Data permohonan",
    history: "Riwayat",
    till: "Retribusi",
    claim: "Ambil berkas",
    release: "Lepas berkas",
    takeOver: "Ambil alih",
    submission: { "ajuan ke-\($0)" },
    railHeading: "Jalan berkas",
    stepOf: { "Langkah \($0) dari \($1)" },
    due: "Tenggat",
    actualAndStandard: "waktu nyata / standar",
    minuteUnit: "menit",
    days: { "\($0) hari" },
    rail: RailWords(standard: "Standar", actual: "Nyata", lateSuffix: ", lewat standar"),
    railState: { state in
      switch state {
      case .done: "Selesai"
      case .now: "Di sini"
      case .back: "Dikembalikan"
      case .pending: "Belum"
      case .ended: "Berakhir"
      }
    },
    done: { "Berkas \($0) (\($1)) sudah \($2)." },
    sentBackBy: { "Dikembalikan oleh \($0), \($1):" },
    samePerson: "NIK ini sudah memiliki izin atau permohonan yang berjalan:",
    aboutLetter: "Tentang surat",
    aboutUnregistered: {
      "Surat lama nomor \($0) tidak ada dalam register, karena lebih tua daripada sistem ini. Cocokkan dengan berkasnya."
    },
    validUntil: { "berlaku sampai \($0)" },
    heldHeading: { "Berkas \($0)" },
    heldBy: { "Berkas ini dipegang \($0)." },
    heldSince: { "Berkas ini dipegang \($0) sejak \($1)." },
    heldAdvice: "Ambil alih hanya bila pemegangnya berhalangan; yang belum disimpannya tidak ikut.",
    notClaimed: "belum diambil",
    register: "Register",
    lookAgain: "Perlu dicermati:",
    changedMeanwhile: "Berkas ini berubah sejak halaman ini dibuka.",
    reload: "Muat ulang",
    overtaken: {
      "Sementara Anda bekerja, berkas ini sudah \($0) oleh \($1), \($2). Yang Anda isi masih ada; periksa lagi, lalu kirim."
    })
}
