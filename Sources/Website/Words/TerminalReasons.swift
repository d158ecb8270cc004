import CaseStore
import Casework
import Office
import Procedures

/// Why a command could not be done, in the same Indonesian words as on the pages.
public enum TerminalReasons {
  /// - Returns: nil for what the pages have no words for either.
  public static func text(_ error: any Error, procedures: [Procedure] = []) -> String? {
    let words = Words(.indonesian).refusals
    let names = SiteNames(procedures, showsPersons: true)
    let time = TimeText(.indonesian, utcOffsetSeconds: 7 * 3_600, zone: "WIB")
    return switch error {
    case let refusal as Refusal, OfficeProblem.refused(let refusal): words.refusal(refusal, names, time)
    case OfficeProblem.overtaken(let what):
      "Sementara itu \(words.deed(what.fact, names)) oleh \(words.doer(what.by, names))."
    case let problem as OfficeProblem: words.hindrance(problem, names)
    case let refusal as AccountRefusal: words.account(refusal, names, time)
    case StoreError.newerSchema(let found, let known):
      "Basis data ini ditulis versi SIMPLE yang lebih baru (skema \(found), versi ini mengenal \(known)); pasang versi itu."
    case StoreError.diskFull: "Disk penuh. Kosongkan tempat, lalu ulangi; tidak ada yang tersimpan setengah."
    case StoreError.unconfirmed:
      "Disk tidak memastikan sebuah penulisan, jadi isinya tidak diketahui. Periksa disk, lalu jalankan lagi."
    case StoreError.unsettled:
      "Basis data hilang di tengah penyimpanan; belum diketahui apakah tersimpan. Periksa dahulu, lalu ulangi bila belum."
    case StoreError.unavailable(let reason): "Basis data tidak dapat dipakai: \(reason)"
    default: nil
    }
  }
}
