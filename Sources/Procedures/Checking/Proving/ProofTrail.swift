import Casework

/// A way to a state in words, a command a line: what would have to be done, in which order, and by whom.
enum ProofTrail {
  static func told(_ search: ProofSearch, to state: Int, then last: ProofScope.Attempt?) -> [String] {
    var deeds: [ProofScope.Attempt] = []
    var at = state
    while search.states.indices.contains(at) {
      deeds.append(search.states[at].deed)
      at = search.states[at].parent
    }
    let all = deeds.reversed() + [last].compactMap(\.self)
    return all.enumerated().map { place, deed in
      "\(place + 1). \(name(deed.actor)) \(place == 0 ? "mengajukan berkas" : words(deed.command))"
    }
  }

  static func name(_ actor: Actor) -> String {
    switch actor {
    case .officer(let officer):
      officer.roles.count == 1
        ? "\(officer.roles.first?.rawValue ?? "")" : "\(officer.account) dengan \(officer.roles.count) peran lain"
    case .applicant(.account(let account)): account.rawValue
    case .applicant(.receiptCode): "pemegang kode tanda terima"
    case .applicant(.counter): "pemohon di loket"
    case .system: "sistem"
    case .administrator: "pengelola"
    case .supervisor: "atasan"
    }
  }

  static func words(_ command: Command) -> String {
    switch command {
    case .claim: "mengambil berkas"
    case .release: "melepas berkas"
    case .reassign(let officer): officer == nil ? "menarik berkas dari pemegangnya" : "mengalihkan berkas"
    case .endClaim: "mengembalikan berkas ke antrean"
    case .check(let marks, let decision):
      ([marked(marks.mapValues(\.isPassed))] + [words(decision)]).compactMap(\.self).joined(separator: " dan ")
    case .verify(let marks, let validated, let decision):
      ([marked(marks.mapValues(\.isRight)), validated ? "memvalidasi" : nil] + [words(decision)])
        .compactMap(\.self).joined(separator: " dan ")
    case .appoint: "membuat janji kunjungan"
    case .reportVisit(let report): "melaporkan kunjungan yang \(report.meets ? "memenuhi" : "tidak memenuhi") syarat"
    case .signVisitReport: "menandatangani laporan kunjungan"
    case .closeVisit(let decision): "menutup kunjungan dan \(words(decision))"
    case .assess: "menetapkan retribusi"
    case .recordPayment: "mencatat pembayaran"
    case .recordRefund: "mencatat pengembalian uang"
    case .declineProposal: "tidak menyetujui usul kantor"
    case .endLetter: "mengakhiri surat"
    case .move: "memindahkan ke edisi lain"
    case .attachScan(let requirement, _): "memindai `\(requirement)`"
    case .sendBack(let step): "mengirim kembali ke `\(step)`"
    case .approve: "menyetujui"
    case .refuse: "menolak"
    case .recordDraft: "mencatat naskah surat"
    case .recordRequest: "mencatat permintaan tanda tangan"
    case .recordSigned: "mencatat berkas yang ditandatangani"
    case .recordRejected: "mencatat tanda tangan yang tidak lolos pemeriksaan"
    case .recordLetter: "mencatat surat yang ditandatangani"
    case .recordRaised: "mencatat bukti tambahan surat"
    case .void: "membatalkan nomor"
    case .resubmit: "mengajukan kembali yang dilengkapi"
    case .withdraw: "membatalkan permohonan"
    case .withdrawAtCounter: "membatalkan permohonan di loket"
    case .handOver: "menyerahkan surat"
    case .confirmReceipt: "menyatakan surat diterima"
    case .tieToAccount: "menghubungkan dengan akun"
    }
  }

  private static func marked<ID: Name>(_ marks: [ID: Bool]) -> String? {
    if marks.isEmpty { return nil }
    let each = marks.sorted { $0.key < $1.key }.map { "`\($0.key)` \($0.value ? "baik" : "kurang")" }
    return "menandai " + each.joined(separator: ", ")
  }

  private static func words(_ decision: Decision) -> String {
    switch decision {
    case .keep: "menyimpan"
    case .forward: "meneruskan"
    case .sendBack(let step): "mengirim kembali ke `\(step)`"
    case .returnToApplicant(let mends): "mengembalikan ke pemohon: " + mends.map(words).joined(separator: ", ")
    }
  }

  private static func words(_ mend: Mend) -> String {
    switch mend {
    case .document(let id): "`\(id)`"
    case .field(let id, _): "`\(id)`"
    case .group(let id): "`\(id)`"
    }
  }
}
