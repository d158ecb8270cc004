import CaseStore
import Casework
import HTML
import Office
import Procedures

/// What an officer is to the office: desks, administrator or auditor.
struct StandingFields: Component {
  static let standing = "standing"
  static let desk = "desk"

  enum Kind: String, Sendable {
    case desks, administrator, auditor
  }

  let words: AdministrationWords
  let state: FormState
  let roles: [Role]

  var body: some HTML {
    RadioField(
      state, Self.standing, words.standing,
      choices: [
        Choice(Kind.desks.rawValue, words.standingDesks),
        Choice(Kind.administrator.rawValue, words.standingAdministrator),
        Choice(Kind.auditor.rawValue, words.standingAuditor),
      ])
    GroupedField(FieldText(id: Self.desk, label: words.desks, hint: words.desksHint, problem: state.problem(Self.desk)))
    {
      for (index, role) in roles.enumerated() {
        let id = index == 0 ? Self.desk : "\(Self.desk)-\(index + 1)"
        div(.class("form-check")) {
          input(
            .class("form-check-input"), .type(.checkbox), .name(Self.desk), .id(id), .value(role.id.rawValue),
            .checked(state.values(Self.desk).contains(role.id.rawValue)))
          label(.class("form-check-label"), .for(id)) { role.label }
        }
      }
    }
  }

  /// What was chosen; nil when nothing was.
  static func standing(_ form: FormData) -> Standing? {
    switch Kind(rawValue: form[Self.standing]) {
    case .desks: .desks(Set(form.all(desk).map { RoleID($0) }))
    case .administrator: .administrator
    case .auditor: .auditor
    case nil: nil
    }
  }

  /// The fields as they are for an account.
  static func typed(_ account: Account) -> [(name: String, value: String)] {
    let kind: Kind = account.isAdministrator ? .administrator : account.isAuditor ? .auditor : .desks
    return [(standing, kind.rawValue)] + account.roles.map { (desk, $0.rawValue) }
  }
}
