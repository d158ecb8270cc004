import CaseStore
import Casework
import Foundation
import Procedures
import WorkingTime

/// Visits by several officers: their report's words are kept beside the event and bound to it by their hash.
public struct Visits: Sendable {
  public let cases: Cases

  public init(cases: Cases) {
    self.cases = cases
  }

  /// What an officer reports.
  public struct Report: Sendable {
    public var visited: Moment
    public var meets: Bool
    public var findings: String
    /// Documents whose bytes are kept already.
    public var photos: [DocumentRecord]

    public init(visited: Moment, meets: Bool, findings: String, photos: [DocumentRecord]) {
      self.visited = visited
      self.meets = meets
      self.findings = findings
      self.photos = photos
    }
  }

  /// - Parameter reason: why it is moved; none for the first appointment.
  public func appoint(
    _ id: CaseID, at time: Moment, reason: String?, expecting version: Int, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(
      .appoint(time), on: id, expecting: version, by: actor, form: form, payload: Payload(text: reason))
  }

  /// The photos' records and the event are one commit.
  public func report(
    _ id: CaseID, _ report: Report, expecting version: Int, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(id, expecting: version, by: actor, form: form) { loaded, store, _ in
      for photo in report.photos { try store.put(photo) }
      let words = "\(loaded.secrets.groupSalt)\n\(report.findings)"
      let kept = VisitReport(
        visited: report.visited, meets: report.meets, findings: Chain.sha256(Data(words.utf8)),
        photos: report.photos.map(\.digest))
      return (.reportVisit(kept), Payload(text: report.findings))
    }
  }

  /// Signs the report that the page showed.
  public func sign(
    _ id: CaseID, expecting version: Int, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(id, expecting: version, by: actor, form: form) { loaded, _, _ in
      guard let step = loaded.step, let report = loaded.state.inspections[step.id]?.report else {
        throw OfficeProblem.refused(.noVisitReport)
      }
      return (.signVisitReport(report), Payload())
    }
  }

  public func close(
    _ id: CaseID, sendingBackTo target: StepID, reason: String, expecting version: Int, by actor: Actor,
    form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(
      .closeVisit(.sendBack(to: target)), on: id, expecting: version, by: actor, form: form,
      payload: Payload(text: reason))
  }
}

extension LoadedCase {
  /// The words of the report that is on the file at a step.
  public func visitFindings(at step: StepID) -> String? {
    events.last { event in
      if case .visitReported(step, _, _) = event.fact { true } else { false }
    }?.payload.text
  }
}
