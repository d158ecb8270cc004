import Casework

extension ActingWords {
  static let indonesian = ActingWords(
    heading: "Mandat",
    lead: "Siapa bertindak untuk jabatan siapa, dari hari apa sampai hari apa, dan atas keputusan apa.",
    give: "Masukkan mandat",
    none: "Belum ada mandat",
    noneHint: "Masukkan mandat bila seorang pejabat berhalangan atau jabatannya belum terisi.",
    kind: { kind in
      switch kind {
      case .daily: "Pelaksana harian (Plh.)"
      case .acting: "Pelaksana tugas (Plt.)"
      case .onBehalf: "Atas nama (a.n.)"
      }
    },
    kindHint: { kind in
      switch kind {
      case .daily: "Pejabatnya berhalangan sementara, dan selama itu tidak memutus sendiri."
      case .acting: "Jabatannya belum mempunyai pejabat."
      case .onBehalf: "Pejabatnya melimpahkan tanda tangan dan tetap bertanggung jawab."
      }
    },
    holder: "Yang bertindak",
    post: "Jabatan",
    days: "Berlaku",
    decree: "Keputusan",
    state: "Keadaan",
    stands: "Berlaku",
    begins: "Belum mulai",
    over: "Selesai",
    endedEarly: "Diakhiri",
    resting: "Tertunda cuti",
    lapsed: "Tidak berlaku lagi",
    end: "Akhiri",
    openScan: "Lihat pindaian",
    span: { $0 == $1 ? $0 : "\($0) sampai dengan \($1)" },
    decreeOf: { "nomor \($0) tanggal \($1)" },
    inStead: { "untuk \($0)" },
    given: "Mandat sudah dimasukkan dan dicatat. Mulai dan berakhirnya mengikuti tanggalnya.",
    ended: "Mandat sudah diakhiri dan dicatat.",
    pages: "Halaman daftar mandat",
    notConfigured:
      "Berkas kantor belum memuat bagian `mandat`, jadi mandat belum dapat dimasukkan. Tambahkan di office.yaml.",
    newHeading: "Masukkan mandat",
    newLead: "Mandat tidak dapat diubah setelah dimasukkan; yang keliru diakhiri, lalu dimasukkan yang baru.",
    kindOf: "Jenis mandat",
    kindMissing: "Jenis mandat belum dipilih; pilih salah satu",
    role: "Meja yang kewenangannya dijalankan",
    roleMissing: "Meja belum dipilih; pilih salah satu",
    holderMissing: "Yang bertindak belum dipilih; pilih seorang petugas",
    principal: "Pejabat yang digantikan",
    principalHint: "Untuk Plh. dan a.n.; kosongkan untuk Plt.",
    nobody: "Tidak ada",
    position: "Nama jabatan di atas tanda tangan",
    positionHint: "Kosongkan untuk nama jabatan menurut berkas kantor",
    decreeNumber: "Nomor keputusan",
    decreeDate: "Tanggal keputusan",
    scan: "Pindaian keputusan",
    scanHint: "PDF, JPEG, atau PNG",
    scanMissing: "Pindaian keputusan belum dipilih; pilih berkas PDF atau gambar",
    firstDay: "Hari pertama",
    lastDay: "Hari terakhir",
    dateMissing: "Tanggal belum diisi; tulis hari, bulan, dan tahun yang ada",
    enter: "Masukkan mandat",
    sameFile: {
      "\($0) memegang \($1), yang memeriksa berkas yang sama. Berkas yang sudah diperiksanya di sana tidak dapat ia putuskan lagi "
        + "dengan mandat ini; serahkan meja itu kepada orang lain selama mandat berlaku."
    },
    leave: "Cuti",
    leaveLead:
      "Selama cuti petugas tidak mendapat berkas, berkas yang dipegangnya kembali ke antrean, dan mandatnya tertunda.",
    noLeave: "Tidak ada cuti yang tercatat.",
    enterLeave: "Catat cuti",
    cancelLeave: "Batalkan",
    onLeave: "Sedang cuti",
    leaveBegins: "Akan cuti",
    onLeaveUntil: { "cuti sampai dengan \($0)" },
    allLeave: "Cuti petugas",
    allLeaveLead:
      "Selama cuti petugas tidak mendapat berkas, berkas yang dipegangnya kembali ke antrean, dan mandatnya tertunda.",
    noneOnLeave: "Tidak ada petugas yang cuti",
    noneOnLeaveHint: "Cuti yang sedang dan akan berjalan muncul di sini.",
    chooseOfficer: "Pilih petugas",
    chooseDesk: "Pilih meja",
    officerMissing: "Petugas belum dipilih; pilih seorang",
    gap: {
      "\($0) cuti \($2), dan pada hari itu tidak ada yang memegang meja \($1). Masukkan mandat Plh., atau berkasnya menunggu."
    },
    proofs: "Kualifikasi",
    proofsLead: "Dokumen yang membuktikan kualifikasi. Meja mana yang memintanya ditulis dalam prosedur.",
    noProof: "Belum ada dokumen.",
    proof: { proof, role in
      switch proof {
      case .education(let level): "Ijazah \(educationName(level))"
      case .appointment(let id): "Keputusan pengangkatan sebagai \(role(id))"
      case .membership(let id): "Keputusan keanggotaan \(role(id))"
      }
    },
    demand: { demand in
      switch demand {
      case .education(let least): "ijazah paling rendah \(educationName(least))"
      case .appointment: "keputusan pengangkatan dalam jabatannya"
      case .membership: "keputusan keanggotaan timnya"
      }
    },
    education: educationName,
    kindOfProof: "Yang dibuktikan",
    proofNumber: "Nomor dokumen",
    proofDate: "Tanggal dokumen",
    proofScan: "Pindaian (boleh tidak ada)",
    enterProof: "Tambah dokumen",
    withdrawProof: "Cabut",
    fromFile: "dari berkas kantor",
    formDemands: "Yang diminta SOP",
    formDemandsLead:
      "Menurut formulir SOP. Yang dibuktikan dengan dokumen diperiksa setiap kali berkas diambil atau diputuskan; yang lain hanya ditampilkan.",
    noFormDemands: "Tidak satu pun formulir SOP meminta kualifikasi untuk meja ini.",
    proven: "Terbukti",
    unproven: "Belum terbukti",
    actingAs: { "Anda bertindak sebagai \($0) sampai dengan \($1), atas keputusan \($2)." },
    awayUntil: {
      "Anda tercatat cuti sampai dengan \($0). Berkas dapat dibaca, tetapi tidak dapat diambil atau diputuskan."
    },
    deputised: {
      "\($0) bertindak sebagai \($1) sampai dengan \($2), jadi selama itu Anda tidak memutus di meja itu. "
        + "Bila sudah bertugas lagi, minta administrator mengakhiri mandatnya."
    },
    reassign: "Alihkan",
    reassignHeading: { "Alihkan berkas \($0)" },
    reassignLead: { desk, holder in
      holder.map { "Berkas ini di \(desk), dipegang \($0)." } ?? "Berkas ini di \(desk), belum diambil."
    },
    to: "Alihkan kepada",
    toMissing: "Tujuan belum dipilih; pilih seorang petugas atau antrean",
    toQueue: "Antrean, siapa pun boleh mengambil",
    nobodyElse: "Tidak ada petugas lain di meja ini yang dapat mengerjakannya.",
    why: "Alasan",
    whyHint: "Tercatat dalam riwayat berkas",
    whyMissing: "Alasan belum diisi; tulis satu kalimat",
    cannot: "Tidak dapat mengerjakannya:")

  private static let educationName: @Sendable (Education) -> String = { level in
    switch level {
    case .secondary: "SMA atau sederajat"
    case .diploma: "Diploma III"
    case .bachelor: "S1 atau Diploma IV"
    case .master: "S2"
    case .doctor: "S3"
    }
  }
}
