extension InformationWords {
  static let indonesian = InformationWords(
    standardsHeading: "Standar dan maklumat pelayanan",
    standardsLead:
      "Empat belas komponen standar pelayanan menurut Undang-Undang Nomor 25 Tahun 2009, dibaca dari berkas prosedur dan berkas kantor yang sedang berlaku.",
    components: { component in
      switch component {
      case .legalBasis: "Dasar hukum"
      case .requirements: "Persyaratan"
      case .procedure: "Sistem, mekanisme, dan prosedur"
      case .time: "Jangka waktu penyelesaian"
      case .fee: "Biaya atau tarif"
      case .product: "Produk pelayanan"
      case .facilities: "Sarana dan prasarana"
      case .competence: "Kompetensi pelaksana"
      case .supervision: "Pengawasan internal"
      case .complaints: "Penanganan pengaduan, saran, dan masukan"
      case .staff: "Jumlah pelaksana"
      case .guarantee: "Jaminan pelayanan"
      case .security: "Jaminan keamanan dan keselamatan pelayanan"
      case .evaluation: "Evaluasi kinerja pelaksana"
      }
    },
    notGiven: "Kantor ini belum menetapkannya dalam berkasnya.",
    pledge: "Maklumat pelayanan",
    pledgeText: { office, promises in
      "\(office) menjanjikan \(promises). Setiap permohonan menunjukkan tenggatnya, dan keterlambatan kami terlihat oleh Anda."
    },
    serviceSteps: "Langkah-langkahnya",
    supervision: { "Dilakukan oleh \($0)." },
    supervisionJournal:
      "Setiap tindakan dan setiap pembacaan berkas dicatat dalam jurnal berantai yang tidak dapat diubah tanpa terlihat.",
    officers: { "\($0): \($1) meja" },
    guarantee: { "Surat terbit paling lambat \($0) sejak berkas lengkap. Lewat dari itu terlihat pada halaman lacak." },
    security: [
      "Surat ditandatangani secara elektronik dan keasliannya dapat dicek siapa pun.",
      "Berkas disimpan di luar jangkauan web. Dari isi tiap berkas dihitung sebuah angka pengenal (sidik SHA-256); berubah satu huruf saja, angkanya lain, jadi perubahan selalu ketahuan.",
    ],
    privacyMore: "Selengkapnya tentang data pribadi",
    privacyLead: "Apa yang kami simpan, untuk apa, siapa yang membacanya, dan berapa lama.",
    retentionHeading: "Lama penyimpanan di kantor ini",
    retention: {
      [
        "Draf yang tidak disentuh: \($0) hari",
        "Data permohonan setelah selesai: \($1) tahun",
        "Catatan siapa membaca apa: \($2) tahun",
      ]
    },
    complaintsHeading: "Pengaduan, saran, masukan",
    complaintsLead: "Sampaikan apa yang tidak beres, apa yang membingungkan, atau apa yang sebaiknya lain.",
    complaintsRight:
      "Anda berhak mengadu tanpa biaya, sendiri atau lewat kuasa, dan berhak membawanya ke Ombudsman bila tidak kami tanggapi (UU 25/2009). Sebutkan nomor permohonan bila ada; jangan kirim NIK atau kode lacak."
  )
}
