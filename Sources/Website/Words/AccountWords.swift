/// Signing in and out, registering, one's own account.
struct AccountWords: WordArea {
  let signIn: String
  let signInLead: String
  let login: String
  let password: String
  let noAccount: String
  let register: String
  let forgotten: String
  let keptHint: String

  let registerHeading: String
  let registerLead: String
  let contact: String
  let contactHint: String
  let name: String
  let nameHint: String
  let newPassword: String
  let newPasswordHint: @Sendable (_ minimum: Int) -> String
  let repeatPassword: String
  let create: String
  let haveAccount: String
  let privacyMore: String

  let loginMissing: String
  let passwordMissing: String
  let repeatDiffers: String
  let currentMissing: String
  let currentWrong: String

  let account: String
  let contactOrUserName: String
  let duties: String
  let noDuties: String
  let passwordHeading: String
  let passwordMustChange: String
  let currentPassword: String
  let changePassword: String
  let passwordChanged: String
  let myApplications: String
}

extension Words {
  var accounts: AccountWords { area() }
}
