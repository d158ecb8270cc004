extension TimeWords {
  static let indonesian = TimeWords(
    months: [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
      "Desember",
    ],
    days: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    date: { "\($0) \($1) \($2)" },
    clock: { "\($0).\($1)" },
    minutes: { "\($0) menit" },
    hours: { "\($0) jam" },
    workingDays: { "\($0) hari kerja" },
    ofMinutes: { "\($0) dari \($1) menit" },
    of: { "\($0) dari \($1)" },
    left: { "Sisa \($0)" },
    late: { "Lewat \($0)" },
    thousands: ".",
    decimalPoint: ",")
}
