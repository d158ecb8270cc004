import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// The desk of those who visit: the appointment, the report, and the signatures of as many as the procedure asks for.
struct SiteVisitPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let step: ProcedureStep
  let reader: AccountID
  let state: FormState
  let hidden: HiddenFields
  let head: FileHead
  let done: String?
  var failed: String?

  private var say: SiteVisitWords { words.siteVisit }
  private var visit: Inspection { file.state.inspections[step.id] ?? .none }
  private var signers: [AccountID] { file.state.standingSigners(at: step.id) }
  private var lacking: Int { max(0, step.step.officersNeeded - signers.count) }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }
  var hasProblems: Bool { !state.isGood }

  var body: some HTML {
    state.summary()
    if let failed { Notice(.failed) { failed } }
    if let done { Notice(.saved) { done } }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("row gy-4 mt-1")) {
      div(.class("col-lg-7")) {
        appointment
        if visit.appointment != nil { report }
      }
      aside(.class("col-lg-5"), .ariaLabel(words.file.data)) {
        for group in file.procedure.groups {
          Panel(group.title) { RowsList(FieldValues(file, time, words).rows(group), style: .stacked) }
        }
      }
    }
  }

  private var appointment: some HTML {
    Element(.section, .ariaLabelledby("appointment")) {
      h2(.id("appointment")) { say.appointment }
      p {
        if let when = visit.appointment {
          strong { say.appointed(time.dateAndTime(when)) }
          if visit.moves > 0 { span(.class("muted")) { " · \(say.moved(visit.moves))" } }
        } else {
          say.notAppointed
        }
      }
      Element(.details, .open(visit.appointment == nil)) {
        Element(.summary) { visit.appointment == nil ? say.appoint : say.move }
        form(.method(.post), .action(Address.appointVisit(file.id).path), .class("mt-3")) {
          hidden
          DateField(state, SiteVisitForm.day, say.day, words: .init(words))
          TextField(state, SiteVisitForm.clock, say.clock, hint: say.clockHint, inputMode: "numeric", isNarrow: true)
          if visit.appointment != nil {
            TextField(state, SiteVisitForm.why, say.why, hint: say.whyHint, maxLength: 300)
          }
          div(.class("actions")) {
            button(.class(visit.appointment == nil ? "btn btn-primary" : "btn btn-outline-primary")) {
              visit.appointment == nil ? say.appoint : say.move
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private var report: some HTML {
    Element(.section, .class("mt-4"), .ariaLabelledby("report")) {
      h2(.id("report")) { say.report }
      if let when = visit.appointment, when > file.now {
        p(.class("muted")) { say.notBefore(time.dateAndTime(when)) }
      } else {
        if let kept = visit.report {
          ReportFacts(file: file, step: step.id, report: kept, words: words, time: time)
          if lacking > 0 { p { strong { say.lacking(lacking) } } }
          if !signers.contains(reader) {
            PostButton(say.sign, address: Address.signVisit(file.id).path, hidden: hidden, look: .primary)
          }
          if !kept.meets, lacking == 0 { close }
          Element(.details, .class("mt-4")) {
            Element(.summary) { say.sendAgain }
            writing
          }
        } else {
          writing
        }
      }
    }
  }

  private var writing: some HTML {
    form(
      .method(.post), .action(Address.reportVisit(file.id).path), .multipart, .class("mt-3")
    ) {
      hidden
      p(.class("muted")) { say.reportLead(step.step.officersNeeded, step.step.photosNeeded) }
      RadioField(
        state, SiteVisitForm.verdict, say.verdict,
        choices: [Choice(SiteVisitForm.yes, say.meets), Choice(SiteVisitForm.no, say.meetsNot)])
      TextArea(state, SiteVisitForm.findings, say.findings, hint: say.findingsHint, rows: 6, maxLength: 4_000)
      div(.class("field"), .class("field-error", if: state.problem(SiteVisitForm.photos) != nil)) {
        label(.for(SiteVisitForm.photos), .class("form-label")) { say.photos }
        p(.class("form-text"), .id("photos-hint")) { say.photosHint(step.step.photosNeeded) }
        if let problem = state.problem(SiteVisitForm.photos) { p(.class("error-text")) { problem.message } }
        input(
          .class("form-control"), .type(.file), .id(SiteVisitForm.photos), .name(SiteVisitForm.photos),
          .accept("image/jpeg,image/png"), .multiple(), .ariaDescribedby("photos-hint"))
      }
      div(.class("actions")) { button(.class("btn btn-primary")) { say.send } }
    }
  }

  private var close: some HTML {
    form(.method(.post), .action(Address.closeVisit(file.id).path), .class("mt-4")) {
      hidden
      h3 { say.close }
      p { say.closeLead }
      RadioField(
        state, SiteVisitForm.target, say.target,
        choices: step.sendsBackTo.map { Choice($0.rawValue, file.names.desk($0)) })
      TextArea(state, SiteVisitForm.reason, say.reason, rows: 3, maxLength: 1_000)
      div(.class("actions")) { button(.class("btn btn-outline-danger")) { say.closeButton } }
    }
  }
}
