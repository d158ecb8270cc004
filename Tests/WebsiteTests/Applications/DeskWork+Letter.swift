import Casework
@testable import Office
import Testing

extension DeskWork {
  /// Approves and signs.
  func issue(_ id: CaseID) async throws {
    let letters = site.services.letters
    let signer = try site.account(site.officer(at: approval))
    _ = try await letters.approve(id, expecting: nil, by: try actor(at: approval), form: nil)
    let (identity, registered) = try letters.open(signer.id, passphrase: site.passphrase)
    _ = try await letters.complete(id, with: identity, registered: registered)
  }

  /// Hands the letter over.
  func handOver(_ id: CaseID) async throws {
    let step = try #require(site.procedure.steps.first { $0.act == .handOver })
    _ = try await site.services.cases.perform(
      .handOver(.electronic), on: id, expecting: nil, by: try actor(at: step.id))
  }
}
