import Casework

/// Every case of a fact; those whose values do not stand in the order of their labels' bytes are read elsewhere.
extension Fact: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    switch try json.openCase() {
    case "submitted": self = try .readSubmitted(&json)
    case "claimed": self = try .readClaimed(&json)
    case "released": self = .released(step: try json.value("step"))
    case "assigned": self = try .readAssigned(&json)
    case "claimEnded": self = try .readClaimEnded(&json)
    case "checked": self = try .readChecked(&json)
    case "verified": self = try .readVerified(&json)
    case "scanAttached": self = try .readScanAttached(&json)
    case "appointed": self = try .readAppointed(&json)
    case "visitReported": self = try .readVisitReported(&json)
    case "visitReportSigned": self = try .readVisitReportSigned(&json)
    case "visitClosed": self = try .readVisitClosed(&json)
    case "assessed": self = try .readAssessed(&json)
    case "paid": self = try .readPaid(&json)
    case "refunded": self = try .readRefunded(&json)
    case "sentBack": self = .sentBack(step: try json.value("step"), to: try json.value("to"))
    case "resubmitted": self = try .readResubmitted(&json)
    case "approved": self = try .readApproved(&json)
    case "refused": self = try .readRefused(&json)
    case "drafted": self = .drafted(try json.value("_0"))
    case "signatureRequested": self = .signatureRequested(certificate: try json.value("certificate"))
    case "signatureReceived": self = .signatureReceived(try json.value("_0"))
    case "signatureRejected": self = .signatureRejected(try json.value("_0"))
    case "issued": self = .issued(letter: try json.value("letter"), to: try json.value("to"))
    case "refusalIssued": self = .refusalIssued(letter: try json.value("letter"))
    case "letterRaised": self = .letterRaised(try json.value("_0"))
    case "voided": self = .voided
    case "handedOver": self = .handedOver(try json.value("_0"), to: try json.value("to"))
    case "received": self = .received
    case "withdrawn": self = .withdrawn
    case "withdrawnAtCounter": self = .withdrawnAtCounter(request: try json.value("request"))
    case "tied": self = .tied(try json.value("_0"))
    case "letterEnded": self = .letterEnded(try json.value("_0"))
    case "moved": self = try .readMoved(&json)
    case "dutyRelaxed": self = .dutyRelaxed(try json.value("_0"), step: try json.value("step"))
    case "proposed": self = try .readProposed(&json)
    case "proposalDeclined": self = .proposalDeclined(step: try json.value("step"))
    case "numberVoided": self = .numberVoided(step: try json.value("step"))
    default: throw json.unexpected("a kind of fact before this")
    }
    try json.closeCase()
  }
}
