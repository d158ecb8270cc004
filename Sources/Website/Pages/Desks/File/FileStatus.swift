import CaseStore
import Casework
import Procedures

/// What the state of a case is called, in the words of its procedure.
enum FileStatus {
  static func label(_ row: CaseRow, _ procedure: Procedure?) -> String {
    let states = procedure?.states
    switch row.stage {
    case "atStep": return row.step.flatMap { procedure?.step($0)?.statusLabel } ?? ""
    case "returned": return states?.returned ?? ""
    case "approved": return states?.approved ?? ""
    case "issued": return states?.issued ?? ""
    case "handedOver":
      let waiting = row.step.flatMap { procedure?.step($0)?.statusLabel }
      return waiting ?? states?.completed ?? ""
    case "refused": return states?.refused ?? ""
    case "withdrawn": return states?.withdrawn ?? ""
    case "void": return states?.void ?? ""
    default: return ""
    }
  }

  static func kind(_ row: CaseRow) -> StatusBadge.Kind {
    switch row.stage {
    case "atStep": .move
    case "returned": .turn
    case "approved": .wait
    case "issued", "handedOver": .done
    default: .stop
    }
  }
}
