/// Masthead and footer.
struct FrameWords: WordArea {
  let tagline: @Sendable (_ city: String) -> String
  let demonstration: String
  let demonstrationName: String
  let skipToContent: String
  let mainNavigation: String
  let userNavigation: String

  let services: String
  let track: String
  let letterCheck: String
  let complaints: String
  let myApplications: String
  let myLetters: String
  let desks: String
  let board: String
  let counter: String
  let register: String
  let accounts: String
  let office: String
  let procedures: String
  let keys: String
  let messages: String
  let audit: String

  let signIn: String
  let signOut: String
  let administrator: String
  let calendarMissing: @Sendable (_ year: Int) -> String
  let calendarMissingLink: String
  let auditor: String

  let counterHours: String
  let yourRights: String
  let standards: String
  let workingDays: String
  let serviceReport: String
  let privacy: String
  let complaintsLong: String
}

extension Words {
  var frame: FrameWords { area() }
}
