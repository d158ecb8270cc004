import Casework
import WorkingTime

/// What can be meant, and hardly ever is.
struct Oddities {
  let findings: [ProcedureFinding]

  init(_ procedure: Procedure, _ places: ProcedurePlaces) {
    func warning(_ what: String, _ instead: String, _ place: Place) -> ProcedureFinding {
      ProcedureCheck.finding(what, instead, place, severity: .warning)
    }
    let head = procedure.head
    var found: [ProcedureFinding] = []
    if procedure.fee.rupiah > 0, procedure.levy == nil {
      found.append(
        warning(
          "`biaya` Rp\(procedure.fee.rupiah), tetapi tidak ada yang memungutnya di sini",
          "`retribusi` dan langkah dengan `tindakan: pungut`, atau `rupiah: 0` bila dibayar di tempat lain",
          places.key("biaya")))
    }
    if head.effective < head.created {
      found.append(
        warning(
          "tanggal efektif \(head.effective) mendahului tanggal pembuatan \(head.created)",
          "`tanggal_efektif` pada atau sesudah `tanggal_pembuatan`", places.key("kepala")))
    }
    let digits = head.approver.nip.filter { !$0.isWhitespace }
    if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count != 18 {
      found.append(warning("NIP yang mengesahkan mempunyai \(digits.count) angka", "18 angka", places.key("kepala")))
    }
    for rule in procedure.validity {
      let said = rule.text.matches(of: /([0-9]+) tahun/).compactMap { Int($0.1) }
      guard !said.isEmpty, !said.contains(rule.years) else { continue }
      found.append(
        warning(
          "`tahun: \(rule.years)` di samping kata-kata “\(rule.text)”", "angka yang sama dengan kata-katanya",
          places.key("masa_berlaku")))
    }
    if !procedure.requirements.contains(where: \.isApplicationLetter) {
      found.append(
        warning(
          "tidak ada persyaratan dengan `surat_permohonan: ya`, sehingga application-letter.yaml tidak pernah ditawarkan",
          "`surat_permohonan: ya` pada persyaratan surat permohonan", places.key("persyaratan")))
    }
    findings = found
  }
}
