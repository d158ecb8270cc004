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
      guard let holder = loaded.state.holder else { return try addresses(.desk, in: store) }
      return try writer.office.official(behind: holder, in: store).map(reach) ?? []
    case .desk:
      guard let role = step.role else { return [] }
      return try writer.office.officials.filter { try account($0, in: store)?.roles.contains(role) ?? false }
        .flatMap(reach)
    case .supervisor:
      return try writer.messages.supervisors.compactMap(writer.office.official)
        .filter { try account($0, in: store) != nil }.flatMap(reach)
    case .applicant:
      return MessageAddress.applicant(
        of: loaded, login: try cases.login(of: loaded, in: store), in: writer.messages)
    }
  }

  private func reach(_ official: Official) -> [MessageAddress] {
    MessageAddress.all(email: official.email, phone: official.phone, in: writer.messages)
  }

  /// The official's account; nil when it is disabled.
  private func account(_ official: Official, in store: any StoreReading) throws -> Account? {
    try store.account(cases.context.id, login: official.account.rawValue).flatMap { $0.isDisabled ? nil : $0 }
  }
}
