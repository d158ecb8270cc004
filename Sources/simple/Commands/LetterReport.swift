import Foundation
import Office
import Seals

/// What `letter verify` prints.
struct LetterReport {
  let text: String

  init(_ report: SealReport) {
    var lines: [String] = []
    switch report.verdict {
    case .valid: lines.append(Self.valid(report))
    case .invalid(let reasons):
      lines.append("TIDAK SAH:")
      lines += reasons.map { "  - " + SealWords.text($0) } + Self.changes(report)
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
      lines.append("Isi              : \(Self.content(signature))")
      lines.append("Rantai           : \(signature.isTrusted ? "ke akar tepercaya" : "tidak ke akar tepercaya")")
      lines.append("Tingkat          : \(signature.isIntact ? "PAdES \(signature.level.rawValue)" : "-")")
    }
    for stamp in report.timestamps {
      lines.append("")
      lines.append("Cap waktu berkas : \(stamp.time?.formatted(.iso8601) ?? "tidak terbaca")")
      lines.append("Penyelenggara    : \(stamp.authority ?? "-")\(stamp.isTrusted ? "" : " (tidak dipercaya)")")
    }
    text = lines.joined(separator: "\n")
  }

  private static func valid(_ report: SealReport) -> String {
    report.signatures.allSatisfy(\.coversWholeFile)
      ? "SAH: tanda tangan utuh, mencakup seluruh berkas, dan berantai ke akar tepercaya."
      : "SAH: tanda tangan utuh dan berantai ke akar tepercaya; sesudahnya hanya ditambahkan bukti atau tanda tangan lain."
  }

  private static func content(_ signature: SealSignature) -> String {
    guard signature.isIntact else { return "tidak dapat dipercaya" }
    return signature.reasons.contains(where: \.isBreach)
      ? "yang ditandatangani utuh, yang tampak diubah sesudahnya" : "tidak berubah"
  }

  /// What was done to the file after it was signed.
  private static func changes(_ report: SealReport) -> [String] {
    var seen: Set<String> = []
    return (report.signatures.flatMap(\.laterChanges) + report.timestamps.flatMap(\.laterChanges))
      .map { "  - " + SealWords.text($0) }.filter { seen.insert($0).inserted }
  }

  private static func time(_ signature: SealSignature) -> String {
    if let proven = signature.provenTime { return "\(proven.formatted(.iso8601)) (terbukti)" }
    if let claimed = signature.claimedTime { return "\(claimed.formatted(.iso8601)) (menurut penanda tangan)" }
    return "tidak disebut"
  }
}
