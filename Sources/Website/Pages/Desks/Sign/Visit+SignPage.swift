import CaseStore
import Casework
import Office
import Procedures
import WorkingTime

extension Visit {
  /// A refusal letter has its number and waits for its signature; the case itself is closed.
  func awaitsRefusalLetter(_ file: DeskFile) -> Bool {
    guard file.state.stage == .refused, file.state.letter?.signed == nil else { return false }
    return holdsApproval(file)
  }

  func holdsApproval(_ file: DeskFile) -> Bool {
    file.loaded.workflow.approval.role.map(visitor.roles.contains) ?? false
  }

  /// The letter with its number and date as marked blanks.
  func letterPreview(_ file: DeskFile) async throws -> LetterDesk.Preview {
    guard file.state.stage == .refused else {
      return try await services.letters.preview(file.loaded, signedBy: try actingOfficer)
    }
    return try await services.letters.preview(
      file.loaded, kind: .refusal, reasons: refusalReasons(file), signedBy: try actingOfficer)
  }

  /// One a line of the last refusal.
  func refusalReasons(_ file: DeskFile) -> [String] {
    let event = file.loaded.events.last { if case .refused = $0.fact { true } else { false } }
    return event?.payload.text?.split(separator: "\n").map(String.init) ?? []
  }

  func signPage(
    _ file: DeskFile, again form: FormData? = nil, problems: [FieldProblem] = [], failed: String? = nil,
    isCodeSent: Bool = false
  ) async throws -> SignPage {
    let isNumbered = file.state.letter != nil
    let name = file.loaded.name
    let heading = isNumbered ? words.signing.completeHeading(name) : words.signing.heading(name)
    return SignPage(
      words: words, time: time, file: file, step: file.step, pages: try await letterPreview(file).pages,
      hidden: hiddenFields(for: file, again: form), head: head(file, heading), notices: try notices(file),
      certificateEnds: try certificateEnds(), unanswered: try unanswered(file),
      proof: try services.letters.proof(of: try account.id), isCodeSent: isCodeSent, failed: failed, problems: problems,
      takesOver: takesOver(file))
  }

  /// Whose letter it is, when another official approved it.
  private func takesOver(_ file: DeskFile) -> String? {
    guard let letter = file.state.letter, let approver = letter.approver, approver != visitor.account?.id else {
      return nil
    }
    return words.signing.takesOver(file.names.person(approver) ?? "", letter.numbering.number)
  }

  /// The last day of the official's certificate, from 30 days ahead.
  func certificateEnds() throws -> CivilDate? {
    guard let key = try services.accounts.signingKey(of: try account.id), key.endsSoon(at: now) else { return nil }
    return time.localDate(key.validUntil)
  }

  /// Since when nobody knows whether a service has signed the letter.
  private func unanswered(_ file: DeskFile) throws -> Moment? {
    guard file.state.letter != nil, let request = try services.letters.signingRequest(file.id),
      case .requested(let until) = request.state, until <= now
    else { return nil }
    return request.at
  }

  /// Has a one-time code sent when the form's button for that was pressed.
  /// - Returns: nil when another button was pressed; else what to say at the field if it could not be sent.
  func sendCode(_ form: FormData) async throws -> [FieldProblem]? {
    guard form.has(PassphraseField.sendCodeName) else { return nil }
    do {
      try await services.letters.requestCode(for: try account.id)
      return []
    } catch {
      guard let reason = reason(for: error) else { throw error }
      return [FieldProblem(field: PassphraseField.name, message: reason, prefix: words.common.wrong)]
    }
  }

  /// Makes ready to sign: opens the official's key, or asks the service whether the official could sign. A wrong
  /// passphrase for a key here stops everything before a number is taken.
  /// - Returns: the session, or what to say at the passphrase's field.
  func unlock(_ form: FormData) async throws -> (session: SigningSession?, problem: FieldProblem?) {
    let field = { (text: String) in
      FieldProblem(field: PassphraseField.name, message: text, prefix: words.common.wrong)
    }
    let passphrase = form[PassphraseField.name]
    guard !passphrase.isEmpty else { return (nil, field(words.signing.passphraseMissing)) }
    do {
      return (try await services.letters.unlock(try account.id, passphrase: passphrase), nil)
    } catch {
      guard error is AccountRefusal || error is OfficeProblem || error is SigningTrouble,
        let reason = reason(for: error)
      else { throw error }
      return (nil, field(reason))
    }
  }
}
