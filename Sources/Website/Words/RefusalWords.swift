import Casework
import Office

/// Why something does not happen, each with what to do.
struct RefusalWords: WordArea {
  /// A case refuses.
  let refusal: @Sendable (Refusal, SiteNames, TimeText) -> String
  /// An account or a sign-in is refused.
  let account: @Sendable (AccountRefusal, SiteNames, TimeText) -> String
  let password: @Sendable (PasswordProblem) -> String
  /// An uploaded file is not taken.
  let intake: @Sendable (IntakeRefusal, TimeText) -> String
  /// A use case cannot be done, for other reasons than a refusal of the case; nil where that is our fault.
  let hindrance: @Sendable (OfficeProblem, SiteNames) -> String?
  /// What was done, as in "sudah diteruskan".
  let deed: @Sendable (Fact, SiteNames) -> String
  /// Who did it: desks for applicants, name and desk for officers.
  let doer: @Sendable (Doer, SiteNames) -> String
}

extension Words {
  var refusals: RefusalWords { area() }
}
