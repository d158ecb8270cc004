import Casework
import HTML
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Refusing asks on a page of its own, with reasons that the refusal letter gives.
  func addRefusing() {
    get(.refuse(.any), for: .officer) { visit in
      let file = try visit.fileToApprove()
      guard file.state.letter == nil else { return visit.redirect(to: .bench(file.id)) }
      return visit.page(try visit.refusePage(file, reasons: []))
    }
    post(.refuse(.any), for: .officer) { visit, form in
      if let answer = try visit.repeated(form) { return answer }
      let (file, _) = try visit.fileToDecide(form, acts: [.approve])
      let reasons = form.all(RefusePage.reasonName).map(\.trimmed).filter { !$0.isEmpty }
      if let problems = try await visit.sendCode(form) {
        return visit.page(try visit.refusePage(file, reasons: reasons, form, problems, isCodeSent: problems.isEmpty))
      }
      guard !reasons.isEmpty else {
        let problem = FieldProblem(
          field: "\(RefusePage.reasonName)-1", message: visit.words.signing.reasonMissing,
          prefix: visit.words.common.wrong)
        return visit.formAgain(try visit.refusePage(file, reasons: [], form, [problem]))
      }
      let (session, problem) = try await visit.unlock(form)
      guard let session else {
        return visit.formAgain(try visit.refusePage(file, reasons: reasons, form, [problem].compactMap(\.self)))
      }
      // One line a reason: the letter numbers them.
      let lines = reasons.map { $0.replacing("\n", with: " ") }
      let refused = try await visit.services.letters.refuse(
        file.id, reasons: lines, expecting: file.state.version, by: try visit.officer,
        form: visit.key(of: form, leadingTo: .bench(file.id)))
      guard case .done = refused else { return visit.redirect(after: refused) { .bench($0.id) } }
      return try await visit.complete(file, session)
    }
  }
}

extension Visit {
  fileprivate func refusePage(
    _ file: DeskFile, reasons: [String], _ form: FormData? = nil, _ problems: [FieldProblem] = [],
    isCodeSent: Bool = false
  ) throws -> RefusePage {
    RefusePage(
      words: words, file: file, reasons: reasons, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.signing.refuseHeading(file.loaded.name), view: .asking), problems: problems,
      proof: try services.letters.proof(of: try account.id), isCodeSent: isCodeSent)
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

struct RefusePage: Page {
  static let reasonName = "reason"
  /// Fields to begin with.
  static let places = 3

  let words: Words
  let file: DeskFile
  let reasons: [String]
  let hidden: HiddenFields
  let head: FileHead
  let problems: [FieldProblem]
  let proof: SigningProof
  let isCodeSent: Bool

  private var say: SigningWords { words.signing }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(say.problems(problems.count), problems)
    if isCodeSent { Notice(.saved) { say.codeSent } }
    head
    p(.class("lead mt-3")) { say.refuseLead }
    Element(.form, .method(.post), .action(Address.refuse(file.id).path)) {
      hidden
      ForEach(1...max(Self.places, reasons.count + 1)) { place in
        TextArea(
          "\(Self.reasonName)-\(place)", place == 1 ? say.reason(place) : "\(say.reason(place)) \(say.moreReason)",
          name: Self.reasonName, value: place <= reasons.count ? reasons[place - 1] : "",
          hint: place == 1 ? say.reasonHint : nil, problem: problems.of("\(Self.reasonName)-\(place)"), rows: 2)
      }
      PassphraseField(words: say, problem: problems.of(PassphraseField.name), proof: proof)
      div(.class("actions")) {
        button(.class("btn btn-outline-danger")) { say.refuseAndSign }
        SendCodeButton(words: say, proof: proof)
        a(.class("btn btn-outline-primary"), .href(Address.bench(file.id).path)) { words.common.cancel }
      }
    }
  }
}
