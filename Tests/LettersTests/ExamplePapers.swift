import Letters
import WorkingTime

/// Papers of an invented office about invented people.
enum ExamplePapers {
  /// 23 November 2026, 07.05.09 UTC.
  static let now = Moment(milliseconds: 1_795_417_509_123)

  static let head = Letterhead(
    lines: ["PEMERINTAH KOTA TIRTAMAS", "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU"],
    address: "Jalan Melati Nomor 17, Tirtamas 45123 · Telepon (0255) 555-0147\nPos-el dpmptsp@tirtamas.example")

  static let footer = [
    "Undang-Undang Nomor 11 Tahun 2008 Pasal 5 ayat (1): “Informasi Elektronik dan/atau Dokumen Elektronik dan/atau "
      + "hasil cetaknya merupakan alat bukti hukum yang sah.”",
    "Dokumen ini ditandatangani secara elektronik dengan sertifikat contoh.",
    "Keaslian surat ini dapat diperiksa dengan memindai kode QR.",
  ]

  static func letter(
    number: RichText = "503/001/SIK/2026", date: RichText = "23 November 2026", name: String = "RATNA DEWI ANGGRAINI",
    photo: Photo? = nil, isPreview: Bool = false
  ) -> Paper {
    Paper(
      letterhead: head,
      blocks: [
        .heading(title: "SURAT IZIN KERJA", subtitle: "Nomor: " + number),
        .paragraph("Yang bertanda tangan di bawah ini Kepala Dinas memberikan izin untuk bekerja kepada:"),
        .name(name),
        .rowsBesidePhoto(
          [
            Row("Tempat, tanggal lahir", "Bukittinggi, 7 Maret 1994"),
            Row("Alamat rumah", "Jalan Kenanga Nomor 12 RT 002 RW 005, Kelurahan Mekar Sari, Kecamatan Sukamaju"),
            Row("Tempat kerja", .bold("Laboratorium Mutiara Sejahtera")),
            Row("Berlaku sampai dengan", date),
          ], photo: photo),
        .numbered(
          intro: "Dengan ketentuan sebagai berikut:",
          items: ["Mentaati peraturan dan standar profesi.", "Hanya berlaku untuk tempat kerja di atas."]),
        .signature(
          SignatureBlock(
            placeAndDate: "Dikeluarkan di Tirtamas\npada tanggal " + date, lines: ["KEPALA DINAS,"],
            name: "Drs. BUDI SANTOSO, M.Si.", rank: "Pembina Utama Muda (IV/c)", nip: "19700101 199503 1 001",
            qr: isPreview ? nil : "https://simple.tirtamas.example/cek/7KQF-93HM", reservesQR: true,
            note: "Ditandatangani secara elektronik.")),
        .copies(title: "Tembusan:", items: ["Kepala Dinas Kesehatan Kota Tirtamas"]),
      ],
      footer: footer, title: "Surat izin kerja", author: "DPMPTSP Kota Tirtamas", created: now,
      watermark: isPreview ? "PRATINJAU" : nil)
  }

  static func register(rows: Int) -> Paper {
    Paper(
      letterhead: head,
      blocks: [
        .heading(title: "BUKU REGISTER PERIZINAN", subtitle: "Tahun 2026"),
        .table(
          columns: [
            Column("No.", width: 0.3, alignment: .right), Column("Nomor surat", width: 3), Column("Nama", width: 3),
            Column("Tempat kerja", width: 3),
          ],
          rows: (1...rows).map { row in
            [
              "\(row)", "503/\(row)/SIK/2026", "Siti Nurhaliza Wijayakusumaningrum",
              "Laboratorium Mutiara Sejahtera Sentosa Cabang Pasar Baru Tirtamas",
            ]
          }),
        .signature(SignatureBlock(placeAndDate: "Tirtamas, 30 November 2026", lines: ["Sekretaris,"], name: "Budi")),
      ],
      title: "Buku register perizinan 2026", author: "DPMPTSP Kota Tirtamas", created: now)
  }

  static func plain(_ blocks: Block...) -> Paper {
    Paper(blocks: blocks, title: "Uji", author: "Uji", created: now)
  }
}
