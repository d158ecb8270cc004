import CaseStore
import Casework

extension Cases {
  /// Withdraws an application at the counter, by the applicant's signed request: its record, the reason and the event
  /// are one commit, and the applicant is told.
  /// - Parameter request: whose bytes are kept already.
  public func withdrawAtCounter(
    _ id: CaseID, reason: SubstantialReason, request: DocumentRecord, expecting version: Int?, by actor: Actor,
    form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await perform(id, expecting: version, by: actor, form: form) { _, store, _ in
      try store.put(request)
      return (.withdrawAtCounter(request: request.digest), Payload(text: reason.text))
    }
  }
}

extension LoadedCase {
  /// The event by which an officer withdrew it at the counter; nil for everything else.
  public var counterWithdrawal: Event? {
    events.last { $0.fact.withdrawalRequest != nil }
  }
}

extension Fact {
  /// The applicant's signed request, by which it was withdrawn at the counter.
  public var withdrawalRequest: Digest? {
    if case .withdrawnAtCounter(let request) = self { request } else { nil }
  }
}
