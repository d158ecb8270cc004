import HTML
import Office

/// Asks before an application ends.
struct WithdrawPage: Page {
  let words: Words
  let own: OwnCase
  let state: FormState
  let hidden: HiddenFields

  static let reason = "reason"
  static let request = "request"

  var title: String { own.isAtCounter ? say.withdrawForHeading : say.withdrawHeading }
  var section: Section? { own.isAtCounter ? .counter : .myApplications }
  var isTool: Bool { own.isAtCounter }
  var hasProblems: Bool { !state.isGood }
  private var say: ApplicationActWords { words.applicationActs }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [.init(own.loaded.state.number, Address.application(own.id).path), .init(say.withdraw)])
    state.summary()
    PageHead(title) {
    } below: {
      p(.class("lead")) { own.isAtCounter ? say.withdrawForText : say.withdrawText }
    }
    Element(.form, .method(.post), .multipart.when(own.isAtCounter), .action(Address.withdraw(own.id).path)) {
      hidden
      TextArea(
        state, Self.reason, say.withdrawReason, hint: own.isAtCounter ? say.withdrawForHint : say.withdrawHint, rows: 3,
        maxLength: 500)
      if own.isAtCounter { upload }
      div(.class("actions")) {
        button(.class("btn btn-outline-danger")) { say.withdraw }
        a(.class("btn btn-outline-primary"), .href(Address.application(own.id).path)) { words.common.cancel }
      }
    }
  }

  private var upload: UploadField {
    let documents = words.draftDocuments
    return UploadField(
      Self.request, say.withdrawRequest, accept: "application/pdf,image/jpeg,image/png",
      maxBytes: FormLimits.upload.fileBytes,
      words: .init(
        preparing: documents.preparing, sending: documents.sending, failed: documents.sendingFailed,
        heic: documents.heic, tooLarge: documents.tooLarge(UploadLimit.text), replace: documents.replaceFile),
      hint: say.withdrawRequestHint, problem: state.problem(Self.request))
  }
}
