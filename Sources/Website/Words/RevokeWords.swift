/// Ending a letter on the office's own motion.
struct RevokeWords: WordArea {
  let propose: String
  let heading: @Sendable (_ number: String) -> String
  let lead: String
  let proposeButton: String
  let holder: String
  let reasons: String
  let decline: String
  let declineHeading: @Sendable (_ number: String) -> String
  let declineLead: String
  let declineReason: String
  let declineReasonMissing: String
  let declineButton: String
}

extension Words {
  var revoke: RevokeWords { area() }
}
