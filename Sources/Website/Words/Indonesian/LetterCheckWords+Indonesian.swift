import Office
import Seals

extension LetterCheckWords {
  static let indonesian = LetterCheckWords(
    heading: "Cek surat",
    lead: "Pastikan surat izin di tangan Anda benar-benar kami terbitkan dan masih berlaku.",
    byNumber: "Menurut nomor surat",
    number: "Nomor surat",
    numberHint: { "Di bawah judul surat, misalnya \($0)" },
    numberMissing: "Nomor surat belum diisi; nomor itu ada di bawah judul surat",
    numberUnknown: {
      "Nomor \($0) tidak ada dalam Buku Register Perizinan. Periksa ketikannya; bila memang begitu tertulis, surat itu bukan dari kami"
    },
    codeUnknown: "Kode QR ini tidak ada dalam Buku Register Perizinan",
    checkNumber: "Cek nomor ini",
    byFile: "Menurut berkas PDF",
    fileText:
      "Unggah berkas PDF surat untuk memastikan berkas itu sama persis dengan yang kami terbitkan. Berkas tidak disimpan.",
    fileFallback: "Hasil pindai atau foto surat tidak dapat diperiksa dengan cara ini; cek nomornya.",
    file: "Berkas PDF surat",
    fileHint: { "Paling besar \($0)" },
    fileMissing: "Berkas belum dipilih; pilih berkas PDF surat",
    fileTooLarge: { "Berkas ini lebih dari \($0); surat kami tidak pernah sebesar itu. Cek nomornya" },
    checkFile: "Cek berkas ini",
    result: "Hasil",
    verdict: { standing in
      switch standing {
      case .inForce: "Nomor ini tercatat dan suratnya masih berlaku"
      case .endingSoon: "Nomor ini tercatat; suratnya masih berlaku dan akan berakhir"
      case .ended: "Nomor ini tercatat, tetapi masa berlaku suratnya habis"
      case .revoked: "Surat ini sudah dicabut"
      case .superseded: "Surat ini sudah digantikan surat lain"
      case .revocation: "Nomor ini tercatat sebagai surat pencabutan, bukan surat izin"
      case .refusal: "Nomor ini tercatat sebagai surat penolakan"
      case .notIssued: "Nomor ini sudah diberikan, tetapi suratnya belum terbit"
      case .void: "Nomor ini dibatalkan; surat dengan nomor ini tidak pernah terbit"
      }
    },
    fileVerdict: { standing in
      switch standing {
      case .inForce, .endingSoon: "Berkas ini asli dan suratnya masih berlaku"
      case .ended: "Berkas ini asli, tetapi masa berlaku suratnya habis"
      case .revoked: "Berkas ini asli, tetapi suratnya sudah dicabut"
      case .superseded: "Berkas ini asli, tetapi suratnya sudah digantikan surat lain"
      case .revocation: "Berkas ini asli: surat pencabutan, bukan surat izin"
      case .refusal: "Berkas ini asli: surat penolakan"
      case .notIssued, .void: "Surat dengan nomor ini tidak terbit"
      }
    },
    checkedAt: { "Diperiksa pada \($0) dari Buku Register Perizinan." },
    checkedFileAt: {
      "Diperiksa pada \($0). Berkas ini sama persis dengan yang kami terbitkan; berkas tidak disimpan."
    },
    compareHeading: "Cocokkan dengan surat di tangan Anda",
    compareText: "Bila satu saja berbeda, surat itu bukan surat yang kami terbitkan.",
    letterNumber: "Nomor surat",
    letterKind: "Jenis surat",
    refusalOf: { "Penolakan permohonan \($0)" },
    name: "Nama",
    workplace: "Tempat kerja",
    issued: "Tanggal surat",
    validUntil: "Berlaku sampai dengan",
    standing: "Status",
    standingName: { standing in
      switch standing {
      case .inForce: "Berlaku"
      case .endingSoon: "Akan berakhir"
      case .ended: "Habis masa berlaku"
      case .refusal, .revocation: "Terbit"
      case .revoked: "Dicabut"
      case .superseded: "Digantikan"
      case .notIssued: "Menunggu tanda tangan"
      case .void: "Batal"
      }
    },
    since: { standing, issued, last, date in
      switch standing {
      case .inForce:
        [issued.map { "berlaku sejak \(date($0))" }, last.map { "sampai dengan \(date($0))" }].compactMap { $0 }
          .joined(separator: " ")
      case .endingSoon: last.map { "berakhir setelah \(date($0))" } ?? ""
      case .ended(let last): "habis sejak \(date(last.adding(days: 1)))"
      case .revoked(let since, let by): "dicabut sejak \(date(since)) dengan surat nomor \(by)"
      case .superseded(let since, let by): "digantikan sejak \(date(since)) oleh surat nomor \(by)"
      case .notIssued, .void, .refusal, .revocation: ""
      }
    },
    chainHeading: "Dari surat ke surat",
    chainText: "Surat yang mendahului surat ini, dan surat yang mengikutinya.",
    chainThis: "surat ini",
    chainOutside: "dari sebelum register ini",
    officialAddress: {
      "Alamat kami hanya \($0). Lihat alamat pada bilah peramban Anda: alamat yang hanya mirip, dengan huruf tertukar atau kata tambahan, bukan milik kami."
    },
    qrProvesNothing:
      "Nomor atau kode QR saja bukan bukti: keduanya dapat disalin ke surat lain. Cocokkan isinya, atau minta berkas PDF aslinya dari pemegang surat dan unggah di sini.",
    checkAnother: "Cek surat lain",
    signatureHeading: "Tanda tangan elektronik",
    intact: "Isi berkas utuh, tidak berubah sejak ditandatangani",
    changed: "Isi berkas tidak dapat dipercaya",
    signedBy: { who, when in "Ditandatangani \(who)\(when.map { " pada \($0)" } ?? "")" },
    wholeFile: "Tanda tangan mencakup seluruh berkas",
    registered: "Tercatat dalam Buku Register Perizinan",
    notRegistered: "Tidak ada dalam Buku Register Perizinan",
    exampleSignature: "Surat contoh: tanda tangan ini belum tersertifikasi dan tidak berkekuatan hukum.",
    haveFile: "Punya berkas PDF-nya?",
    doubtful: "Ragu dengan surat ini?",
    report: "Laporkan kepada kami",
    fileBad: "Berkas ini bukan surat yang kami terbitkan: isinya berubah",
    fileAltered: "Berkas ini surat kami yang diubah setelah terbit",
    fileContinued: "Berkas ini surat kami, dengan tambahan sesudah terbit",
    fileForeign: "Berkas ini tidak ditandatangani oleh kantor kami",
    fileNotRegistered: "Tanda tangannya milik kantor kami, tetapi berkas ini tidak ada dalam register",
    fileUnknown: "Berkas ini tidak dapat dipastikan",
    fileBadText: "Jangan gunakan surat ini. Mintalah berkas aslinya kepada pemegang surat, atau laporkan kepada kami.",
    fileAlteredText:
      "Yang tampak bukan lagi yang kami tandatangani. Jangan gunakan berkas ini; mintalah berkas aslinya kepada pemegang surat, atau laporkan kepada kami.",
    fileContinuedText:
      "Isi surat tetap seperti yang kami tandatangani; sesudahnya hanya ditambahkan bukti atau tanda tangan pihak lain, yang bukan dari kami.",
    originalHeading: "Surat asalnya",
    originalText: "Berkas ini diawali surat berikut, menurut Buku Register Perizinan hari ini.",
    fileForeignText:
      "Sertifikat penandatangannya tidak berantai ke sertifikat kantor ini. Jangan gunakan surat ini sebagai surat dari kami.",
    fileNotRegisteredText:
      "Berkas ini bukan berkas yang tercatat. Jangan gunakan sebelum kantor memastikannya; cek juga nomornya.",
    fileUnknownText:
      "Berkas ini tidak sama dengan surat mana pun dalam register, dan tanda tangannya tidak dapat dinilai. Cek nomornya, atau minta berkas PDF aslinya kepada pemegang surat.",
    reasonsHeading: "Yang kami temukan",
    reason: SealWords.text, change: SealWords.text,
    provenTime: { "Terbukti oleh cap waktu: ditandatangani paling lambat \($0)" })
}
