import Casework
import HTML
import Office
import Procedures

/// The services of the office, tracking and the letter check.
struct HomePage: Page {
  let words: Words
  let time: TimeText
  let office: OfficeFile
  let services: [ServiceFacts]
  let track: TrackForm

  var title: String { say.homeHeading(office.city) }
  var section: Section? { .services }
  private var say: ServiceWords { words.service }
  private var fileLanguage: String? { words.language == .indonesian ? nil : Language.indonesian.rawValue }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.homeLead }
    } trailing: {
      if let only = services.first, services.count == 1 {
        a(.class("btn btn-primary"), .href(Address.service(only.procedure.id).path)) {
          say.readMore(only.procedure.shortName)
        }
      }
    }
    div(.class("row gx-lg-5 mt-4")) {
      div(.class("col-lg-8")) {
        Element(.section, .ariaLabelledby("services")) {
          h2(.id("services")) { say.services }
          ForEach(services) { service in card(service) }
        }
      }
      aside(.class("col-lg-4 mt-4 mt-lg-0"), .ariaLabel(say.help)) {
        Panel(say.trackHeading) { track }
        Panel(say.checkHeading) {
          p { say.checkText }
          a(.class("btn btn-outline-primary"), .href(Address.letterCheck.path)) { words.frame.letterCheck }
        }
        CounterPanel(words: say, office: office)
      }
    }
  }

  private func card(_ service: ServiceFacts) -> some HTML {
    div(.class("mb-5")) {
      h3 {
        a(.href(Address.service(service.procedure.id).path)) {
          "\(service.procedure.name) (\(service.procedure.shortName))"
        }
      }
      p(.lang(fileLanguage)) { service.procedure.summary }
      div(.lang(fileLanguage)) {
        FactsList([
          (say.fee, service.procedure.fee.text),
          (say.time, say.timeFromComplete(time.standard(service.procedure.promise))),
          (say.validity, service.validity),
        ])
      }
    }
  }
}
