import CaseStore
import Casework
import Hummingbird
import Office

extension Visit {
  /// The account of the address.
  func officeAccount() throws -> Account {
    let office = services.office
    let id = try accountID
    guard let account = try office.store.read({ try $0.account(office.id, id) }) else { throw SiteProblem.notFound }
    return account
  }

  func officeAccountPage(_ account: Account, _ state: FormState? = nil) throws -> OfficeAccountPage {
    let say = words.administration
    let key = try services.accounts.signingKey(of: account.id)
    let news = query[OfficeAccountPage.news]
    return OfficeAccountPage(
      words: words, time: time, account: account, duties: duties(of: account), key: key,
      isOwn: account.id == visitor.account?.id, roles: knownRoles,
      state: state ?? FormState(typed: FormData(StandingFields.typed(account)), words), hidden: hiddenFields(),
      news: news.isEmpty ? nil : news == OfficeAccountPage.Deed.key.rawValue ? say.keyImported : say.saved,
      now: KeyState(key, at: now))
  }

  /// Does what one of the page's forms asks for.
  func change(_ account: Account, _ form: FormData) async throws -> Response {
    guard let deed = OfficeAccountPage.Deed(rawValue: form[OfficeAccountPage.deed]) else {
      throw FormProblem.malformed("an unknown deed")
    }
    var state = FormState(typed: form, words)
    do {
      switch deed {
      case .standing:
        guard let standing = StandingFields.standing(form) else {
          state.check(StandingFields.standing, words.administration.standingMissing)
          return formAgain(try officeAccountPage(account, state))
        }
        try await administration.setStanding(standing, of: account.id, by: try authority)
      case .disable: try await administration.setDisabled(true, account.id, by: try authority)
      case .enable: try await administration.setDisabled(false, account.id, by: try authority)
      case .reset:
        let password = try await administration.resetPassword(of: account.id, by: try authority)
        return oneTimePassword(password, of: account)
      case .key:
        if let again = try await importKey(of: account, form) { return again }
      }
      return redirect(to: .officeAccount(account.id), query: [(OfficeAccountPage.news, deed.rawValue)])
    } catch let refusal as AccountRefusal {
      state = FormState(typed: FormData(StandingFields.typed(account)), words)
      state.check(Self.field(of: refusal, deed), reason(for: refusal))
      return formAgain(try officeAccountPage(account, state))
    }
  }

  /// - Returns: the page again when something is missing.
  private func importKey(of account: Account, _ form: FormData) async throws -> Response? {
    let say = words.administration
    let file = form.file(KeyImportForm.file)
    var state = FormState(typed: FormData(StandingFields.typed(account)), words)
    state.check(KeyImportForm.file, file?.bytes.isEmpty ?? true ? say.keyFileMissing : nil)
    state.check(KeyImportForm.passphrase, form[KeyImportForm.passphrase].isEmpty ? say.passphraseMissing : nil)
    guard state.isGood, let file else { return formAgain(try officeAccountPage(account, state)) }
    let root = form.file(KeyImportForm.root).flatMap {
      $0.bytes.isEmpty ? nil : String(decoding: $0.bytes, as: UTF8.self)
    }
    _ = try await administration.importKey(
      file.bytes, passphrase: form[KeyImportForm.passphrase], root: root, for: account.id, by: try authority)
    return nil
  }

  /// At which field a refusal is told.
  private static func field(of refusal: AccountRefusal, _ deed: OfficeAccountPage.Deed) -> String {
    guard deed == .key else { return StandingFields.standing }
    switch refusal {
    case .wrongPassphrase: return KeyImportForm.passphrase
    case .keyUntrusted, .notCertificates: return KeyImportForm.root
    default: return KeyImportForm.file
    }
  }
}
