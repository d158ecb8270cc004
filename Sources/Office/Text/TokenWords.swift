import Seals

/// What keeps a signing token from signing, and what to do, in Indonesian.
public enum TokenWords {
  public static func text(_ trouble: TokenTrouble) -> String {
    switch trouble {
    case .moduleMissing(let path, _):
      "Modul token “\(path)” tidak ada di server ini. Minta pengelola server memasangnya atau membetulkan letaknya."
    case .notAModule(let path):
      "Berkas “\(path)” bukan modul token PKCS#11. Minta pengelola server membetulkan letaknya."
    case .noToken(let label): "Token “\(label)” tidak terpasang. Pasang tokennya pada server, lalu coba lagi."
    case .locked(let label):
      "Token “\(label)” terkunci karena PIN salah terlalu sering. Minta pemegang PIN pengelola (SO-PIN) membukanya."
    case .notReady(let label):
      "Token “\(label)” belum disiapkan atau PIN-nya harus diganti. Siapkan dahulu, lalu coba lagi."
    case .noKey(let label):
      label.map { "Tidak ada kunci “\($0)” pada token. Periksa `kunci` pada berkas kantor." }
        ?? "Tidak ada kunci pada token."
    case .severalKeys: "Ada beberapa kunci pada token. Sebutkan yang dipakai dengan `kunci` pada berkas kantor."
    case .noCertificate: "Tidak ada sertifikat untuk kunci itu pada token. Muat sertifikatnya ke token, lalu coba lagi."
    case .inUse(let label): "Token “\(label)” sedang dipakai menandatangani. Tunggu sampai selesai, lalu coba lagi."
    case .failed(let call, let code):
      "Token menolak (\(call), 0x\(String(code, radix: 16))). Cabut dan pasang lagi, lalu coba sekali lagi."
    }
  }
}
