import Casework
import HTML
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Signing many letters at once: choose, read some, see count and list, one passphrase, watch.
  func addPiles() {
    get(.pile, for: .officer) { visit in visit.page(try await visit.pilePage()) }
    get(.pileLetter(.any), for: .officer) { visit in visit.page(try await visit.pileLetterPage()) }
    post(.pileLetter(.any), for: .officer) { visit, form in try await visit.markRead(form) }
    post(.pileChosen, for: .officer) { visit, form in
      let chosen = try await visit.chosen(form)
      guard !chosen.isEmpty else {
        return visit.formAgain(try await visit.pilePage(problem: visit.words.pile.nothingChosen))
      }
      return visit.page(try visit.pileConfirmPage(chosen))
    }
    post(.signPile, for: .officer) { visit, form in try await visit.signPile(form) }
    get(.pileProgress, for: .officer) { visit in
      guard let page = try await visit.pileProgressPage() else { return visit.redirect(to: .pile) }
      return visit.page(page)
    }
    // Forms go there; whoever comes by a reload chooses again.
    for address in [Address.pileChosen, .signPile] {
      get(address, for: .officer) { visit in visit.redirect(to: .pile) }
    }
  }
}

enum PileForm {
  /// A letter: its case's id, a full stop, the version that the list showed.
  static let letterName = "surat"
  /// Pressed to say that the letter was read, or to take it back.
  static let readName = "dibaca"
  static let unreadName = "belum"

  static func value(_ letter: WaitingLetter) -> String { "\(letter.row.id).\(letter.row.version)" }

  static func letters(_ form: FormData) -> [CaseID: Int] {
    let pairs = form.all(letterName).compactMap { text -> (CaseID, Int)? in
      guard let dot = text.lastIndex(of: "."), let version = Int(text[text.index(after: dot)...]) else { return nil }
      return (CaseID(String(text[..<dot])), version)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Visit {
  /// The letters that the form chose, as they were shown, in the list's order.
  fileprivate func chosen(_ form: FormData) async throws -> [WaitingLetter] {
    let wanted = PileForm.letters(form)
    return try await waitingLetters().filter { $0.hindrance == nil && wanted[$0.row.id] != nil }
  }

  fileprivate func markRead(_ form: FormData) async throws -> Response {
    let id = try caseID
    let (file, rows) = try fileInPile(id)
    let isRead = !form.has(PileForm.unreadName)
    // What the page showed is what was read.
    let version = try seenVersion(form)
    if isRead, file.state.version != version { throw file.overtaken }
    try await services.letters.markRead(id, version: isRead ? version : nil, by: try account.id)
    guard isRead, let place = rows.firstIndex(where: { $0.id == id }), place + 1 < rows.count else {
      return redirect(to: isRead ? .pile : .pileLetter(id))
    }
    return redirect(to: .pileLetter(rows[place + 1].id))
  }

  fileprivate func signPile(_ form: FormData) async throws -> Response {
    if let answer = try repeated(form) { return answer }
    let wanted = PileForm.letters(form)
    let letters = try await chosen(form)
    guard !letters.isEmpty else { return redirect(to: .pile) }
    let field = { (text: String) in
      FieldProblem(field: PassphraseField.name, message: text, prefix: words.common.wrong)
    }
    if let problems = try await sendCode(form) {
      return page(try pileConfirmPage(letters, form, problems, isCodeSent: problems.isEmpty))
    }
    let passphrase = form[PassphraseField.name]
    guard !passphrase.isEmpty else {
      return formAgain(try pileConfirmPage(letters, form, [field(words.signing.passphraseMissing)]))
    }
    // The versions that the list showed: what somebody has changed since is told, and not signed.
    let pile = letters.map { letter in
      SigningPile.Letter(letter.row.id, version: wanted[letter.row.id] ?? letter.row.version, isRead: letter.isRead)
    }
    do {
      let begun = try await services.piles.begin(
        pile, by: try officer, try account.id, passphrase: passphrase, form: key(of: form, leadingTo: .pileProgress))
      return redirect(after: begun) { _ in .pileProgress }
    } catch {
      guard error is AccountRefusal || error is OfficeProblem || error is SigningTrouble,
        let reason = reason(for: error)
      else { throw error }
      return formAgain(try pileConfirmPage(letters, form, [field(reason)]))
    }
  }
}
