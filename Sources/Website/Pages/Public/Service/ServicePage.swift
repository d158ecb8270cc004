import Casework
import HTML
import Office
import Procedures

/// What a service is, what it needs, what it costs, how long it may take, and which law stands behind it.
struct ServicePage: Page {
  let words: Words
  let time: TimeText
  let facts: ServiceFacts
  let track: TrackForm
  /// Of one uploaded file, in bytes.
  let fileLimit: Int
  let canApply: Bool

  var title: String { "\(facts.procedure.name) (\(facts.procedure.shortName))" }
  var section: Section? { .services }
  private var say: ServiceWords { words.service }
  /// The files of procedure and office are Indonesian in every language of the site.
  private var fileLanguage: String? { words.language == .indonesian ? nil : Language.indonesian.rawValue }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        .init(words.common.home, Address.home.path), .init(say.services, Address.home.path),
        .init(facts.procedure.shortName),
      ])
    PageHead(title) {
    } below: {
      p(.class("lead mb-0"), .lang(fileLanguage)) { facts.procedure.summary }
    } trailing: {
      if canApply {
        a(.class("btn btn-primary"), .href(applyPath)) {
          say.apply(facts.procedure.kinds.count > 1 ? facts.kind?.label : nil)
        }
      }
    }
    ServiceKinds(words: say, kinds: facts.procedure.kinds, current: facts.kind) { kind in
      Address.service(facts.procedure.id).path([(NewApplication.kind, kind.id.rawValue)])
    }
    div(.lang(fileLanguage)) { FactsList(keyFacts) }
    div(.class("mt-4 mt-lg-5")) { ServiceRail(facts: facts, words: say, time: time) }
    div(.class("row gx-lg-5 mt-5")) {
      div(.class("col-lg-8")) {
        documents
        levy
        ways
        steps
        law
      }
      ServiceAside(words: words, facts: facts, track: track)
    }
  }

  private var applyPath: String {
    let address = Address.newApplication(facts.procedure.id)
    guard facts.procedure.kinds.count > 1, let kind = facts.kind else { return address.path }
    return address.path([(NewApplication.kind, kind.id.rawValue)])
  }

  private var keyFacts: [(term: String, value: String)] {
    let validity = facts.validityText(say)
    return [
      (say.fee, facts.procedure.fee.text),
      (say.time, say.timeFromComplete(time.standard(facts.procedure.promise))),
    ] + (validity.isEmpty ? [] : [(say.validity, validity)]) + [(say.letterForm, facts.procedure.letterForm)]
  }

  private var documents: some HTML {
    Element(.section, .ariaLabelledby("documents")) {
      h2(.id("documents")) { say.bring }
      p { say.bringLead("\(fileLimit >> 20) MB") }
      div(.lang(fileLanguage)) {
        TaskList(
          facts.requirements.map { rule in TaskList.Task(rule.name, aside: facts.aside(rule)) { rule.hint } },
          isTwoColumns: true)
      }
      ComingRules(words: words, time: time, facts: facts)
    }
  }

  @HTMLBuilder private var levy: some HTML {
    if let levy = facts.procedure.levy {
      Element(.section, .ariaLabelledby("levy")) {
        h2(.id("levy")) { say.levy }
        p(.lang(fileLanguage)) { levy.text }
        p { say.levyDue(levy.dueDays, IndonesianText.percent(hundredths: levy.surcharge)) }
        p(.lang(fileLanguage)) { levy.payTo }
      }
    }
  }

  private var ways: some HTML {
    Element(.section, .ariaLabelledby("ways")) {
      h2(.id("ways")) { say.howHeading }
      div(.class("row")) {
        div(.class("col-md-6")) {
          h3 { say.howOnlineHeading }
          ol(.class("ps-3")) { for line in say.howOnline { li { line } } }
        }
        div(.class("col-md-6")) {
          h3 { say.howCounterHeading }
          ol(.class("ps-3")) { for line in say.howCounter { li { line } } }
        }
      }
    }
  }

  private var steps: some HTML {
    Element(.section, .ariaLabelledby("steps")) {
      h2(.id("steps")) { say.whoHeading }
      p { say.whoLead }
      div(.lang(fileLanguage)) { ServiceStepsTable(facts: facts, words: say) }
    }
  }

  private var law: some HTML {
    Element(.section, .ariaLabelledby("law")) {
      h2(.id("law")) { say.legalBasis }
      ol(.class("ps-3"), .lang(fileLanguage)) {
        for law in facts.procedure.boxes.legalBasis {
          li { law.hasSuffix(";") ? String(law.dropLast()) : law }
        }
      }
      p(.class("muted")) {
        say.sop(
          facts.procedure.head.number, facts.procedure.head.revised.map(time.date),
          time.date(facts.procedure.head.effective))
      }
    }
  }
}
