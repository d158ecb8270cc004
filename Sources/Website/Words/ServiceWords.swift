/// The start page and the page of a service.
struct ServiceWords: WordArea {
  let homeHeading: @Sendable (_ city: String) -> String
  let homeLead: String
  let services: String
  let readMore: @Sendable (_ service: String) -> String
  let checkHeading: String
  let checkText: String

  /// With the kind of application that is looked at, where there are several.
  let apply: @Sendable (_ kind: String?) -> String
  let fee: String
  let time: String
  /// "2 hari kerja sejak berkas lengkap".
  let timeFromComplete: @Sendable (_ time: String) -> String
  let validity: String
  /// Of a kind whose letter ends when the earlier one would have.
  let validityKept: String
  let kinds: String
  let levy: String
  /// Calendar days, and percent a month begun.
  let levyDue: @Sendable (_ days: Int, _ percent: String) -> String
  let letterForm: String
  let stepsHeading: @Sendable (_ count: Int) -> String
  let ourPromise: @Sendable (_ time: String) -> String
  let rail: RailWords

  let bring: String
  let bringLead: @Sendable (_ limit: String) -> String
  let alsoNeededFrom: @Sendable (_ day: String, _ documents: String) -> String
  let newRulesFrom: @Sendable (_ day: String) -> String
  let allKinds: String
  let howHeading: String
  let howOnline: [String]
  let howCounterHeading: String
  let howOnlineHeading: String
  let howCounter: [String]
  let whoHeading: String
  let whoLead: String
  let number: String
  let activity: String
  let performer: String
  let output: String
  let legalBasis: String
  let sop: @Sendable (_ number: String, _ revised: String?, _ effective: String) -> String
  let complaints: String
  let complaintsLead: String

  let trackHeading: String
  let counterHeading: String
  let counterText: String
  let help: String
}

extension Words {
  var service: ServiceWords { area() }
}
