import Casework
import Office

enum IndonesianDeeds {
  static func text(_ fact: Fact, _ names: SiteNames) -> String {
    switch fact {
    case .submitted: "diajukan"
    case .claimed: "diambil"
    case .released: "dilepas"
    case .checked(_, _, let outcome), .verified(_, _, _, let outcome): text(outcome, names)
    case .scanAttached(_, let requirement, _): "dilengkapi pindaian \(names.requirement(requirement))"
    case .sentBack(_, let to): "dikembalikan ke \(names.desk(to))"
    case .resubmitted: "diajukan kembali"
    case .approved: "disetujui"
    case .refused: "ditolak"
    case .drafted: "disusun suratnya"
    case .issued: "diterbitkan suratnya"
    case .refusalIssued: "diterbitkan surat penolakannya"
    case .voided: "dibatalkan nomornya"
    case .handedOver: "diserahkan suratnya"
    case .received: "dikonfirmasi penerimaannya"
    case .withdrawn: "ditarik"
    case .tied: "ditautkan ke akun"
    }
  }

  private static func text(_ outcome: Outcome, _ names: SiteNames) -> String {
    switch outcome {
    case .kept: "ditandai"
    case .forwarded(let to): "diteruskan ke \(names.desk(to))"
    case .sentBack(let to): "dikembalikan ke \(names.desk(to))"
    case .returned: "dikembalikan kepada pemohon"
    }
  }

  static func doer(_ doer: Doer, _ names: SiteNames) -> String {
    switch doer {
    case .officer(let id, let role):
      names.showsPersons ? names.person(id).map { "\($0) (\(names.role(role)))" } ?? names.role(role) : names.role(role)
    case .applicant: "pemohon"
    case .receiptHolder: "pemegang tanda terima"
    case .counter(let id): names.showsPersons ? names.person(id).map { "\($0) (loket)" } ?? "loket" : "loket"
    case .system: "sistem"
    }
  }
}

enum IndonesianHindrances {
  static func text(_ problem: OfficeProblem, _ names: SiteNames) -> String? {
    switch problem {
    case .noCase, .noDraft:
      "Permohonan ini tidak ada lagi, atau bukan untuk Anda. Draf berakhir sendiri bila lama tidak diisi."
    case .unfinished(let groups):
      "Belum selesai diisi: \(IndonesianRefusals.list(groups.map(names.group))). Lengkapi dahulu, lalu ajukan."
    case .documentsMissing(let ids):
      "Belum diunggah: \(IndonesianRefusals.list(ids.map(names.requirement))). Unggah dahulu, lalu ajukan."
    case .noSigningKey: "Akun Anda belum mempunyai kunci tanda tangan. Minta administrator memasangnya."
    case .wrongPassphrase: "Frasa sandi tidak membuka kunci Anda. Periksa huruf besar dan kecil, lalu coba lagi."
    case .keyNotGood: "Kunci tanda tangan Anda tidak dapat dipakai sekarang. Minta administrator memeriksanya."
    case .beingSigned: "Surat ini sedang ditandatangani. Tunggu sebentar, lalu muat ulang."
    case .letterNotGood: "Tanda tangan yang dibuat tidak lolos pemeriksaan, jadi surat belum terbit. Coba sekali lagi."
    case .documentGone: "Dokumen ini tidak ditemukan di penyimpanan. Beri tahu administrator."
    case .noProcedure: "Layanan ini tidak ada atau sudah tidak dibuka. Lihat layanan yang tersedia di beranda."
    case .noOffice, .noEdition, .brokenEdition, .noSeries, .overtaken, .refused: nil
    }
  }
}
