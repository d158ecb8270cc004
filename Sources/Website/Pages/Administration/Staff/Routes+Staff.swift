import CaseStore
import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addStaff() {
    get(.staff(.any), for: .administrator) { visit in
      visit.page(try visit.staffPage(try visit.staffAccount(), FormState(visit.words)))
    }
    post(.staff(.any), for: .administrator, limits: .upload) { visit, form in
      try await visit.changeStaff(try visit.staffAccount(), form)
    }
  }
}

extension Visit {
  /// An officer at desks; there is no such page of anybody else.
  fileprivate func staffAccount() throws -> Account {
    let account = try officeAccount()
    guard account.isOfficer, !account.isAdministrator, !account.isAuditor else { throw SiteProblem.notFound }
    return account
  }

  fileprivate func staffPage(_ account: Account, _ state: FormState) throws -> StaffPage {
    let office = services.office
    let today = time.localDate(now)
    let (mandates, leaves, proofs) = try office.store.read { store in
      (
        try store.mandates(office.id, heldBy: account.id, notOverOn: today),
        try store.leaves(office.id, of: account.id, notOverOn: today).filter { $0.cancelled == nil },
        try store.proofs(office.id, of: account.id).filter { $0.withdrawn == nil }
      )
    }
    let names = names()
    let role = { (id: RoleID) in names.role(id) }
    let filed = (editions?.office.official(AccountID(account.login))?.proofs ?? []).map { paper in
      StaffPage.Paper(what: words.acting.proof(paper.proof, role), number: paper.number, date: paper.date)
    }
    let entered = proofs.map { paper in
      StaffPage.Paper(
        what: words.acting.proof(paper.proof, role), number: paper.number, date: paper.date, scan: paper.scan,
        hidden: hiddenFields([
          (StaffPage.deed, StaffPage.Deed.withdrawProof.rawValue), (StaffPage.item, paper.id),
        ]))
    }
    return StaffPage(
      words: words, time: time, account: account, mandates: try mandates.map(mandateRow),
      leaves: leaves.map { leave in
        (
          leave: leave, isNow: leave.holds(on: today, at: now),
          hidden: hiddenFields([
            (StaffPage.deed, StaffPage.Deed.cancelLeave.rawValue), (StaffPage.item, leave.id),
          ])
        )
      },
      papers: filed + entered, proofChoices: proofChoices,
      demands: try formDemands(of: account), state: state, isOwn: account.id == visitor.account?.id,
      isSaved: query.has(StaffPage.news), warnings: try gaps(of: account.id), hidden: hiddenFields())
  }

  /// What the forms of the procedures in force ask of whoever holds this account's desks.
  func formDemands(of account: Account) throws -> [FormDemands.Block] {
    guard let roster else { return [] }
    let proofs = try services.office.store.read { try roster.proofs(of: account, in: $0) }
    var blocks: [FormDemands.Block] = []
    for procedure in (editions?.sorted ?? []).map(\.procedure) {
      for asked in procedure.boxes.qualifications {
        guard let role = asked.roles.first(where: account.roles.contains) else { continue }
        if let place = blocks.firstIndex(where: { $0.qualification == asked }) {
          blocks[place].permits.append(procedure.shortName)
        } else {
          blocks.append(
            .init(
              qualification: asked, permits: [procedure.shortName],
              demands: asked.demands.map { (words.acting.demand($0), $0.isMet(by: proofs, as: role)) }))
        }
      }
    }
    return blocks
  }

  /// What a document can prove here: every level of education, and every role's decrees.
  private var proofChoices: [Choice] {
    let names = names()
    let role = { (id: RoleID) in names.role(id) }
    let proofs: [Proof] =
      Education.allCases.map { .education($0) }
      + knownRoles.flatMap { [Proof.appointment($0.id), .membership($0.id)] }
    return proofs.map { Choice(Self.key(of: $0), words.acting.proof($0, role)) }
  }

  private static func key(of proof: Proof) -> String {
    switch proof {
    case .education(let level): "pendidikan:\(level.rawValue)"
    case .appointment(let role): "pengangkatan:\(role)"
    case .membership(let role): "keanggotaan:\(role)"
    }
  }

  private func proof(_ key: String) -> Proof? {
    let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "pendidikan": return Int(parts[1]).flatMap(Education.init(rawValue:)).map { .education($0) }
    case "pengangkatan": return .appointment(RoleID(parts[1]))
    case "keanggotaan": return .membership(RoleID(parts[1]))
    default: return nil
    }
  }

  fileprivate func changeStaff(_ account: Account, _ form: FormData) async throws -> Response {
    guard let deed = StaffPage.Deed(rawValue: form[StaffPage.deed]), let file = editions?.office else {
      throw FormProblem.malformed("an unknown deed")
    }
    let say = words.acting
    var state = FormState(typed: form, words)
    do {
      switch deed {
      case .leave:
        let from = state.date(form, StaffPage.from, orElse: say.dateMissing)
        let until = state.date(form, StaffPage.until, orElse: say.dateMissing)
        guard state.isGood, let from, let until else { return formAgain(try staffPage(account, state)) }
        try await administration.enterLeave(
          of: account.id, from: from, until: until, in: file, by: try authority)
      case .cancelLeave:
        try await administration.cancelLeave(
          form[StaffPage.item], of: account.id, in: file, by: try authority)
      case .proof:
        let date = state.date(form, StaffPage.date, orElse: say.dateMissing)
        let scan = try await takeScan(form, StaffPage.scan, &state, orElse: nil)
        guard state.isGood, let date, let proof = proof(form[StaffPage.kind]) else {
          return formAgain(try staffPage(account, state))
        }
        try await administration.enterProof(
          proof, number: form[StaffPage.number], date: date, scan: scan, of: account.id, by: try authority)
      case .withdrawProof:
        try await administration.withdrawProof(form[StaffPage.item], of: account.id, by: try authority)
      }
      return redirect(to: .staff(account.id), query: [(StaffPage.news, "1")])
    } catch let refusal as AccountRefusal {
      state.check(Self.field(of: refusal), reason(for: refusal))
      return formAgain(try staffPage(account, state))
    }
  }

  private static func field(of refusal: AccountRefusal) -> String {
    switch refusal {
    case .proofNumberMissing: StaffPage.number
    case .unknownRole: StaffPage.kind
    default: StaffPage.until
    }
  }
}
