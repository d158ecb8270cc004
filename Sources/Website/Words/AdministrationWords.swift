/// Accounts of the office and their keys.
struct AdministrationWords: WordArea {
  let accountsHeading: String
  let accountsLead: @Sendable (_ total: Int) -> String
  let search: String
  let searchExample: String
  let add: String
  let name: String
  let login: String
  let duties: String
  let state: String
  let active: String
  let disabled: String
  let oneTime: String
  let applicant: String
  let administrator: String
  let auditor: String
  let noDesk: String
  let nobody: String
  let pages: String

  let newHeading: String
  let newLead: String
  let userName: String
  let userNameHint: String
  let nameHint: String
  let standing: String
  let standingDesks: String
  let standingAdministrator: String
  let standingAuditor: String
  let standingMissing: String
  let desks: String
  let desksHint: String
  let create: String
  let passwordHeading: @Sendable (_ name: String) -> String
  let passwordNext: String

  let ownAccount: String
  let created: String
  let changeDesks: String
  let saveDesks: String
  let disable: String
  let disableText: String
  let enable: String
  let enableText: String
  let resetPassword: String
  let resetText: String
  let saved: String

  let keysHeading: String
  let keysLead: String
  let key: String
  let noKey: String
  let keyOf: String
  let certificate: String
  let ends: String
  let fingerprint: String
  let endsSoon: @Sendable (_ name: String, _ date: String) -> String
  let ended: @Sendable (_ name: String, _ date: String) -> String
  let keyGood: String
  let keyEnding: String
  let keyEnded: String
  let importHeading: String
  let importText: String
  let keyFile: String
  let keyFileHint: String
  let keyFileMissing: String
  let passphrase: String
  let passphraseHint: String
  let passphraseMissing: String
  let rootFile: String
  let rootFileHint: String
  let importKey: String
  let keyImported: String
  let rootsHeading: String
  let rootsLead: String
  let noSigners: String
  let noSignersHint: String
  let noCalendar: @Sendable (_ year: Int) -> String
}

extension Words {
  var administration: AdministrationWords { area() }
}
