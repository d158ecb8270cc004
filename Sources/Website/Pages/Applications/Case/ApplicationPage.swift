import CaseStore
import Casework
import HTML
import Office
import Procedures

/// An application as its applicant sees it: where it is, who has it, until when, and what is needed now.
struct ApplicationPage: Page {
  let words: Words
  let time: TimeText
  let own: OwnCase
  let clock: CaseClock
  let news: News?
  /// While returned: what to mend, and what was mended already.
  let returned: Returned?
  let links: [PositionPanel.Link]
  let messages: [OutboxMessage]
  let hidden: HiddenFields
  let tie: TieOffer?
  let mandate: @Sendable (MandateID) -> Mandate?
  /// Who withdrew it at the counter, if anybody did.
  let withdrawer: String?

  private var loaded: LoadedCase { own.loaded }
  private var state: PermitCase { own.loaded.state }
  private var say: ApplicationWords { words.applications }
  private var now: ApplicationState { ApplicationState(loaded, say) }

  var title: String { now.heading }
  var section: Section? { own.isAtCounter ? .counter : .myApplications }
  var isTool: Bool { own.isAtCounter }

  var body: some HTML {
    crumbs
    ApplicationNotices(words: words, time: time, own: own, clock: clock, news: news)
    PageHead(now.heading) {
      p(.class("mb-2")) { StatusBadge(now.kind, now.status) }
    } below: {
      p(.class("muted mb-0")) { facts }
      if !now.lead.isEmpty { p(.class("mb-0 mt-2")) { now.lead } }
    } trailing: {
      primary
    }
    ApplicantRail(clock: clock, words: say, time: time)
    div(.class("row gx-lg-5 mt-4 mt-lg-5")) {
      div(.class("col-lg-8")) {
        if let returned { ReturnedSection(words: words, time: time, returned: returned) }
        VisitSection(words: words, time: time, loaded: loaded)
        LevySection(words: words, time: time, own: own, today: time.localDate(clock.now))
        later
        counterWithdrawal
        reasons
        if let tie { tie }
        if returned == nil { HandedIn(words: words, own: own) }
      }
      aside(.class("col-lg-4 mt-5 mt-lg-0"), .ariaLabel(say.about)) {
        PositionPanel(words: words, clock: clock, time: time, links: links)
        Panel(say.history) {
          HistoryLog(ApplicantHistory(loaded: loaded, words: words.history, time: time, mandate: mandate).entries)
        }
        ApplicantMessages(messages: messages, words: words.messages, time: time)
      }
    }
  }

  private var crumbs: Crumbs {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        own.isAtCounter
          ? .init(words.frame.counter, Address.counterDesk.path)
          : .init(words.frame.myApplications, Address.myApplications.path),
        .init(state.number),
      ])
  }

  @HTMLBuilder private var facts: some HTML {
    loaded.procedure.shortName
    " "
    (loaded.procedure.kind(KindID(state.kind))?.label ?? "").lowercased()
    " · "
    span(.class("num")) { state.number }
    " · "
    say.inNameOf(loaded.name)
  }

  @HTMLBuilder private var primary: some HTML {
    switch state.stage {
    case .returned:
      a(.class("btn btn-primary"), .href(Address.applicationMend(own.id).path)) { words.mending.continueMending }
    case .issued:
      a(.class("btn btn-primary"), .href(Address.letterFile(own.id).path)) { say.downloadLetter }
    case .handedOver where !state.isReceived:
      PostButton(
        loaded.step?.forwardLabel ?? say.confirm, address: Address.confirmReceipt(own.id).path, hidden: hidden,
        look: .primary)
    case .refused, .handedOver:
      if let letter = state.letter, letter.signed != nil {
        a(.class("btn btn-primary"), .href(Address.letterFile(own.id).path)) {
          letter.kind == .permit ? say.downloadLetter : say.downloadRefusal
        }
      }
    default:
      if news == .submitted {
        a(.class("btn btn-primary"), .href(Address.receipt(own.id).path)) { say.downloadReceipt }
      }
    }
  }

  /// What the holder of the letter may want with it next, and how it ended if it did.
  @HTMLBuilder private var later: some HTML {
    if let ending = state.ending {
      Notice(.failed) {
        ending.kind == .superseded ? words.history.superseded(ending.by) : words.history.revoked(ending.by)
      }
    } else if !following.isEmpty {
      Element(.section, .class("mb-4"), .ariaLabelledby("following")) {
        h2(.id("following")) { say.following }
        ul {
          for kind in following {
            li {
              a(.href(loaded.address(following: kind))) { kind.label }
              if let hint = kind.hint { span(.class("muted")) { " – \(hint)" } }
            }
          }
        }
      }
    }
  }

  private var following: [ApplicationKind] { own.isAtCounter ? [] : loaded.followingKinds }

  /// Who ended it in the applicant's name, and why: nobody should find that out only by asking.
  @HTMLBuilder private var counterWithdrawal: some HTML {
    if let event = loaded.counterWithdrawal {
      div(.class("mb-4")) {
        Notice(.attention) {
          say.withdrawnBy(withdrawer ?? words.history.counter, time.dateAndTime(event.at))
          if let reason = event.payload.text { " \(say.reason(reason))" }
          " \(say.withdrawnWrongly(loaded.office.letterhead.phone))"
        }
      }
    }
  }

  /// Why it was refused, or why its number was voided.
  @HTMLBuilder private var reasons: some HTML {
    if let texts = loaded.endingReasons, !texts.isEmpty {
      Element(.section, .class("mb-4"), .ariaLabelledby("reasons")) {
        h2(.id("reasons")) { say.refusedReasons }
        ol { for text in texts { li { text } } }
      }
    }
  }
}

extension LoadedCase {
  /// What was given as the reason for its end, one text each; nil while it has not ended against the applicant's wish.
  var endingReasons: [String]? {
    guard state.stage == .refused || state.stage == .void else { return nil }
    let ending = events.last { event in
      switch event.fact {
      case .refused, .voided: true
      default: false
      }
    }
    return ending?.payload.text.map { $0.split(separator: "\n").map(String.init) }
  }
}
