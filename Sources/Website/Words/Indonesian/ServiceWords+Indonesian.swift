extension ServiceWords {
  static let indonesian = ServiceWords(
    homeHeading: { "Perizinan Kota \($0)" },
    homeLead: "Ajukan izin, ikuti jalannya langkah demi langkah, dan periksa keaslian surat.",
    services: "Layanan",
    readMore: { "Syarat, biaya, dan cara mengajukan \($0)" },
    checkHeading: "Memeriksa sebuah surat?",
    checkText:
      "Cocokkan surat izin di tangan Anda dengan Buku Register Perizinan, menurut nomornya atau berkas PDF-nya.",
    apply: { $0.map { "Ajukan permohonan \($0.lowercased())" } ?? "Ajukan permohonan" },
    fee: "Biaya",
    time: "Jangka waktu",
    timeFromComplete: { "\($0) sejak berkas lengkap" },
    validity: "Masa berlaku",
    validityKept: "Seperti surat lama",
    kinds: "Jenis permohonan",
    levy: "Retribusi",
    levyDue: { days, percent in
      "Jatuh tempo \(days) hari sejak ditetapkan. Sesudahnya ditambah \(percent) untuk tiap bulan yang dimulai. Selama retribusi belum dibayar, janji waktu kami berhenti."
    },
    letterForm: "Bentuk surat",
    stepsHeading: { "\(count($0)) langkah menurut SOP" },
    ourPromise: { "Janji kami: \($0)" },
    rail: RailWords(standard: "Standar", actual: "Nyata", lateSuffix: ", lewat standar"),
    bring: "Siapkan berkas ini",
    bringLead: {
      "Satu berkas untuk tiap persyaratan: PDF, JPEG, atau PNG, paling besar \($0). Semua wajib, kecuali yang diberi keterangan. Belum lengkap? Simpan draf dan lanjutkan kapan saja."
    },
    alsoNeededFrom: { "Mulai \($0) juga diperlukan: \($1)." },
    newRulesFrom: {
      "Mulai \($0) berlaku SOP yang baru. Permohonan yang diajukan sebelum hari itu dinilai menurut yang sekarang."
    },
    allKinds: "Semua jenis permohonan",
    howHeading: "Cara mengajukan",
    howOnline: [
      "Buat akun dengan nomor HP atau alamat surel, lalu masuk.",
      "Isi formulir halaman demi halaman; isian tersimpan sendiri.",
      "Cetak surat permohonan yang kami isikan, tandatangani, lalu unggah bersama berkas lainnya.",
      "Periksa semuanya pada satu halaman, lalu ajukan. Anda mendapat tanda terima bernomor.",
    ],
    howCounterHeading: "Di loket",
    howOnlineHeading: "Dari rumah",
    howCounter: [
      "Bawa berkas asli; tidak perlu akun atau surel.",
      "Petugas memasukkan data Anda dan mencetak surat permohonan untuk ditandatangani.",
      "Anda pulang dengan tanda terima: nomor dan kode lacaknya cukup untuk mengikuti permohonan.",
      "Diwakilkan? Wakil Anda membawa surat kuasa dan KTP-nya.",
    ],
    whoHeading: "Siapa mengerjakan apa",
    whoLead: "Kata-kata kegiatan diambil dari SOP sebagaimana adanya.",
    number: "No",
    activity: "Kegiatan",
    performer: "Pelaksana",
    output: "Hasil",
    legalBasis: "Dasar hukum",
    sop: { number, revised, effective in
      "\(number)\(revised.map { ", revisi \($0)" } ?? ""), efektif \(effective)."
    },
    complaints: "Pengaduan, saran, masukan",
    complaintsLead: "Ada yang tidak sesuai dengan halaman ini? Sampaikan kepada kami.",
    trackHeading: "Sudah mengajukan?",
    counterHeading: "Lebih mudah di loket?",
    counterText: "Datang dengan berkas asli. Petugas memasukkannya untuk Anda.",
    help: "Bantuan")

  private static func count(_ number: Int) -> String {
    let words = [
      "Nol", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas",
      "Dua belas",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}
