import HTML
import Procedures

/// What the SOP's form asks of an officer at each of the desks: what a document proves, and what is only shown.
struct FormDemands: Component {
  /// One block of a form's head.
  struct Block: Sendable {
    var qualification: Qualification
    /// The short names of the procedures that have it word for word.
    var permits: [String]
    /// What a document has to prove, and whether one does.
    var demands: [(words: String, isMet: Bool)]
  }

  let words: ActingWords
  let blocks: [Block]

  var body: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("demands")) {
      h2(.id("demands")) { words.formDemands }
      p { words.formDemandsLead }
      if blocks.isEmpty { p(.class("muted")) { words.noFormDemands } }
      ForEach(blocks) { block in
        h3(.class("mt-3")) {
          block.qualification.title
          " "
          span(.class("muted fw-normal")) { "(\(block.permits.joined(separator: ", ")))" }
        }
        ForEach(block.demands) { demand in
          p(.class("mb-1")) {
            demand.isMet ? StatusBadge(.done, words.proven) : StatusBadge(.turn, words.unproven)
            " \(demand.words.capitalizedFirst)"
          }
        }
        ul(.class("ps-3 mt-2")) {
          ForEach(block.qualification.points) { point in
            li {
              point.text
              if !point.points.isEmpty { ul { for part in point.points { li { part } } } }
            }
          }
        }
      }
    }
  }
}
