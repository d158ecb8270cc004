/// Why there is no signed file. What matters most is whether the service may have signed all the same.
public enum ESignError: Error, Hashable, Sendable {
  // Nothing was signed.

  /// No connection could be made.
  case unreachable
  /// The agency's client or its password is not accepted (HTTP 401, 403).
  case noAccess
  /// 2011, 1110: the service does not know the NIK.
  case notRegistered
  /// The signer's certificate is not one to sign with now; the service's own word for it.
  case notActive(String)
  /// 2031: passphrase or one-time password.
  case wrongSecret
  /// HTTP 429, 503: not now.
  case busy
  /// HTTP 413.
  case tooLarge
  /// The address leads to no such service (HTTP 404).
  case noService
  /// The service refuses for another reason. Its code, and its words without secrets.
  case refused(code: Int?, text: String)
  /// The service says that it failed (HTTP 5xx with a reason). Its words without secrets.
  case failed(status: Int, text: String)
  /// This dialect cannot carry what was asked for.
  case unsupported(String)
  /// Not asked, since an earlier file of the same batch was not signed for a reason that holds for all.
  case notAsked

  // The service may have signed.

  /// No whole answer came: a timeout, a cut, a gateway's error. The document's id, if the answer's head was there.
  case unanswered(documentID: String?)
  /// The answer cannot be read. The text is for operators.
  case malformed(String)
  /// The document was fetched before and is not given twice.
  case alreadyFetched
  /// The service knows no document of that id (any more).
  case noDocument

  /// Whether a signature may have been made that did not come here. To ask once more is then for a person to decide.
  public var mayHaveSigned: Bool {
    switch self {
    case .unanswered, .malformed, .alreadyFetched, .noDocument: true
    default: false
    }
  }

  /// Whether asking for the next file of a batch would end the same, or do harm: a service locks an account whose
  /// passphrase was wrong too often.
  public var endsBatch: Bool {
    switch self {
    case .tooLarge, .refused, .malformed: false
    default: true
    }
  }
}
