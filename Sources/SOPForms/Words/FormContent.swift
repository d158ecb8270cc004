import Letters
import Procedures

/// Everything that stands on the form, in its own order and in the procedure's own words.
struct FormContent: Hashable, Sendable {
  struct Particular: Hashable, Sendable {
    let label: String
    let value: String
  }

  struct Approval: Hashable, Sendable {
    let position: [String]
    let name: String
    let nip: String
  }

  /// A titled box, and the one beside it.
  struct BoxPair: Hashable, Sendable {
    let left: Box
    let right: Box
  }

  struct Box: Hashable, Sendable {
    let title: String
    let items: [FormItem]
  }

  struct Row: Hashable, Sendable {
    let number: String
    let activity: [FormItem]
    let requires: String
    let time: String
    let output: String
    let remark: String
  }

  let institution: [String]
  let field: String
  let particulars: [Particular]
  let approval: Approval
  let title: String
  let boxes: [BoxPair]
  /// The performers' columns, the applicant's first.
  let performers: [String]
  let rows: [Row]
  let total: String

  init(_ procedure: Procedure) {
    let head = procedure.head
    institution = head.institution.map(printable)
    field = printable(head.field)
    particulars = [
      Particular(label: FormWords.number, value: printable(head.number)),
      Particular(label: FormWords.created, value: head.created.longIndonesian),
      Particular(label: FormWords.revised, value: head.revised?.longIndonesian ?? "-"),
      Particular(label: FormWords.effective, value: head.effective.longIndonesian),
    ]
    approval = Approval(
      position: head.approver.position.map(printable), name: printable(head.approver.name),
      nip: "\(FormWords.nip) \(printable(head.approver.nip))")
    title = printable(head.title)
    boxes = Self.boxes(procedure.boxes)
    performers = [printable(procedure.applicantLabel)] + procedure.roles.map { printable($0.label) }
    rows = procedure.steps.map { step in
      Row(
        number: String(step.number), activity: FormItem.activity(of: step), requires: printable(step.requires),
        time: printable(step.standardText), output: printable(step.output), remark: printable(step.remark))
    }
    total = printable(procedure.promiseText)
  }

  private static func boxes(_ boxes: SOPBoxes) -> [BoxPair] {
    [
      BoxPair(
        left: Box(title: FormWords.legalBasis, items: FormItem.numbered(boxes.legalBasis)),
        right: Box(title: FormWords.qualifications, items: FormItem.qualifications(boxes.qualifications))),
      BoxPair(
        left: Box(title: FormWords.related, items: FormItem.numbered(boxes.related)),
        right: Box(title: FormWords.equipment, items: FormItem.numbered(boxes.equipment))),
      BoxPair(
        left: Box(title: FormWords.warning, items: FormItem.numbered(boxes.warning, always: false)),
        right: Box(title: FormWords.recording, items: FormItem.numbered(boxes.recording, always: false))),
    ]
  }
}
