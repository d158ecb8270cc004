extension ProofWords {
  static let indonesian = ProofWords(
    title: "Cek kode QR tanpa jaringan",
    outcome: { outcome in
      switch outcome {
      case .nothing:
        Outcome(
          heading: "Cek kode QR surat tanpa jaringan",
          text: "Pindai kode QR pada surat dengan kamera ponsel Anda, atau tempelkan alamat dari kode itu di bawah.")
      case .inForce:
        Outcome(
          heading: "Kode ini asli dan surat masih berlaku",
          text: "Kode ditandatangani dengan kunci kantor kami, dan masa berlakunya belum habis.")
      case .endingSoon:
        Outcome(
          heading: "Kode ini asli; surat masih berlaku dan akan berakhir",
          text: "Kode ditandatangani dengan kunci kantor kami. Masa berlakunya tinggal beberapa waktu.")
      case .ended:
        Outcome(heading: "Kode ini asli, tetapi masa berlaku surat sudah habis", text: "Habis sejak ")
      case .early:
        Outcome(
          heading: "Tanggal surat ini belum tiba",
          text: "Periksa tanggal pada perangkat Anda. Bila sudah benar, surat ini belum berlaku.")
      case .revoked:
        Outcome(heading: "Surat ini sudah dicabut", text: "Menurut daftar yang ditandatangani kantor, dicabut sejak ")
      case .superseded:
        Outcome(
          heading: "Surat ini sudah digantikan surat lain",
          text: "Menurut daftar yang ditandatangani kantor, digantikan sejak ")
      case .void:
        Outcome(
          heading: "Nomor surat ini dibatalkan",
          text:
            "Surat dengan nomor ini tidak pernah terbit; kode ini mungkin dari rancangan. Jangan terima surat ini. Batal sejak "
        )
      case .refusal:
        Outcome(
          heading: "Kode ini asli: surat penolakan, bukan izin",
          text: "Surat ini menolak permohonan dan tidak memberi izin apa pun.")
      case .revocation:
        Outcome(
          heading: "Kode ini asli: surat pencabutan, bukan izin",
          text: "Surat ini mengakhiri izin dan tidak memberi izin apa pun.")
      case .unreadable:
        Outcome(
          heading: "Ini bukan kode bukti surat kami",
          text:
            "Kodenya rusak, terpotong, atau dibuat pihak lain. Pindai sekali lagi; bila tetap begini, cek nomor suratnya dan jangan percaya kertasnya."
        )
      case .unknownKey:
        Outcome(
          heading: "Kode ini ditandatangani dengan kunci yang tidak dikenal",
          text:
            "Kode ini dari kantor lain atau palsu, atau halaman ini lebih tua daripada kunci kantor yang baru. Buka halaman ini sekali dengan jaringan, lalu pindai lagi."
        )
      case .keyGivenUp:
        Outcome(
          heading: "Kunci yang menandatangani kode ini sudah ditarik kantor",
          text:
            "Pihak lain mungkin memegang kunci itu, jadi kode ini tidak membuktikan apa-apa lagi. Surat yang asli tetap dapat dicek menurut nomornya atau berkas PDF-nya."
        )
      case .keyNotInForce:
        Outcome(
          heading: "Kunci kode ini tidak dipakai pada tanggal surat",
          text:
            "Tanggal pada kode tidak cocok dengan masa pakai kuncinya. Jangan percaya kertasnya; cek nomor suratnya.")
      case .wrongSignature:
        Outcome(
          heading: "Kode ini palsu atau sudah diubah",
          text: "Isinya bukan yang ditandatangani kantor kami. Jangan terima surat ini; laporkan kepada kami.")
      case .otherLetter:
        Outcome(
          heading: "Kode ini milik surat lain",
          text:
            "Bukti di dalam kode menyebut nomor lain daripada alamatnya. Jangan percaya kertasnya; laporkan kepada kami."
        )
      case .noCrypto:
        Outcome(
          heading: "Peramban ini tidak dapat memeriksa kode",
          text:
            "Buka halaman ini lewat alamat https kantor, atau simpan berkas untuk pemeriksa dan buka dari perangkat Anda. Cek nomor surat tetap dapat dipakai."
        )
      }
    },
    endedSince: "",
    endedBy: " dengan surat nomor ",
    resultHeading: "Yang dibuktikan kode ini",
    compareText: "Cocokkan dengan surat di tangan Anda. Bila satu saja berbeda, kode ini disalin dari surat lain.",
    number: "Nomor surat",
    initials: "Inisial nama",
    permit: "Izin",
    workplace: "Tempat kerja",
    date: "Tanggal surat",
    validUntil: "Berlaku sampai dengan",
    listFresh: "Daftar surat yang dicabut atau digantikan dibuat kantor pada ",
    listOld:
      "Daftar pencabutan pada perangkat ini sudah tua. Yang dicabut sesudahnya tidak ada di dalamnya; sambungkan jaringan untuk memperbaruinya. Daftar ini dibuat pada ",
    listNone:
      "Daftar pencabutan belum ada pada perangkat ini, jadi pencabutan tidak dapat diperiksa. Sambungkan jaringan, atau cek nomor suratnya.",
    copies:
      "Kode QR dapat disalin ke kertas lain. Yang dibuktikan hanya isi di atas, bukan kertas di tangan Anda.",
    paste: "Alamat dari kode QR",
    pasteHint: "Seluruhnya, dari HTTPS sampai huruf terakhir; tidak dikirim ke mana pun",
    pasteButton: "Periksa kode",
    withoutScript:
      "Pemeriksaan kode QR berjalan di peramban Anda dan membutuhkan JavaScript. Tanpa itu, cek nomor suratnya.",
    keptHeading: "Tanpa jaringan",
    keptText:
      "Setelah dibuka sekali, halaman ini tersimpan di peramban Anda dan dapat memeriksa kode QR surat kami tanpa jaringan.",
    keptNow: "Halaman ini sudah tersimpan di peramban ini.",
    inspectorHeading: "Untuk pemeriksa lapangan",
    inspectorText:
      "Satu berkas HTML dengan kunci publik kantor dan daftar pencabutan saat diunduh. Simpan pada ponsel atau laptop, buka tanpa jaringan, tempelkan alamat dari kode QR.",
    inspectorLink: "Unduh berkas pemeriksa (HTML)",
    inspectorTitle: { "Pemeriksa kode QR surat – \($0)" },
    inspectorMade: { "Berkas ini dibuat pada \($0). Unduh yang baru di \($1)" },
    onlineHeading: "Kode QR surat ini",
    onlineText: "Bukti di dalam kode, diperiksa di peramban Anda:",
    onlineNothing: "Halaman ini dibuka tanpa memindai kode. Pindai kode QR pada surat untuk memeriksa buktinya.",
    onlineLink: "Cek kode QR tanpa jaringan")
}
