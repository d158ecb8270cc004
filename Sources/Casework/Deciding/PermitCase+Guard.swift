extension PermitCase {
  /// The mark of a completeness desk on a requirement, if it still speaks of what is there now.
  public func standingMark(_ requirement: RequirementID, at step: StepID) -> CompletenessMark? {
    guard let mark = marks[step]?[requirement] else { return nil }
    switch (content.evidence[requirement], mark.evidence) {
    case (nil, nil): return mark
    case (let now?, let then?): return now.isSameContent(as: then) ? mark : nil
    default: return nil
    }
  }

  /// The mark of a verifying desk on a group, if the group's data are still those that it saw.
  public func standingMark(_ group: GroupID, at step: StepID) -> GroupMark? {
    guard let mark = groupMarks[step]?[group], mark.data == content.groups[group] else { return nil }
    return mark
  }

  /// The SOP's warning, as a guard: every desk that checks completeness, up to and including `last`, in its order,
  /// has marked each needed requirement complete and acceptable, for the very content that the case now has.
  func requireComplete(through last: StepID?, in workflow: Workflow) throws(Refusal) {
    let needed = workflow.needed(given: content.choices)
    let missing = needed.filter { content.evidence[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
    var previous: [RequirementID: Int] = [:]
    for desk in workflow.completenessChecks {
      var lacking: [RequirementID] = []
      for requirement in needed {
        guard let mark = standingMark(requirement, at: desk.id), mark.verdict.isPassed,
          mark.version > previous[requirement, default: 0]
        else {
          lacking.append(requirement)
          continue
        }
        previous[requirement] = mark.version
      }
      guard lacking.isEmpty else { throw .notComplete(at: desk.id, lacking) }
      if desk.needsScans {
        let onlyPaper = workflow.requirements.map(\.id).filter { content.evidence[$0]?.isOnlyPaper ?? false }
        guard onlyPaper.isEmpty else { throw .onlyOnPaper(onlyPaper) }
      }
      if desk.id == last { return }
    }
  }

  /// Every verifying desk has marked every group right and validated this revision of the content.
  func requireVerified(in workflow: Workflow) throws(Refusal) {
    for desk in workflow.verifications {
      let isRight = workflow.groups.allSatisfy { standingMark($0, at: desk.id)?.verdict.isRight ?? false }
      guard isRight, validations[desk.id]?.contentRevision == contentRevision else {
        throw .notVerified(at: desk.id)
      }
    }
  }
}
