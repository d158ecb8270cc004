import Casework

/// The files of office and procedures, and their editions.
struct EditionWords: WordArea {
  let officeHeading: String
  let officeLead: String
  let inForce: String
  let officeFiles: String
  let procedureFiles: @Sendable (_ name: String) -> String
  let edition: String
  let since: String
  let by: String
  let console: String
  let files: String
  let change: @Sendable (_ name: String) -> String
  let changeText: String
  let chooseFiles: String
  let chooseHint: String
  let chooseMissing: String
  let newIn: String
  let newInHint: String
  let ownFolder: String
  let bring: String
  let adopted: String
  let unchanged: String
  let problemsHeading: @Sendable (_ count: Int) -> String
  let gapsHeading: String
  let misnamed: @Sendable (_ names: String) -> String
  let line: @Sendable (_ line: Int) -> String
  let instead: String
  let nothingChanged: String

  let listHeading: String
  let listLead: String
  let kind: String
  let kindOffice: String
  let kindProcedure: String
  let brought: String
  let current: String
  let waiting: String
  let past: String
  let withdrawn: String
  let replaced: String
  let inForceSince: @Sendable (_ when: String) -> String
  let waitsFor: @Sendable (_ day: String) -> String
  let wasInForce: @Sendable (_ from: String, _ until: String) -> String
  let withdrawnOn: @Sendable (_ when: String) -> String
  let neverInForce: String
  let editionHeading: @Sendable (_ name: String, _ short: String) -> String
  let digest: String
  let casesStay: String
}

extension Words {
  var edition: EditionWords { area() }
}
