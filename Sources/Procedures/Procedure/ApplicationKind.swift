import Casework

/// Such as Baru or Perpanjangan.
public struct ApplicationKind: Hashable, Sendable, Identifiable {
  public let id: KindID
  public let label: String
  /// What the applicant reads before choosing it.
  public let hint: String?
  /// The earlier letter that it is about; nil for a first one.
  public let earlier: EarlierRule?
  /// The file that words its letter.
  public let letterPath: String
  /// The series that its letter is numbered in; the procedure's own if not given.
  public let series: SeriesID?
}

/// What an application has to do with an earlier letter.
public struct EarlierRule: Hashable, Sendable {
  /// The field that holds its number.
  public let field: FieldID
  public let effect: EarlierLetter.Effect
  /// Whether the form begins with what the earlier application said.
  public let fillsIn: Bool
  /// Groups of fields that begin empty nevertheless, since they are what this application changes.
  public let asksAnew: Set<GroupID>
  /// Whether a letter counts that the register does not have, since it is older than the register.
  public let mayBeUnregistered: Bool
  /// Whether the new letter is good for as long as the earlier one.
  public let keepsValidity: Bool
}

extension Procedure {
  /// The groups of fields that an earlier application answers for this kind as well: those that a first application
  /// asks, since the others are about one request alone, and of them those that the rule does not ask anew.
  public func toldByEarlierLetter(_ rule: EarlierRule) -> [FieldGroup] {
    let firsts = kinds.filter { $0.earlier == nil }.map(\.id)
    return groups.filter { group in
      rule.fillsIn && !rule.asksAnew.contains(group.id)
        && firsts.contains { group.kinds?.contains($0) ?? true }
    }
  }

  /// The procedure as an application of one kind meets it: its data groups, requirements, letter, series and validity.
  ///
  /// - Returns: itself, if there is no such kind.
  public func narrowed(to kind: KindID) -> Procedure {
    if let revocation, revocation.kind.id == kind { return narrowed(to: revocation) }
    guard let found = self.kind(kind) else { return self }
    var narrow = self
    narrow.requirements = requirements.filter { $0.kinds?.contains(kind) ?? true }
    narrow.groups = groups.filter { $0.kinds?.contains(kind) ?? true }
    narrow.validity = validity.filter { $0.kinds?.contains(kind) ?? true }
    narrow.letter = letters[found.letterPath] ?? letter
    if let own = found.series {
      narrow.series = SeriesNames(application: series.application, permit: own, refusal: series.refusal)
    }
    return narrow
  }
}
