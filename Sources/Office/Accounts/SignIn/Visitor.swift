import CaseStore

/// Who a request comes from.
public struct Visitor: Hashable, Sendable {
  public let session: Session
  /// Nil for a browser that knows only a receipt's code.
  public let account: Account?
}

/// A session just begun: ``cookie`` goes to the browser and is not to be had again.
public struct SignedIn: Hashable, Sendable {
  public let cookie: String
  public let visitor: Visitor
}
