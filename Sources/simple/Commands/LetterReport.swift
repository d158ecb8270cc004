import Foundation
import Office
import Seals

/// What `letter verify` prints.
struct LetterReport {
  let text: String

  init(_ report: SealReport) {
    var lines: [String] = []
    switch report.verdict {
    case .valid: lines.append("SAH: tanda tangan utuh, mencakup seluruh berkas, dan berantai ke akar tepercaya.")
    case .invalid(let reasons):
      lines.append("TIDAK SAH:")
      lines += reasons.map { "  - " + SealWords.text($0) }
    case .unknown(let reasons):
      lines.append("TIDAK DAPAT DIPASTIKAN:")
      lines += reasons.map { "  - " + SealWords.text($0) }
    }
    for signature in report.signatures {
      lines.append("")
      lines.append("Penanda tangan   : \(signature.signerName ?? signature.signer ?? "tidak terbaca")")
      lines.append("Subjek           : \(signature.signer ?? "-")")
      lines.append("Sidik sertifikat : \(signature.certificateFingerprint ?? "-")")
      lines.append("Waktu            : \(Self.time(signature))")
      lines.append("Seluruh berkas   : \(signature.coversWholeFile ? "tercakup" : "tidak tercakup")")
      lines.append("Isi              : \(signature.isIntact ? "tidak berubah" : "tidak dapat dipercaya")")
      lines.append("Rantai           : \(signature.isTrusted ? "ke akar tepercaya" : "tidak ke akar tepercaya")")
    }
    text = lines.joined(separator: "\n")
  }

  private static func time(_ signature: SealSignature) -> String {
    if let proven = signature.provenTime { return "\(proven.formatted(.iso8601)) (terbukti)" }
    if let claimed = signature.claimedTime { return "\(claimed.formatted(.iso8601)) (menurut penanda tangan)" }
    return "tidak disebut"
  }
}
