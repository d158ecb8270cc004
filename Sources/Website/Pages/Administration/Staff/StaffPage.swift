import CaseStore
import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// An officer's mandates, leave and qualifications.
struct StaffPage: Page {
  static let deed = "tindakan"
  static let item = "butir"
  static let from = "mulai"
  static let until = "selesai"
  static let kind = "bukti"
  static let number = "nomor"
  static let date = "tanggal"
  static let scan = "pindaian"
  static let news = "kabar"
  static let order = [from, until, kind, number, date, scan]

  enum Deed: String, Sendable {
    case leave = "cuti", cancelLeave = "batalkan-cuti", proof = "tambah-bukti", withdrawProof = "cabut-bukti"
  }

  /// A document, of the office's file or entered here.
  struct Paper: Sendable {
    var what: String
    var number: String
    var date: CivilDate
    var scan: Digest?
    /// Of the button that takes it back; nil for the file's.
    var hidden: HiddenFields?
  }

  let words: Words
  let time: TimeText
  let account: Account
  let mandates: [MandatesPage.Row]
  let leaves: [(leave: Leave, isNow: Bool, hidden: HiddenFields)]
  let papers: [Paper]
  let proofChoices: [Choice]
  let demands: [FormDemands.Block]
  let state: FormState
  let isOwn: Bool
  let isSaved: Bool
  /// Desks that nobody has while this officer is on leave.
  let warnings: [String]
  let hidden: HiddenFields

  var title: String { account.name }
  var section: Section? { .accounts }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }
  private var say: ActingWords { words.acting }
  private var address: String { Address.staff(account.id).path }

  var body: some HTML {
    if isSaved { Notice(.saved) { words.administration.saved } }
    state.summary(Self.order)
    Crumbs(
      name: words.common.breadcrumbs,
      [
        .init(words.administration.accountsHeading, Address.accounts.path),
        .init(account.name, Address.officeAccount(account.id).path), .init("\(say.leave), \(say.proofs)"),
      ])
    WarningNotices(warnings: warnings)
    PageHead(title, isTool: true)
    if isOwn { Notice(.attention) { words.administration.ownAccount } }
    if !mandates.isEmpty { mandateList }
    leaveSection
    proofSection
    FormDemands(words: say, blocks: demands)
  }

  private var mandateList: some HTML {
    Element(.section, .class("mt-4"), .ariaLabelledby("mandates")) {
      h2(.id("mandates")) { say.heading }
      RowsList(
        mandates.map { row in
          RowsList.Row("\(row.mandate.kind.abbreviation) \(row.role)") {
            "\(say.span(time.date(row.mandate.from), time.date(row.mandate.until))) "
            MandateBadge(state: row.state, words: say)
          }
        })
    }
  }

  private var leaveSection: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("leave")) {
      h2(.id("leave")) { say.leave }
      p { say.leaveLead }
      if leaves.isEmpty { p(.class("muted")) { say.noLeave } }
      ForEach(leaves) { entry in
        let span = say.span(time.date(entry.leave.from), time.date(entry.leave.until))
        div(.class("d-flex flex-wrap gap-3 align-items-center mb-2")) {
          span
          if entry.isNow { StatusBadge(.turn, say.onLeave, icon: .hourglassSplit) }
          if !isOwn {
            PostButton(say.cancelLeave, address: address, hidden: entry.hidden, hiddenWords: span, isSmall: true)
          }
        }
      }
      if !isOwn {
        form(.class("mt-3"), .method(.post), .action(address)) {
          deed(.leave)
          DateField(state, Self.from, say.firstDay, words: .init(words))
          DateField(state, Self.until, say.lastDay, words: .init(words))
          div(.class("actions")) { button(.class("btn btn-outline-primary")) { say.enterLeave } }
        }
      }
    }
  }

  private var proofSection: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("proofs")) {
      h2(.id("proofs")) { say.proofs }
      p { say.proofsLead }
      if papers.isEmpty { p(.class("muted")) { say.noProof } }
      ForEach(papers) { paper in
        div(.class("d-flex flex-wrap gap-3 align-items-center mb-2")) {
          strong { paper.what }
          say.decreeOf(paper.number, time.date(paper.date))
          if let scan = paper.scan {
            a(.href(Address.staffPaper(scan).path)) {
              say.openScan
              HiddenWords(" \(paper.what)")
            }
          }
          if let hidden = paper.hidden {
            if !isOwn {
              PostButton(
                say.withdrawProof, address: address, hidden: hidden, hiddenWords: paper.what, look: .danger,
                isSmall: true)
            }
          } else {
            em(.class("muted")) { say.fromFile }
          }
        }
      }
      if !isOwn {
        form(.class("mt-3"), .method(.post), .multipart, .action(address)) {
          deed(.proof)
          SelectField(state, Self.kind, say.kindOfProof, choices: proofChoices)
          TextField(state, Self.number, say.proofNumber, autocomplete: "off", maxLength: 100, isNarrow: true)
          DateField(state, Self.date, say.proofDate, words: .init(words))
          ScanField(state: state, name: Self.scan, label: say.proofScan, hint: say.scanHint)
          div(.class("actions")) { button(.class("btn btn-outline-primary")) { say.enterProof } }
        }
      }
    }
  }

  @HTMLBuilder private func deed(_ deed: Deed) -> some HTML {
    hidden
    input(.type(.hidden), .name(Self.deed), .value(deed.rawValue))
  }
}
