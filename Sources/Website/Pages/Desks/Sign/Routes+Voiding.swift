import Casework
import HTML
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Ends a number for which no letter will be issued, with a reason; the file is decided on anew.
  func addVoiding() {
    get(.voidNumber(.any), for: .officer) { visit in
      let file = try visit.fileToApprove()
      guard file.state.stage == .approved else { return visit.redirect(to: .bench(file.id)) }
      return visit.page(visit.voidPage(file, reason: ""))
    }
    post(.voidNumber(.any), for: .officer) { visit, form in
      if let answer = try visit.repeated(form) { return answer }
      let (file, _) = try visit.fileToDecide(form, acts: [.approve])
      let typed = form.trimmed(VoidPage.reasonName) ?? ""
      guard let reason = SubstantialReason(typed) else {
        let problem = FieldProblem(
          field: VoidPage.reasonName, message: visit.words.signing.voidReasonMissing,
          prefix: visit.words.common.wrong)
        return visit.formAgain(visit.voidPage(file, reason: typed, form, [problem]))
      }
      let taken = try await visit.services.letters.void(
        file.id, reason: reason, expecting: file.state.version, by: try visit.officer,
        form: visit.key(of: form, leadingTo: .bench(file.id)))
      return visit.redirect(after: taken) { .bench($0.id) }
    }
  }
}

extension Visit {
  fileprivate func voidPage(
    _ file: DeskFile, reason: String, _ form: FormData? = nil, _ problems: [FieldProblem] = []
  ) -> VoidPage {
    let number = file.state.letter?.numbering.number ?? ""
    return VoidPage(
      words: words, file: file, reason: reason, hidden: hiddenFields(for: file, again: form),
      head: head(file, words.signing.voidHeading(number), view: .asking), problems: problems)
  }
}

struct VoidPage: Page {
  static let reasonName = "reason"

  let words: Words
  let file: DeskFile
  let reason: String
  let hidden: HiddenFields
  let head: FileHead
  let problems: [FieldProblem]

  private var say: SigningWords { words.signing }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(say.problems(problems.count), problems)
    head
    p(.class("lead mt-3")) { say.voidLead }
    Element(.form, .method(.post), .action(Address.voidNumber(file.id).path)) {
      hidden
      TextArea(
        Self.reasonName, say.voidReason, value: reason, problem: problems.of(Self.reasonName), rows: 3)
      div(.class("actions")) {
        button(.class("btn btn-outline-danger")) { say.voidButton }
        a(.class("btn btn-outline-primary"), .href(Address.bench(file.id).path)) { words.common.cancel }
      }
    }
  }
}
