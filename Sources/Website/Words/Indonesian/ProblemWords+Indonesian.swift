extension ProblemWords {
  static let indonesian = ProblemWords(
    notFound: Text(
      heading: "Halaman tidak ditemukan",
      text:
        "Alamat ini tidak ada, atau bukan untuk Anda. Periksa kembali alamatnya, atau masuk dengan akun yang berhak."),
    forbidden: Text(
      heading: "Halaman ini untuk petugas lain",
      text: "Akun Anda tidak memegang tugas di halaman ini. Jika seharusnya memegang, mintalah kepada administrator."),
    foreignForm: Text(
      heading: "Formulir dikirim dari situs lain",
      text:
        "Demi keamanan, kami hanya menerima formulir dari halaman kami sendiri. Buka halamannya di sini, lalu isi lagi."
    ),
    formTooOld: Text(
      heading: "Halaman ini sudah lama terbuka",
      text: "Isian Anda belum kami terima. Isian itu masih ada; tekan tombol di bawah untuk mengirimnya sekali lagi."),
    signInRanOut: Text(
      heading: "Masuk lagi untuk melanjutkan",
      text:
        "Waktu masuk Anda sudah habis. Isian yang baru Anda kirim masih ada di halaman ini dan dilanjutkan setelah Anda masuk."
    ),
    tooLarge: {
      Text(
        heading: "Kiriman terlalu besar",
        text:
          "Yang dikirim lebih dari \($0). Perkecil berkasnya, misalnya pindai dengan 150 dpi atau foto dengan ukuran sedang, lalu unggah lagi."
      )
    },
    unreadableForm: Text(
      heading: "Formulir tidak sampai dengan utuh",
      text: "Pengiriman terputus di tengah jalan. Kembali ke halaman sebelumnya, lalu kirim lagi."),
    throttled: {
      Text(
        heading: "Terlalu banyak percobaan",
        text: "Demi keamanan, percobaan berikutnya diterima mulai \($0). Setelah itu silakan coba lagi.")
    },
    unavailable: Text(
      heading: "Layanan sedang tidak dapat dipakai",
      text: "Yang Anda kirim belum tersimpan. Coba lagi beberapa menit lagi."),
    unsettled: Text(
      heading: "Belum diketahui apakah sudah tersimpan",
      text:
        "Basis data berhenti menjawab tepat saat menyimpan yang Anda kirim. Tunggu sebentar, lalu muat ulang halaman ini dan setujui pengiriman ulang: kiriman yang sama dihitung sekali."
    ),
    diskFull: Text(
      heading: "Penyimpanan kantor penuh",
      text: "Yang Anda kirim belum tersimpan. Administrator perlu menambah ruang penyimpanan; coba lagi sesudahnya."),
    unexpected: Text(
      heading: "Ada yang keliru di pihak kami",
      text:
        "Yang Anda kirim belum tersimpan. Coba sekali lagi; jika terulang, sampaikan nomor di bawah ini kepada kantor."),
    overtaken: { what, who, when in
      Text(
        heading: "Berkas sudah berubah",
        text:
          "Permohonan ini sudah \(what) oleh \(who) pada \(when). Muat ulang untuk melihat keadaan terakhir; yang Anda kirim tidak disimpan."
      )
    },
    conflict: Text(
      heading: "Berkas sudah berubah",
      text:
        "Ada yang lebih dahulu menyimpan perubahan. Muat ulang untuk melihat keadaan terakhir; yang Anda kirim tidak disimpan."
    ),
    refused: { Text(heading: "Belum dapat dilakukan", text: $0) },
    hindered: { Text(heading: "Belum dapat dilakukan", text: $0) },
    supportNumber: "Nomor untuk ditanyakan:",
    chooseFilesAgain: "Berkas yang tadi Anda pilih tidak ikut tersimpan; pilih lagi setelah ini.",
    sendAgain: "Kirim lagi",
    login: "Nama pengguna, nomor HP, atau surel",
    password: "Kata sandi",
    signInAndContinue: "Masuk dan lanjutkan",
    signedInHeading: "Anda sudah masuk",
    signedInText: "Isian yang tadi Anda kirim masih ada; tekan tombol di bawah untuk mengirimnya.",
    toHome: "Ke beranda",
    reload: "Muat ulang",
    toDesks: "Ke antrean")
}
