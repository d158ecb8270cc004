import Casework
import HTML
import Office
import Procedures

/// When somebody comes to look, as the applicant is told it: the desk, never the persons.
struct VisitSection: Component {
  let words: Words
  let time: TimeText
  let loaded: LoadedCase

  private var say: SiteVisitApplicantWords { words.siteVisit.toApplicant }

  private struct Line: Sendable {
    let desk: String
    let visit: Inspection
    /// Why the appointment was moved last.
    let reason: String?
  }

  var body: some HTML {
    ForEach(lines) { line in
      Element(.section, .class("mb-4"), .ariaLabel(say.heading)) {
        h2 { say.heading }
        if let report = line.visit.report {
          p { say.visited(line.desk, time.dateAndTime(report.visited)) }
        } else if let when = line.visit.appointment {
          p { strong { say.appointed(line.desk, time.dateAndTime(when)) } }
          if line.visit.moves > 0 {
            p {
              say.moved(line.visit.moves)
              if let reason = line.reason { " \(say.reason(reason))" }
            }
          }
          p { say.advice }
        } else {
          p { say.toCome(line.desk) }
        }
      }
    }
  }

  private var lines: [Line] {
    loaded.workflow.inspections.compactMap { step in
      let visit = loaded.state.inspections[step.id] ?? .none
      let isHere = loaded.step?.id == step.id
      guard isHere || visit.report != nil || (visit.appointment != nil && !loaded.state.stage.isClosed) else {
        return nil
      }
      let appointed = loaded.events.last { event in
        if case .appointed(step.id, _) = event.fact { true } else { false }
      }
      return Line(
        desk: loaded.procedure.step(step.id)?.deskLabel ?? "", visit: visit, reason: appointed?.payload.text)
    }
  }
}
