import CaseStore
import Casework
import Procedures

/// Who is meant by a reminder's recipients, and how they are reached.
struct ReminderRecipients {
  let cases: Cases
  let loaded: LoadedCase
  let step: ProcedureStep
  let writer: MessageWriter

  /// Each address once.
  func addresses(_ recipients: [ReminderRule.Recipient], in store: any StoreReading) throws -> [MessageAddress] {
    var all: [MessageAddress] = []
    for recipient in recipients {
      for address in try addresses(recipient, in: store) where !all.contains(address) { all.append(address) }
    }
    return all
  }

  private func addresses(_ recipient: ReminderRule.Recipient, in store: any StoreReading) throws -> [MessageAddress] {
    switch recipient {
    case .holder:
      // Whoever is away is not reminded; those at the desk are.
      guard let holder = loaded.state.holder, let official = try writer.office.official(behind: holder, in: store),
        let officer = try officer(official, in: store), step.role.map({ officer.deputised[$0] == nil }) ?? true
      else { return try addresses(.desk, in: store) }
      return reach(official)
    case .desk:
      guard let role = step.role else { return [] }
      return try writer.office.officials.filter { official in
        guard let officer = try officer(official, in: store) else { return false }
        return officer.roles.contains(role) && officer.deputised[role] == nil
      }.flatMap(reach)
    case .supervisor:
      return try writer.office.supervisors.compactMap(writer.office.official)
        .filter { try officer($0, in: store) != nil }.flatMap(reach)
    case .applicant:
      return MessageAddress.applicant(
        of: loaded, login: try cases.login(of: loaded, in: store), in: writer.messages)
    }
  }

  private func reach(_ official: Official) -> [MessageAddress] {
    MessageAddress.all(email: official.email, phone: official.phone, in: writer.messages)
  }

  /// The official with the desks held now; nil when the account is disabled or the official is on leave.
  private func officer(_ official: Official, in store: any StoreReading) throws -> Officer? {
    guard let account = try store.account(cases.context.id, login: official.account.rawValue), !account.isDisabled
    else { return nil }
    let officer = try Roster(writer.office, at: writer.now).officer(account, in: store)
    return officer.leaveUntil == nil ? officer : nil
  }
}
