import CaseStore
import Casework
import Procedures
import Proofs
import WorkingTime

extension LetterDesk {
  /// The text of the letter's QR code: the address of its page, with its proof behind the `#`. Signed in the commit that
  /// numbers the letter and kept with it, since a second signature would have other bytes.
  func provenAddress(
    _ loaded: LoadedCase, _ kind: LetterRecord.Kind, _ numbering: Numbering, code: String,
    in store: any StoreWriting
  ) throws -> String? {
    guard let date = CivilDate(numbering.date) else { return nil }
    let kind: LetterProof.Kind =
      kind == .refusal ? .refusal : loaded.state.earlier?.effect == .revokes ? .revocation : .permit
    let proof = LetterProof(
      kind: kind, number: numbering.number, name: loaded.name, permit: loaded.procedure.shortName,
      workplace: loaded.workplace, date: date, validUntil: kind == .permit ? loaded.validUntil(issued: date) : nil,
      data: numbering.data.bytes)
    let key = try ProofKeys(context: context).signingKey(on: date, in: store)
    do {
      return ProofAddress.text(page: printedURL + "/CEK/" + code.uppercased(), try proof.signed(by: key))
    } catch ProofError.tooLong {
      // The letter is as good without: its page and its file say all of it.
      context.logger.warning("proof too long for a QR code")
      return nil
    }
  }

  /// Scheme and host in upper case, which mean the same (RFC 3986, 6.2.2.1); a path, if any, as it is.
  static func capitals(_ url: String) -> String {
    let start = url.range(of: "://")?.upperBound ?? url.startIndex
    let path = url[start...].firstIndex(of: "/") ?? url.endIndex
    return url[..<path].uppercased() + url[path...]
  }
}

extension Digest {
  /// 32 of them.
  fileprivate var bytes: [UInt8] {
    let digits = hex.utf8.map { UInt8($0 < 58 ? $0 - 48 : $0 - 87) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
