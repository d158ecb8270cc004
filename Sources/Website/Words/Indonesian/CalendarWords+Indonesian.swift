import WorkingTime

extension CalendarWords {
  static let indonesian = CalendarWords(
    heading: "Kalender kerja",
    lead: { "Hari kerja \($0). Semua tenggat dan janji layanan dihitung menurut kalender ini." },
    years: "Tahun",
    summary: { "Tahun \($0): \($1) hari kerja." },
    letter: { kind in
      switch kind {
      case .nationalHoliday: "L"
      case .jointLeave: "C"
      case .local: "S"
      }
    },
    kind: { kind in
      switch kind {
      case .nationalHoliday: "libur nasional"
      case .jointLeave: "cuti bersama"
      case .local: "libur setempat"
      }
    },
    estimate: "perkiraan",
    estimateNote: "Tanggal perkiraan masih dapat bergeser; tenggat yang melewatinya ikut bergeser.",
    estimateLabel: "Tanggalnya perkiraan, masih dapat bergeser",
    seasonHours: { "jam \($0)" },
    never: "bukan hari kerja",
    today: "hari ini",
    shortDay: { ["Sn", "Sl", "Rb", "Km", "Jm", "Sb", "Mg"][$0.rawValue - 1] },
    monthsHeading: "Bulan demi bulan",
    listHeading: "Daftar hari libur",
    date: "Tanggal",
    name: "Nama hari libur",
    kindColumn: "Jenis",
    hoursHeading: "Jam kerja",
    usualHours: "Biasa",
    usualHoursSince: { "Biasa, sejak \($0)" },
    seasonSpan: { "\($0) sampai \($1)" },
    subscribe: "Langganan kalender (iCalendar)",
    subscribeText: "Alamat ini dapat ditambahkan ke kalender di telepon atau komputer Anda; isinya ikut berubah.",
    none: "Tidak ada.",
    missing: { "Kalender \($0) belum ada; tanggal di tahun itu tidak ditebak." },
    editHeading: "Ubah kalender",
    editLead:
      "Setiap perubahan menjadi edisi baru berkas kantor, dicatat dengan nama Anda, waktu, dan alasannya. Semua tenggat langsung dihitung ulang.",
    add: "Tambah hari libur",
    addHint: "Misalnya libur setempat karena pemilihan, banjir, atau kebakaran",
    change: "Ubah",
    changeHeading: { "Ubah \($0)" },
    changeSeasonHeading: { "Ubah jam \($0) \($1)" },
    remove: "Hapus, jadi hari kerja",
    removeHint: "Tenggat yang melewati hari ini menjadi lebih cepat.",
    save: "Simpan",
    back: "Batal",
    why: "Alasan atau dasar",
    whyHint: "Misalnya nomor keputusan; tercatat di jejak audit",
    whyMissing: "Tulis alasan atau dasar perubahan ini",
    nameMissing: "Tulis nama hari libur itu",
    dateMissing: "Tulis tanggal yang ada, misalnya 23 11 2026",
    kindMissing: "Pilih jenis hari libur",
    from: "Hari pertama",
    through: "Hari terakhir",
    dayHours: { "Jam hari \($0)" },
    dayHoursHint: "Jam buka dan tutup tanpa istirahat, misalnya 08.00-12.00, 12.30-15.00; kosong berarti libur",
    dayHoursWrong: "Tulis jam seperti 08.00-12.00, 12.30-15.00",
    saved: "Kalender sudah berubah, dan semua tenggat dihitung ulang.",
    overtaken: "Kalender sudah diubah orang lain sejak halaman ini dibuka. Periksa lagi, lalu kirim ulang.",
    wholeYear: {
      "Kalender \($0) dibawa masuk sebagai satu berkas utuh (calendar/\($0).yaml), supaya tidak ada tahun yang terisi separuh."
    },
    wholeYearLink: "Berkas kantor",
    noYear: { "Kalender \($0) belum ada; bawa masuk dahulu berkasnya" },
    alreadyClosed: { "\($0) sudah libur: \($1)" },
    notClosed: { "\($0) bukan hari libur" },
    wrongDays: "Hari terakhir tidak boleh sebelum hari pertama, dan keduanya di tahun itu",
    noHours: "Paling sedikit satu hari harus punya jam kerja")
}
