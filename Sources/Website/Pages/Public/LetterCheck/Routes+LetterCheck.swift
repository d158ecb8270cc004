import Hummingbird
import Office
import Seals
import WorkingTime

extension Routes {
  func addLetterCheck() {
    addProofs()
    get(.letterCheck) { visit in
      guard visit.query.has(LetterNumberForm.number) else {
        return visit.page(visit.letterCheckPage(FormState(visit.words)))
      }
      return try await visit.checkNumber()
    }
    post(.letterCheck, limits: .upload) { visit, form in try await visit.checkFile(form) }
    // A browser takes what stands behind the `#` along (RFC 9110, 10.2.2).
    get(.printedLetter(code: "any")) { visit in visit.redirect(to: .letter(code: try visit.letterCode.lowercased())) }
    get(.letter(code: "any")) { visit in
      let code = try visit.letterCode
      guard let letter = try await visit.throttled({ try await $0.letter(code: code, remote: $1) }) else {
        var state = FormState(visit.words)
        state.check(LetterNumberForm.number, visit.words.letterCheck.codeUnknown)
        return visit.page(visit.letterCheckPage(state), status: .notFound)
      }
      return visit.page(try await visit.letterPage(letter, asked: .code))
    }
  }
}

extension Visit {
  fileprivate var letterCheck: LetterCheck { LetterCheck(services.letters) }

  fileprivate func letterCheckPage(_ state: FormState) -> LetterCheckPage {
    LetterCheckPage(
      words: words, state: state,
      number: LetterNumberForm(words: words.letterCheck, state: state, example: exampleLetterNumber),
      file: letterFileForm(state))
  }

  private func letterFileForm(_ state: FormState) -> LetterFileForm {
    LetterFileForm(
      words: words.letterCheck, state: state, hidden: hiddenFields(),
      limit: UploadLimit.text)
  }

  private var exampleLetterNumber: String {
    guard let editions, let procedure = editions.sorted.first?.procedure,
      let series = editions.office.series(procedure.series.permit)
    else { return "" }
    return series.format.text(28, date: editions.office.calendar.local(now).date, procedure: procedure.shortName)
  }

  fileprivate func checkNumber() async throws -> Response {
    var state = FormState(typed: query, words)
    guard let number = query.trimmed(LetterNumberForm.number) else {
      state.check(LetterNumberForm.number, words.letterCheck.numberMissing)
      return formAgain(letterCheckPage(state))
    }
    guard let letter = try await throttled({ try await $0.letter(number: number, remote: $1) }) else {
      state.check(LetterNumberForm.number, words.letterCheck.numberUnknown(String(number.prefix(100))))
      return page(letterCheckPage(state), status: .notFound)
    }
    return page(try await letterPage(letter, asked: .number))
  }

  /// Judges the bytes that came; they are dropped with the request.
  fileprivate func checkFile(_ form: FormData) async throws -> Response {
    guard let file = form.file(LetterFileForm.file), !file.bytes.isEmpty else {
      var state = FormState(typed: form, words)
      state.check(LetterFileForm.file, words.letterCheck.fileMissing)
      return formAgain(letterCheckPage(state))
    }
    guard file.size <= FormLimits.upload.fileBytes else {
      var state = FormState(typed: form, words)
      state.check(LetterFileForm.file, words.letterCheck.fileTooLarge(UploadLimit.text))
      return formAgain(letterCheckPage(state))
    }
    switch try await throttled({ try await $0.file(file.bytes, remote: $1) }) {
    case .registered(let letter): return page(try await letterPage(letter, asked: .file))
    case .continued(let letter, let report): return page(foreignFilePage(report, of: letter))
    case .other(let report): return page(foreignFilePage(report, of: nil))
    }
  }

  private func foreignFilePage(_ report: SealReport, of letter: CheckedLetter?) -> ForeignFilePage {
    ForeignFilePage(
      words: words, time: time, now: now, report: report, letter: letter,
      isExample: editions?.office.isExample ?? false)
  }

  fileprivate func letterPage(_ letter: CheckedLetter, asked: LetterPage.Asked) async throws -> LetterPage {
    LetterPage(
      words: words, time: time, now: now, letter: letter, asked: asked,
      report: try await letterCheck.signature(of: letter), isExample: letter.loaded.office.isExample,
      file: letterFileForm(FormState(words)), origin: site.options.publicURL,
      proof: asked == .code ? try proofSource(number: letter.row.letterNumber) : nil)
  }

  /// Asks, and says so in words when this address has asked too often.
  fileprivate func throttled<Value>(
    _ ask: (_ check: LetterCheck, _ remote: String) async throws -> Value
  ) async throws -> Value {
    do {
      return try await ask(letterCheck, clientAddress)
    } catch AccountRefusal.tooManyAttempts(let until) {
      throw SiteProblem.throttled(until: until)
    }
  }
}
