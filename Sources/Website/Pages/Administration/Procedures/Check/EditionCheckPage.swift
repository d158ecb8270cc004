import Casework
import HTML
import Office
import Procedures

/// What `simple procedure check` says about one edition.
struct EditionCheckPage: Page {
  let words: Words
  let time: TimeText
  let entry: EditionTimeline.Entry
  let procedure: Procedure
  let office: OfficeFile
  let crumbs: Crumbs
  /// Nil while it is being made.
  let report: ProcedureReport?

  var title: String { say.checksHeading(procedure.shortName) }
  var section: Section? { .procedures }
  var isTool: Bool { true }
  private var say: ProcedureWords { words.procedure }
  private var address: Address { .editionCheck(procedure.id, entry.edition.digest) }

  var body: some HTML {
    crumbs
    PageHead(title, isTool: true) {
      if let report { p(.class("mb-1")) { StatusBadge(report.hasErrors ? .stop : .done, verdict(report)) } }
    } below: {
      p(.class("muted mb-0")) { "\(say.edition(entry.edition.digest.short)). \(say.checksLead)" }
    }
    p { EditionLinks(id: procedure.id, edition: entry.edition.digest, words: say) }
    if let report {
      if !report.findings.isEmpty { CheckFindings(findings: report.findings, words: words) }
      if let proof = report.proof {
        CheckProof(report: report, proof: proof, office: office, words: words, time: time)
      }
    } else {
      Notice(.attention) { say.running }
      p { a(.class("btn btn-outline-primary"), .href(address.path)) { say.reload } }
    }
  }

  private func verdict(_ report: ProcedureReport) -> String {
    let errors = report.findings.count { $0.severity == .error }
    let warnings = report.findings.count - errors
    return errors > 0 ? say.doesNotHold(errors) : warnings > 0 ? say.holdsBut(warnings) : say.holds
  }
}

/// Everything that a check found, with its place and the way there.
struct CheckFindings: Component {
  let findings: [ProcedureFinding]
  let words: Words

  var body: some HTML {
    let say = words.procedure
    Element(.section, .ariaLabelledby("findings")) {
      h2(.id("findings")) { say.findings }
      ol(.class("ps-3")) {
        for finding in findings {
          let line = FileFailure.Failure.Line(finding.problem)
          li(.class("mb-3")) {
            strong { finding.severity == .error ? say.mistake : say.warning }
            ", "
            span(.class("num text-break")) { line.place }
            br()
            span(.lang("id")) { line.what }
            br()
            "\(words.edition.instead) "
            span(.lang("id")) { line.instead }
            if !finding.trail.isEmpty {
              details {
                summary { say.way }
                ol(.lang("id")) { ForEach(finding.trail) { step in li { step } } }
              }
            }
          }
        }
      }
    }
  }
}

/// What a search of the state space showed.
struct CheckProof: Component {
  let report: ProcedureReport
  let proof: ProcedureProof
  let office: OfficeFile
  let words: Words
  let time: TimeText

  private var say: ProcedureWords { words.procedure }
  private var strangers: Int { proof.parts.reduce(0) { $0 + $1.strangersRefused } }

  var body: some HTML {
    Element(.section, .ariaLabelledby("proof")) {
      h2(.id("proof")) { say.proved }
      RowsList(rows)
      details(.class("mt-3")) {
        summary { say.parts }
        DataTable(
          caption: say.parts, columns: [.init(say.part), .init(say.states, isNumber: true)],
          rows: proof.parts.map { part in [AnyHTML(span(.lang("id")) { part.name }), AnyHTML(number(part.states))] })
      }
    }
  }

  private var rows: [RowsList.Row] {
    var rows: [RowsList.Row] = [
      .init(say.states, say.statesText(number(proof.states), number(proof.taken), number(proof.refused)))
    ]
    if !report.hasErrors, proof.isWhole {
      rows += [
        .init(say.steps, say.stepsText), .init(say.letters, say.lettersText(number(proof.letters))),
        .init(say.performers, say.performersText(number(strangers))),
      ]
    }
    if let promise = report.promise, promise.missed == 0 {
      rows.append(
        .init(say.time) {
          span(.lang("id")) { PromiseWords.told(promise.worst, office.calendar, zone: office.timeZoneName) }
        })
    }
    if !report.hasErrors { rows.append(.init(say.office, say.officeText)) }
    return rows
  }

  private func number(_ value: Int) -> String { time.whole(value) }
}
