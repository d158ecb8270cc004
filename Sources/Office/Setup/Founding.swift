import CaseStore
import Casework
import Foundation
import Procedures
import Seals
import WorkingTime

/// Sets an office up in an empty store: its files, procedures, secret and officers; an example office also gets its
/// own small certificate authority, the signer's key and example applicants.
public struct Founding: Sendable {
  public let context: OfficeContext
  public let hasher: PasswordHasher

  public init(context: OfficeContext, hasher: PasswordHasher) {
    self.context = context
    self.hasher = hasher
  }

  /// Somebody who can sign in now, with the password to hand over.
  public struct Credential: Sendable {
    public let login: String
    public let name: String
    /// Labels of the desks, or what else the account is for.
    public let duties: String
    public let password: String
    /// Must be changed at the first sign-in.
    public let isOneTime: Bool
  }

  public struct Result: Sendable {
    public let credentials: [Credential]
    /// Of the example signer.
    public let passphrase: String?
  }

  /// - Throws: ``FileProblems`` for a mistake in the files; nothing is set up then.
  public func found(
    office bundle: FileBundle, name: String, procedures: [(name: String, bundle: FileBundle)]
  ) async throws -> Result {
    let file = try OfficeFile.load(bundle, named: name)
    let loaded = try procedures.map { try Procedure.load($0.bundle, named: $0.name) }
    let editions = EditionDesk(context: context)
    _ = try await editions.apply(office: bundle, name: name, by: nil)
    for procedure in procedures {
      _ = try await editions.adopt(procedure: procedure.bundle, name: procedure.name, by: nil)
    }
    try await makeSecret(file)
    let accounts = Accounts(context: context, hasher: hasher, utcOffset: file.utcOffsetSeconds / 60)
    // An office has desks for all its procedures, also when it begins with one of them.
    let roles = Set(file.desks.map(\.role)).union(loaded.flatMap { $0.roles.map(\.id) })
    let administration = Administration(accounts: accounts, knownRoles: roles)
    var credentials: [Credential] = []
    for official in file.officials {
      credentials.append(try await add(official, administration, loaded))
    }
    var passphrase: String?
    if file.isExample {
      credentials += try await addApplicants(file, accounts)
      passphrase = file.examplePassphrase
      if let signer = file.signer, let passphrase {
        try await certify(signer, file, passphrase, administration)
      }
    }
    return Result(credentials: credentials, passphrase: passphrase)
  }

  private func makeSecret(_ file: OfficeFile) async throws {
    let context = context
    try await context.store.write { store in
      if try store.setting(context.id, OfficeSetting.secret) == nil {
        try store.putSetting(context.id, OfficeSetting.secret, context.random(32))
        // Nothing in a new office was saved by an older program.
        try MilestoneReplay.setDone(context.id, in: store)
      }
      // Backdated in an example office, whose past month has letters.
      let today = file.calendar.local(context.now()).date
      try ProofKeys(context: context).begin(from: file.isExample ? today.adding(days: -60) : today, in: store)
    }
  }

  private func add(
    _ official: Official, _ administration: Administration, _ procedures: [Procedure]
  ) async throws -> Credential {
    let standing: Standing =
      official.isAdministrator ? .administrator : official.isAuditor ? .auditor : .desks(Set(official.roles))
    let (account, oneTime) = try await administration.addOfficer(
      login: official.account.rawValue, name: official.name, standing: standing, password: official.examplePassword,
      by: .console)
    let labels = official.roles.compactMap { role in procedures.lazy.compactMap { $0.role(role)?.label }.first }
    let duties =
      official.isAdministrator
      ? "Administrator" : official.isAuditor ? "Auditor" : labels.joined(separator: ", ")
    return Credential(
      login: account.login, name: account.name, duties: duties,
      password: oneTime ?? official.examplePassword ?? "", isOneTime: oneTime != nil)
  }

  private func addApplicants(_ file: OfficeFile, _ accounts: Accounts) async throws -> [Credential] {
    var credentials: [Credential] = []
    for applicant in file.exampleApplicants {
      _ = try await accounts.registerApplicant(
        login: applicant.contact, name: applicant.name, password: applicant.password)
      credentials.append(
        Credential(
          login: applicant.contact, name: applicant.name, duties: "Pemohon", password: applicant.password,
          isOneTime: false))
    }
    return credentials
  }

  /// Makes an authority whose key is forgotten at once, and a key for the signer that the passphrase opens.
  private func certify(
    _ signer: Official, _ file: OfficeFile, _ passphrase: String, _ administration: Administration
  ) async throws {
    let now = Date(timeIntervalSince1970: Double(context.now().milliseconds) / 1000)
    // Backdated, so that the past month of the example office is signed as well.
    let start = now.addingTimeInterval(-60 * 86_400)
    let authority = try ExampleAuthority(
      name: "Otoritas Sertifikat CONTOH \(file.city)", organization: file.name, validFrom: start,
      validUntil: now.addingTimeInterval(10 * 365 * 86_400))
    let issued = try authority.issue(
      to: ExampleOfficial(name: signer.name, organization: file.name), validFrom: start,
      validUntil: now.addingTimeInterval(2 * 365 * 86_400))
    let pkcs12 = try issued.pkcs12(passphrase: passphrase)
    let account = try context.store.read { try $0.account(context.id, login: signer.account.rawValue) }
    guard let account else { return }
    _ = try await administration.importKey(
      pkcs12, passphrase: passphrase, root: authority.certificate.pemText, for: account.id, by: .console)
  }
}
