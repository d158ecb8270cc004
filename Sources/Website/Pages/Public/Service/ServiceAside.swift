import HTML
import Office
import Procedures

/// Beside a service: tracking, the counter, and where to complain.
struct ServiceAside: Component {
  let words: Words
  let facts: ServiceFacts
  let track: TrackForm

  private var say: ServiceWords { words.service }

  var body: some HTML {
    aside(.class("col-lg-4 mt-5 mt-lg-0"), .ariaLabel(say.help)) {
      Panel(say.trackHeading) { track }
      CounterPanel(words: say, office: facts.office)
      Panel(say.complaints) {
        p { say.complaintsLead }
        ComplaintList(channels: facts.office.complaints)
      }
    }
  }
}

/// Where the counter is and when it is open.
struct CounterPanel: Component {
  let words: ServiceWords
  let office: OfficeFile

  var body: some HTML {
    Panel(words.counterHeading) {
      p { words.counterText }
      p(.class("mb-0")) {
        Lines([office.counterHours, office.counterRemark, office.letterhead.address])
        br()
        a(.href("tel:\(Self.dialled(office.letterhead.phone))")) { office.letterhead.phone }
      }
    }
  }

  /// RFC 3966 wants digits.
  private static func dialled(_ phone: String) -> String {
    String(phone.filter { $0.isNumber || $0 == "+" })
  }
}

/// The office's channels for complaints.
struct ComplaintList: Component {
  let channels: [ComplaintChannel]

  var body: some HTML {
    ul(.class("list-unstyled mb-0 d-grid gap-2")) {
      for channel in channels {
        li {
          if let link = channel.link { a(.href(link)) { channel.name } } else { strong { channel.name } }
          br()
          span(.class("muted")) { channel.text }
        }
      }
    }
  }
}
