import Casework
import HTML
import Office
import WorkingTime

/// Who signs, with which certificate, until when, and what letters are trusted by.
struct KeysPage: Page {
  let words: Words
  let time: TimeText
  let now: Moment
  let holders: [KeyHolder]
  let roots: [RootFacts]
  let warnings: [String]

  var title: String { say.keysHeading }
  var section: Section? { .keys }
  var isTool: Bool { true }
  private var say: AdministrationWords { words.administration }

  var body: some HTML {
    WarningNotices(warnings: warnings)
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.keysLead }
    }
    if holders.isEmpty {
      EmptyState(say.noSigners) { say.noSignersHint }
    } else {
      DataTable(
        caption: say.keysHeading,
        columns: [
          .init(say.keyOf), .init(say.certificate, visibility: .fromTablet), .init(say.ends), .init(say.state),
          .init(say.fingerprint, visibility: .fromDesktop),
        ],
        rows: holders.map(row))
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("roots")) {
      h2(.id("roots")) { say.rootsHeading }
      p { say.rootsLead }
      RowsList(
        roots.map { root in
          RowsList.Row(root.name) {
            "\(say.ends): "
            TimeTag(root.validUntil, time, shown: time.date(root.validUntil))
            br()
            span(.class("small fw-normal text-break")) { root.fingerprint }
          }
        })
    }
  }

  private func row(_ holder: KeyHolder) -> [AnyHTML] {
    let facts = holder.facts
    return [
      AnyHTML(a(.class("q-name"), .href(Address.officeAccount(holder.account.id).path)) { holder.account.name }),
      AnyHTML(facts?.name ?? say.noKey),
      AnyHTML(facts.map { TimeTag($0.validUntil, time, shown: time.date($0.validUntil)) }),
      AnyHTML(state(holder)),
      AnyHTML(facts.map { facts in span(.class("small text-break")) { facts.certificate.hex } }),
    ]
  }

  @HTMLBuilder private func state(_ holder: KeyHolder) -> some HTML {
    if holder.facts == nil {
      StatusBadge(.turn, say.noKey, icon: .key)
    } else {
      KeyBadge(state: KeyState(holder.facts, at: now), words: say)
    }
  }
}
