/// A visit by several officers.
struct SiteVisitWords: WordArea {
  let heading: @Sendable (_ name: String) -> String
  let appointment: String
  let notAppointed: String
  let appointed: @Sendable (_ when: String) -> String
  let moved: @Sendable (_ times: Int) -> String
  let appoint: String
  let move: String
  let day: String
  let clock: String
  let clockHint: String
  let why: String
  let whyHint: String
  let report: String
  let reportLead: @Sendable (_ officers: Int, _ photos: Int) -> String
  let notBefore: @Sendable (_ when: String) -> String
  let verdict: String
  let meets: String
  let meetsNot: String
  let findings: String
  let findingsHint: String
  let photos: String
  let photosHint: @Sendable (_ count: Int) -> String
  let send: String
  let sendAgain: String
  let visitedOn: String
  let signedBy: String
  let lacking: @Sendable (_ count: Int) -> String
  let sign: String
  let close: String
  let closeLead: String
  let target: String
  let reason: String
  let closeButton: String
  let photosMissing: @Sendable (_ needed: Int) -> String
  let photosAgain: String
  let noPhoto: String
  let noSigners: String
  let toApplicant: SiteVisitApplicantWords
  let photo: @Sendable (_ number: Int) -> String
  let dayMissing: String
  let clockMissing: String
  let reasonMissing: String
  let verdictMissing: String
  let findingsMissing: String
  let targetMissing: String
}

/// The visit as its applicant is told it.
struct SiteVisitApplicantWords: Sendable {
  let heading: String
  let toCome: @Sendable (_ desk: String) -> String
  let appointed: @Sendable (_ desk: String, _ when: String) -> String
  let moved: @Sendable (_ times: Int) -> String
  let reason: @Sendable (_ reason: String) -> String
  let advice: String
  let visited: @Sendable (_ desk: String, _ when: String) -> String
}

extension Words {
  var siteVisit: SiteVisitWords { area() }
}
