import Office
import CaseStore

extension AuditWords {
  static let indonesian = AuditWords(
    heading: "Jejak audit",
    lead:
      "Siapa melakukan, melihat, dan mengunduh apa; yang terbaru lebih dahulu. Jejak ini berantai dan tidak dapat diubah tanpa terlihat.",
    search: "Permohonan atau orang",
    searchExample: "Nomor permohonan atau nama masuk",
    person: "Petugas",
    anybody: "Semua orang",
    day: "Hari",
    filterName: "Saringan jejak audit",
    time: "Waktu",
    who: "Siapa",
    what: "Apa",
    entries: { "\($0) catatan" },
    nothing: "Tidak ada catatan",
    nothingHint: "Tidak ada yang cocok dengan saringan ini.",
    unknown: { "“\($0)” bukan nomor permohonan dan bukan nama masuk siapa pun. Periksa ketikannya." },
    download: "Unduh CSV",
    pages: "Halaman jejak audit",
    act: IndonesianActs.text,
    detail: { name, value in
      switch name {
      case "remote": "dari \(value)"
      case "login": "nama masuk \(value)"
      case "name": "atas nama \(value)"
      case "identity": "identitas: \(value)"
      case "decree": "keputusan nomor \(value)"
      case "decreeDate", "date": "tertanggal \(value)"
      case "position": "jabatan \(value)"
      case "number": "nomor \(value)"
      case "standing", CalendarDesk.changeKey: value
      case CalendarDesk.reasonKey: "alasan: \(value)"
      default: "\(name): \(value)"
      }
    },
    openCase: "Riwayat",
    journal: "Jurnal",
    journals: "Jurnal",
    journalEntries: "Catatan",
    lastSeal: "Segel terakhir",
    neverSealed: "Belum pernah disegel",
    sealOf: { "untuk \($0), dibuat \($1)" },
    verify: "Administrator server memeriksa semua rantai dengan simple journal verify.",
    columns: ["Jurnal", "Urutan", "Waktu", "Siapa", "Apa", "Keterangan"],
    relaxedLink: "Pelonggaran pemisahan tugas",
    relaxedHeading: "Pelonggaran pemisahan tugas",
    relaxedLead:
      "Setiap keputusan oleh orang yang memasukkan atau sudah memeriksa berkas yang sama, menurut jurnal; terbaru lebih dahulu.",
    relaxedNow: { rule in
      switch rule {
      case .ownEntry:
        "Berkas kantor sekarang melonggarkan `masukan_sendiri`: yang memasukkan berkas di loket boleh memeriksanya."
      case .ownCheck:
        "Berkas kantor sekarang melonggarkan `periksa_sendiri`: yang sudah memeriksa berkas boleh memutuskannya di meja lain."
      }
    },
    nothingRelaxed: "Berkas kantor sekarang tidak melonggarkan satu pun aturan.",
    noRelaxed: "Belum pernah ada",
    noRelaxedHint: "Tidak satu pun keputusan dibuat dengan melonggarkan pemisahan tugas.",
    file: "Permohonan dan surat",
    noLetter: "belum ada surat",
    relaxedColumns: ["Permohonan", "Nomor surat", "Waktu", "Meja", "Aturan", "Siapa", "Jurnal", "Urutan"])
}

enum IndonesianActs {
  static func text(_ act: Act, _ names: ActNames) -> String {
    switch act {
    case .officeApplied(let digest): "Memberlakukan edisi kantor \(digest.hex.prefix(12))"
    case .procedureAdopted(let procedure, let digest, from: nil):
      "Memberlakukan edisi prosedur \(procedure) \(digest.hex.prefix(12))"
    case .procedureAdopted(let procedure, let digest, let from?):
      "Menetapkan edisi prosedur \(procedure) \(digest.hex.prefix(12)) berlaku mulai \(names.date(from))"
    case .procedureWithdrawn(let procedure, let digest, let from):
      "Membatalkan edisi prosedur \(procedure) \(digest.hex.prefix(12)) yang akan berlaku mulai \(names.date(from))"
    case .accountAdded(let id): "Membuat akun \(names.person(id))"
    case .accountChanged(let id, let roles, let isDisabled):
      isDisabled
        ? "Menonaktifkan akun \(names.person(id))"
        : "Menetapkan tugas \(names.person(id)): \(roles.isEmpty ? "tanpa meja" : list(roles.map(names.names.role)))"
    case .mandateGiven(let grant):
      "Memasukkan mandat \(grant.kind.abbreviation) \(names.names.role(grant.role)) kepada \(names.person(grant.holder)), "
        + "\(names.day(grant.from)) sampai dengan \(names.day(grant.until))"
    case .mandateEnded(let id):
      "Mengakhiri mandat" + (names.names.mandate(id).map { " \(names.person($0.holder))" } ?? " \(id)")
    case .leaveEntered(_, let id, let from, let until):
      "Mencatat cuti \(names.person(id)), \(names.day(from)) sampai dengan \(names.day(until))"
    case .leaveCancelled(_, let id): "Membatalkan cuti \(names.person(id))"
    case .proofEntered(_, let id, let proof, _):
      "Menambah dokumen \(names.person(id)): \(ActingWords.indonesian.proof(proof, names.names.role))"
    case .proofWithdrawn(_, let id): "Mencabut dokumen kualifikasi \(names.person(id))"
    case .passwordReset(let id): "Membuat kata sandi sekali pakai untuk \(names.person(id))"
    case .passwordChanged(let id): "Mengganti kata sandi \(names.person(id))"
    case .keyImported(let id, let certificate):
      "Mengimpor kunci tanda tangan \(names.person(id)), sertifikat \(certificate.hex.prefix(12))"
    case .rootTrusted(let digest): "Menambah sertifikat akar \(digest.hex.prefix(12))"
    case .proofKeyMade(let key, let day): "Membuat kunci QR \(key), dipakai mulai \(day)"
    case .proofKeyGivenUp(let key): "Melepas kunci QR \(key)"
    case .pileSigned(let letters, let read, _):
      "Membuka kunci tanda tangan untuk \(letters.count) surat sekaligus, \(read.count) dinyatakan sudah dibaca"
    case .numberVoided(let series, let year, let n): "Membatalkan nomor \(n) dari seri \(series) tahun \(year)"
    case .signedIn: "Masuk"
    case .signInFailed: "Gagal masuk"
    case .signedOut: "Keluar"
    case .documentSeen(let id, let digest, let downloaded):
      "\(downloaded ? "Mengunduh" : "Melihat") \(names.document(id, digest)) pada \(names.number(id))"
    case .caseSeen(let id): "Membuka permohonan \(names.number(id))"
    case .letterTaken(let id, _): "Mengunduh surat \(names.number(id))"
    case .exported(let what): "Mengunduh \(what)"
    case .messageDecided(let id, _, let isSentAgain):
      isSentAgain
        ? "Mengirim ulang pesan tentang \(names.number(id))"
        : "Membatalkan pengiriman pesan tentang \(names.number(id))"
    case .sealed(let seal): "Menyegel jurnal sampai \(seal.day)"
    }
  }

  private static func list(_ items: [String]) -> String { Enumeration.text(items, last: " dan ") }
}
