import CaseStore

extension MessageWords {
  static let indonesian = MessageWords(
    heading: "Pesan yang tidak terkirim",
    lead: { "\($0) pesan menunggu keputusan Anda, \($1) masih dalam antrean kirim." },
    notSending: "Kantor ini tidak mengirim pesan: `pesan` di office.yaml belum menyebut surel atau gerbang WhatsApp.",
    nothing: "Tidak ada pesan yang tertahan",
    nothingHint: "Pesan yang berkali-kali gagal dikirim muncul di sini dengan sebabnya.",
    what: "Pesan",
    why: "Sebab",
    attempts: "Percobaan",
    since: "Ditulis",
    decide: "Keputusan",
    sendAgain: "Kirim ulang",
    giveUp: "Batalkan",
    pages: "Halaman pesan",
    news: { news in
      switch news {
      case .sentAgain: "Pesan masuk antrean kirim lagi."
      case .givenUp: "Pengiriman pesan dibatalkan."
      case .decidedBefore: "Pesan itu sudah diputuskan orang lain."
      }
    },
    channel: { channel in
      switch channel {
      case .email: "Surel"
      case .webhook: "WhatsApp"
      }
    },
    kind: { kind in
      switch kind {
      case "submitted": "permohonan diterima"
      case "returned": "permohonan dikembalikan"
      case "resubmitted": "perbaikan diterima"
      case "appointed": "jadwal kunjungan"
      case "assessed": "tagihan"
      case "paid": "pembayaran lunas"
      case "issued": "surat terbit"
      case "refused": "permohonan ditolak"
      case "handedOver": "surat diserahkan"
      case "withdrawn": "permohonan ditarik"
      case "revoked": "surat dicabut"
      case let other where other.hasPrefix("promiseMoved"): "tanggal janji berubah"
      case let other where other.hasPrefix("ending-"):
        "surat berakhir dalam \(other.dropFirst("ending-".count)) bulan"
      case let other where other.hasPrefix("reminder-"):
        "pengingat \(other.dropFirst("reminder-".count)) % waktu langkah"
      default: kind
      }
    },
    historyHeading: "Pesan tentang permohonan ini",
    historyNothing: "Belum ada pesan.",
    state: { state in
      switch state {
      case .waiting: "menunggu dikirim"
      case .sent: "terkirim"
      case .dead: "gagal"
      case .dropped: "dibatalkan"
      }
    },
    toldHeading: "Pesan kepada Anda",
    told: { kind, channel, state in
      switch state {
      case .waiting: "\(kind): \(channel) sedang dikirim"
      case .sent: "\(kind): \(channel) terkirim"
      case .dead, .dropped: "\(kind): \(channel) tidak sampai; kabarnya ada di halaman ini"
      }
    })
}
