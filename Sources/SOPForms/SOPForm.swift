import Procedures
import WorkingTime

/// A procedure's SOP as the paper form that an office signs: head, boxes, and the table with the flowchart in it.
///
/// ```swift
/// let form = SOPForm(procedure)
/// try Data(form.pdf()).write(to: file)
/// ```
///
/// The form follows the guideline on SOPs for administration (Permenpan RB 35/2012). Its words are the procedure's own;
/// the fixed words around them are the same for every procedure.
public struct SOPForm: Sendable {
  let content: FormContent
  let plan: FlowPlan
  let model: ProcessModel
  /// The day of the last change, which the file's properties show as its date.
  let edited: CivilDate
  /// In the file's properties.
  public let title: String

  public init(_ procedure: Procedure) {
    content = FormContent(procedure)
    plan = FlowPlan(form: procedure)
    model = ProcessModel(procedure)
    edited = procedure.head.revised ?? procedure.head.created
    title = "SOP \(content.title)"
  }
}
