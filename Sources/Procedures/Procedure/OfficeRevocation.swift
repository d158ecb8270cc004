import Casework

/// How the office ends a letter on its own motion: an officer proposes it with reasons, the approving desk decides.
public struct OfficeRevocation: Hashable, Sendable {
  /// Names the letter, its series, and the data groups that hold the reasons.
  public let kind: ApplicationKind
  public let proposers: Set<RoleID>
  /// What proposals are numbered in.
  public let series: SeriesID
}

extension Procedure {
  /// The reasons that a proposer gives, in the order of the file.
  public var revocationReasons: [FieldGroup] {
    guard let kind = revocation?.kind.id else { return [] }
    return groups.filter { $0.kinds?.contains(kind) ?? false }
  }

  /// As a proposal of the office's own meets it: the reasons, and what every application says; nothing to hand in, no
  /// desk between proposer and approval.
  func narrowed(to revocation: OfficeRevocation) -> Procedure {
    var narrow = self
    narrow.requirements = []
    narrow.validity = []
    narrow.groups = groups.filter { $0.kinds?.contains(revocation.kind.id) ?? true }
    narrow.letter = letters[revocation.kind.letterPath] ?? letter
    narrow.series = SeriesNames(
      application: revocation.series, permit: revocation.kind.series ?? series.permit, refusal: series.refusal)
    let acts: [Step.Act] = [.submit, .approve, .handOver, .receive]
    narrow.steps = steps.filter { acts.contains($0.act) }
    for index in narrow.steps.indices where narrow.steps[index].act == .approve {
      narrow.steps[index].step = narrow.steps[index].step.withoutWayBack
    }
    return narrow
  }
}
