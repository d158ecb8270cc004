import CaseStore
import Casework
import Messaging
import Procedures

/// Where somebody is written to.
struct MessageAddress: Hashable, Sendable {
  let channel: OutboxMessage.Channel
  let address: String

  /// By every channel that the office uses and the person can be reached by.
  static func all(email: String?, phone: String?, in messages: OfficeMessages) -> [MessageAddress] {
    var all: [MessageAddress] = []
    if messages.mail != nil, let email = email.flatMap(EmailAddress.normalized), Mailbox.isSound(email) {
      all.append(.init(channel: .email, address: email))
    }
    if messages.usesGateway, let phone = phone.flatMap(PhoneNumber.normalized) {
      all.append(.init(channel: .webhook, address: phone))
    }
    return all
  }

  /// As the form says; where the form has no such field, as the applicant signs in.
  static func applicant(of loaded: LoadedCase, login: String?, in messages: OfficeMessages) -> [MessageAddress] {
    let key = loaded.procedure.keyFields
    func value(_ field: FieldID?) -> String? { field.flatMap { loaded.values[$0] }.flatMap { $0.isEmpty ? nil : $0 } }
    let isMail = login?.contains("@") ?? false
    return all(
      email: value(key.email) ?? (isMail ? login : nil), phone: value(key.phone) ?? (isMail ? nil : login),
      in: messages)
  }
}
