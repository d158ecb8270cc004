import Casework
import HTML
import Office

/// Where a case stands, for whoever knows its number and code.
struct TrackedPage: Page {
  let words: Words
  let time: TimeText
  let tracked: TrackedCase
  let hidden: HiddenFields

  var title: String { tracked.status }
  var section: Section? { .track }
  private var say: TrackWords { words.track }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        .init(words.common.home, Address.home.path), .init(say.heading, Address.track.path),
        .init(tracked.state.number),
      ])
    PageHead(tracked.status) {
      p(.class("mb-1")) { StatusBadge(tracked.badge, say.position) }
    } below: {
      p(.class("muted mb-2")) {
        "\(tracked.procedure.name) (\(tracked.procedure.shortName)) · "
        span(.class("num")) { tracked.state.number }
      }
      p(.class("lead mb-0")) { say.whatNext(tracked.state.stage, !tracked.state.isReceived) }
    } trailing: {
      way
    }
    div(.class("mt-4")) { TrackedRail(tracked: tracked, words: say, time: time) }
    div(.class("row gx-lg-5 mt-4")) {
      div(.class("col-lg-8")) { RowsList(rows) }
      aside(.class("col-lg-4 mt-4 mt-lg-0"), .ariaLabel(words.service.help)) {
        Panel(say.another) {
          p { tracked.procedure.trackingNote }
          a(.class("btn btn-outline-primary"), .href(Address.track.path([(TrackQuery.another, "1")]))) { say.another }
        }
      }
    }
  }

  private var rows: [RowsList.Row] {
    var rows: [RowsList.Row] = []
    if let desk = tracked.desk { rows.append(.init(say.atDesk, desk)) }
    rows.append(.init(say.since) { TimeTag(tracked.since, time) })
    rows.append(.init(say.submitted) { TimeTag(tracked.state.firstSubmitted, time) })
    rows.append(.init(say.promise, PromiseText(tracked: tracked, words: say, time: time).text))
    return rows
  }

  private var openWords: String { tracked.state.stage == .returned ? say.openReturned : say.open }

  @HTMLBuilder private var way: some HTML {
    switch tracked.way {
    case .open:
      a(.class("btn btn-primary"), .href(Address.application(tracked.id).path)) { openWords }
    case .openWithCode(let code):
      form(.method(.post), .action(Address.track.path)) {
        hidden
        input(.type(.hidden), .name(TrackForm.number), .value(tracked.state.number))
        input(.type(.hidden), .name(TrackForm.code), .value(code))
        button(.class("btn btn-primary")) { openWords }
      }
    case .owned: p(.class("muted mb-0")) { say.ownedHint }
    case .none: EmptyHTML()
    }
  }
}
