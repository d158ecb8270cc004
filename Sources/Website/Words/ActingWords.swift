import Casework

/// Who may act when: mandates, leave, what is proven of officers, and who works on which file.
struct ActingWords: WordArea {
  // Mandates
  let heading: String
  let lead: String
  let give: String
  let none: String
  let noneHint: String
  let kind: @Sendable (MandateKind) -> String
  let kindHint: @Sendable (MandateKind) -> String
  let holder: String
  let post: String
  let days: String
  let decree: String
  let state: String
  let stands: String
  let begins: String
  let over: String
  let endedEarly: String
  let resting: String
  let lapsed: String
  let end: String
  let openScan: String
  let span: @Sendable (_ from: String, _ until: String) -> String
  let decreeOf: @Sendable (_ number: String, _ date: String) -> String
  let inStead: @Sendable (_ name: String) -> String
  let given: String
  let ended: String
  let pages: String
  let notConfigured: String
  // The form
  let newHeading: String
  let newLead: String
  let kindOf: String
  let kindMissing: String
  let role: String
  let roleMissing: String
  let holderMissing: String
  let principal: String
  let principalHint: String
  let nobody: String
  let position: String
  let positionHint: String
  let decreeNumber: String
  let decreeDate: String
  let scan: String
  let scanHint: String
  let scanMissing: String
  let firstDay: String
  let lastDay: String
  let dateMissing: String
  let enter: String
  let sameFile: @Sendable (_ name: String, _ desks: String) -> String
  // Leave
  let leave: String
  let leaveLead: String
  let noLeave: String
  let enterLeave: String
  let cancelLeave: String
  let onLeave: String
  let leaveBegins: String
  let onLeaveUntil: @Sendable (_ until: String) -> String
  // Leave of everybody, for supervisors
  let allLeave: String
  let allLeaveLead: String
  let noneOnLeave: String
  let noneOnLeaveHint: String
  let chooseOfficer: String
  let chooseDesk: String
  let officerMissing: String
  let gap: @Sendable (_ name: String, _ desk: String, _ days: String) -> String
  // Proofs
  let proofs: String
  let proofsLead: String
  let noProof: String
  let proof: @Sendable (Proof, _ role: (RoleID) -> String) -> String
  let demand: @Sendable (Demand) -> String
  let education: @Sendable (Education) -> String
  let kindOfProof: String
  let proofNumber: String
  let proofDate: String
  let proofScan: String
  let enterProof: String
  let withdrawProof: String
  let fromFile: String
  // What the SOP's form asks
  let formDemands: String
  let formDemandsLead: String
  let noFormDemands: String
  let proven: String
  let unproven: String
  // At the desk
  let actingAs: @Sendable (_ post: String, _ until: String, _ decree: String) -> String
  let awayUntil: @Sendable (_ until: String) -> String
  let deputised: @Sendable (_ name: String, _ post: String, _ until: String) -> String
  // Reassigning
  let reassign: String
  let reassignHeading: @Sendable (_ name: String) -> String
  let reassignLead: @Sendable (_ desk: String, _ holder: String?) -> String
  let to: String
  let toMissing: String
  let toQueue: String
  let nobodyElse: String
  let why: String
  let whyHint: String
  let whyMissing: String
  let cannot: String
}

extension Words {
  var acting: ActingWords { area() }
}

extension MandateKind {
  /// As official papers abbreviate it, in any language of the pages.
  var abbreviation: String {
    switch self {
    case .daily: "Plh."
    case .acting: "Plt."
    case .onBehalf: "a.n."
    }
  }
}
