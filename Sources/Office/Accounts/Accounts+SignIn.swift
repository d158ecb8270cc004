import CaseStore
import Casework
import WorkingTime

extension Accounts {
  /// Signs in anyone: applicants by e-mail address or phone number, officers by user name.
  /// - Parameters:
  ///   - remote: what guesses are counted by beside the login, such as the client's address.
  ///   - previous: the cookie with which the request came; its session ends, but the case that a receipt opened in it
  ///     stays open for an applicant.
  public func signIn(
    _ typed: String, password: String, remote: String, previous: String? = nil
  ) async throws -> SignedIn {
    let login = Login(typed)?.text
    let remoteKey = ThrottledKey.remote(office, remote)
    let loginKey = login.map { ThrottledKey.login(office, $0) }
    let account = try login.flatMap { login in try context.store.read { try $0.account(office, login: login) } }
    let isRight = try await isRight(password, for: account, throttled: [remoteKey] + (loginKey.map { [$0] } ?? []))
    let now = context.now()
    guard let account, isRight, !account.isDisabled else {
      let doer = account?.doer ?? .system
      try await context.store.write { try recordAccess(.signInFailed, by: doer, at: now, remote: remote, in: $0) }
      // That it is disabled is told only to who knows its password.
      throw isRight ? AccountRefusal.disabled : AccountRefusal.wrongCredentials
    }
    let begun = beginning(of: account, at: now)
    return try await context.store.write { store in
      // The account may have changed while its password was compared.
      guard try store.account(office, account.id) == account else { throw AccountRefusal.wrongCredentials }
      try Throttling.takeBack([remoteKey], in: store, at: now)
      if let loginKey { try Throttling.forget(loginKey, in: store) }
      try recordAccess(.signedIn, by: account.doer, at: now, remote: remote, in: store)
      return try begin(begun, replacing: previous, in: store)
    }
  }

  /// Ends the session; nothing happens when there is none.
  public func signOut(_ cookie: String) async throws {
    guard let token = SessionCookie(cookie)?.token else { return }
    let now = context.now()
    try await context.store.write { store in
      guard let session = try store.session(token), session.office == office else { return }
      if let account = try session.account.flatMap({ try store.account(office, $0) }) {
        try recordAccess(.signedOut, by: account.doer, at: now, in: store)
      }
      try store.removeSession(token)
    }
  }

  /// Who holds this cookie; nil when its session has ended or its account is disabled. An applicant's session is
  /// lengthened on the way.
  public func visitor(_ cookie: String) async throws -> Visitor? {
    try await visitor(cookie) { _, _ in }?.visitor
  }

  /// The same, and what else is to be read of the visitor in that moment.
  public func visitor<More>(
    _ cookie: String, and more: (Visitor, any StoreReading) throws -> More
  ) async throws -> (visitor: Visitor, more: More)? {
    guard let token = SessionCookie(cookie)?.token else { return nil }
    let now = context.now()
    let found: (visitor: Visitor, more: More)? = try context.store.read { store in
      guard let session = try store.session(token), session.office == office, session.expires > now else { return nil }
      let account = try session.account.flatMap { try store.account(office, $0) }
      let isGone = session.account != nil && account.map(\.isDisabled) ?? true
      if isGone { return nil }
      let visitor = Visitor(session: session, account: account)
      return (visitor, try more(visitor, store))
    }
    guard let found, let end = SessionLife.lengthened(found.visitor.session, of: found.visitor.account, at: now) else {
      return found
    }
    let account = found.visitor.account
    let lengthened: Visitor? = try await context.store.write { store in
      // It may have been signed out meanwhile; then it stays so.
      guard var session = try store.session(token) else { return nil }
      session.expires = max(session.expires, end)
      try store.put(session)
      return Visitor(session: session, account: account)
    }
    return lengthened.map { ($0, found.more) }
  }

  /// A session's secrets and end, made before the write in which it begins.
  func beginning(of account: Account?, receiptCase: CaseID? = nil, at now: Moment) -> SignedIn {
    let cookie = SessionCookie(context.random)
    let session = Session(
      token: cookie.token, office: office, account: account?.id, receiptCase: receiptCase,
      csrf: context.random(16).hexadecimal, expires: now.adding(seconds: SessionLife.whole(of: account)))
    return SignedIn(cookie: cookie.text, visitor: Visitor(session: session, account: account))
  }

  /// Ends the session before and begins this one, so that nobody signs in under a cookie that another knows.
  func begin(_ signedIn: SignedIn, replacing previous: String?, in store: any StoreWriting) throws -> SignedIn {
    var session = signedIn.visitor.session
    if let token = previous.flatMap(SessionCookie.init)?.token, let old = try store.session(token) {
      try store.removeSession(token)
      let staysOpen = old.office == office && signedIn.visitor.account?.isOfficer != true && old.expires > context.now()
      if staysOpen { session.receiptCase = session.receiptCase ?? old.receiptCase }
    }
    try store.put(session)
    return SignedIn(cookie: signedIn.cookie, visitor: Visitor(session: session, account: signedIn.visitor.account))
  }
}
