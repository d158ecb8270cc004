import Foundation
import Seals
import WorkingTime

/// Why signed bytes do not become a letter of the office's. What can be helped by the official himself is told apart.
public enum LetterFault: Hashable, Sendable, Codable {
  /// What would be typeset now is not what was approved.
  case dataDiffer
  /// What came back does not show what was sent. The text is for operators.
  case contentDiffers(String)
  case unreadable(String)
  case unsigned
  /// By a certificate that is not the one registered for the official.
  case otherCertificate
  /// The certificate, or one above it by that name, was revoked.
  case revoked(name: String, since: CivilDate)
  case notInForce(from: CivilDate, until: CivilDate)
  /// The certificate leads to no root that the office trusts.
  case untrusted
  case notForSigning
  /// Neither a timestamp nor proof could be added as the office's file wants, although everybody answered.
  case belowLevel(has: String, wanted: String)
  /// The certificate does not say who can be asked about it, which the office's level needs.
  case nobodyToAsk(wanted: String)
  /// Whatever else speaks against the signature, in Indonesian.
  case unsound([String])

  /// Whether it is the official's certificate, so that the next letter of a pile would meet it as well.
  var meetsAll: Bool {
    switch self {
    case .otherCertificate, .revoked, .notInForce, .untrusted, .notForSigning, .belowLevel, .nobodyToAsk: true
    case .dataDiffer, .contentDiffers, .unreadable, .unsigned, .unsound: false
    }
  }
}

extension LetterFault {
  /// What is told first of all that speaks against a file: what the official can do something about.
  init(_ verdict: SealVerdict, on date: (_ time: Date) -> CivilDate) {
    let reasons: [SealReason] =
      switch verdict {
      case .valid: []
      case .invalid(let reasons), .unknown(let reasons): reasons
      }
    for reason in reasons {
      switch reason {
      case .certificateRevoked(let since):
        self = .revoked(name: "", since: date(since))
        return
      case .certificateNotInForce(let from, let until):
        self = .notInForce(from: date(from), until: date(until))
        return
      case .untrusted:
        self = .untrusted
        return
      case .certificateNotForSigning:
        self = .notForSigning
        return
      case .noSignature:
        self = .unsigned
        return
      default: continue
      }
    }
    self = .unsound(reasons.map { SealWords.text($0) })
  }
}
