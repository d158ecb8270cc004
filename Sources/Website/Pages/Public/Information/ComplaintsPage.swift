import HTML
import Procedures

/// Where a complaint may be brought.
struct ComplaintsPage: Page {
  let words: Words
  let office: OfficeFile

  var title: String { say.complaintsHeading }
  var section: Section? { .complaints }
  private var say: InformationWords { words.information }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.complaintsLead }
    }
    div(.class("row gx-lg-5 mt-4")) {
      div(.class("col-lg-7")) {
        TaskList(office.complaints.map(task))
        p(.class("mt-4")) { say.complaintsRight }
      }
      aside(.class("col-lg-5 mt-4 mt-lg-0"), .ariaLabel(words.service.help)) {
        CounterPanel(words: words.service, office: office)
      }
    }
  }

  private func task(_ channel: ComplaintChannel) -> TaskList.Task {
    TaskList.Task(channel.name) {
      if let link = channel.link, !link.hasPrefix("http") {
        a(.href(link)) { channel.text }
      } else {
        channel.text
      }
      if let link = channel.link, link.hasPrefix("http") {
        br()
        a(.href(link)) { link }
      }
    }
  }
}
