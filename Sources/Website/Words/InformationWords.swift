import Procedures

/// Service standards, personal data, complaints.
struct InformationWords: WordArea {
  let standardsHeading: String
  let standardsLead: String
  let components: @Sendable (StandardComponent) -> String
  let notGiven: String
  let pledge: String
  let pledgeText: @Sendable (_ office: String, _ promises: String) -> String
  let serviceSteps: String
  let supervision: @Sendable (_ positions: String) -> String
  let supervisionJournal: String
  let officers: @Sendable (_ desk: String, _ count: Int) -> String
  let guarantee: @Sendable (_ promise: String) -> String
  let security: [String]
  let privacyMore: String

  let privacyLead: String
  let retentionHeading: String
  let retention: @Sendable (_ draftDays: Int, _ caseYears: Int, _ accessYears: Int) -> [String]

  let complaintsHeading: String
  let complaintsLead: String
  let complaintsRight: String
}

/// The fourteen components of a service standard (UU 25/2009, Permenpan RB 15/2014), in their order.
enum StandardComponent: Int, CaseIterable, Sendable {
  case legalBasis = 1
  case requirements, procedure, time, fee, product, facilities, competence, supervision, complaints, staff, guarantee,
    security, evaluation
}

extension Words {
  var information: InformationWords { area() }
}
