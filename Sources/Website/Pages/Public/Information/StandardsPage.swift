import HTML
import Procedures

/// The fourteen components of the service standard, as far as the files of procedure and office give them.
struct StandardsPage: Page {
  let words: Words
  let time: TimeText
  let office: OfficeFile
  let services: [ServiceFacts]

  var title: String { say.standardsHeading }
  private var say: InformationWords { words.information }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.standardsLead }
    }
    Element(.section, .ariaLabelledby("pledge")) {
      h2(.id("pledge")) { say.pledge }
      p { say.pledgeText(office.shortName, words.common.list(services.map(promise))) }
    }
    ForEach(services) { facts in
      Element(.section, .class("mt-5")) {
        h2 { "\(facts.procedure.name) (\(facts.procedure.shortName))" }
        ForEach(StandardComponent.allCases) { component in
          div(.class("mb-4")) {
            h3 { "\(component.rawValue). \(say.components(component))" }
            StandardText(component: component, facts: facts, words: words, time: time)
          }
        }
      }
    }
  }

  private func promise(_ facts: ServiceFacts) -> String {
    "\(facts.procedure.shortName): \(time.standard(facts.procedure.promise))"
  }
}
