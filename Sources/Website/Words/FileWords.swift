import Casework
import Office

/// Around every page of officers about a case.
struct FileWords: WordArea {
  let desks: String
  let queue: @Sendable (_ desk: String) -> String
  let bench: String
  let data: String
  let history: String
  let till: String
  let claim: String
  let release: String
  let takeOver: String
  let submission: @Sendable (_ n: Int) -> String
  let railHeading: String
  let stepOf: @Sendable (_ n: Int, _ all: Int) -> String
  let due: String
  let actualAndStandard: String
  let minuteUnit: String
  let days: @Sendable (_ n: Int) -> String
  let rail: RailWords
  let railState: @Sendable (RailEntry.State) -> String
  let done: @Sendable (_ name: String, _ number: String, _ deed: String) -> String
  let sentBackBy: @Sendable (_ who: String, _ when: String) -> String
  let samePerson: String
  let aboutLetter: String
  /// A letter that the register does not have.
  let aboutUnregistered: @Sendable (_ number: String) -> String
  let validUntil: @Sendable (_ date: String) -> String
  let heldHeading: @Sendable (_ name: String) -> String
  let heldBy: @Sendable (_ who: String) -> String
  let heldSince: @Sendable (_ who: String, _ when: String) -> String
  let heldAdvice: String
  let notClaimed: String
  let register: String
  let lookAgain: String
  /// For a page that was open meanwhile.
  let changedMeanwhile: String
  let reload: String
  let overtaken: @Sendable (_ deed: String, _ who: String, _ when: String) -> String
}

extension Words {
  var file: FileWords { area() }
}
