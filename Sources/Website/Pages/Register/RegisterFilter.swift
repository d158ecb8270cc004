import CaseStore
import Casework
import Procedures
import WorkingTime

/// What the register is asked for, as its address says it.
struct RegisterFilter: Sendable {
  static let text = "cari"
  static let state = "keadaan"
  static let service = "layanan"
  static let from = "dari"
  static let until = "sampai"

  /// States as people ask for them; each stands for some stages of a case.
  enum State: String, CaseIterable, Sendable {
    case inProgress = "proses"
    case returned = "dikembalikan"
    case issued = "terbit"
    case completed = "selesai"
    case refused = "ditolak"
    case withdrawn = "ditarik"
    case void = "batal"

    var stages: [String] {
      switch self {
      case .inProgress: ["atStep", "approved"]
      case .returned: ["returned"]
      case .issued: ["issued"]
      case .completed: ["handedOver"]
      case .refused: ["refused"]
      case .withdrawn: ["withdrawn"]
      case .void: ["void"]
      }
    }

    func words(_ labels: StateLabels?, _ words: PermitRegisterWords) -> String {
      switch self {
      case .inProgress: words.inProgress
      case .returned: labels?.returned ?? ""
      case .issued: labels?.issued ?? ""
      case .completed: labels?.completed ?? ""
      case .refused: labels?.refused ?? ""
      case .withdrawn: labels?.withdrawn ?? ""
      case .void: labels?.void ?? ""
      }
    }
  }

  var text: String
  var state: State?
  var service: ProcedureID?
  var from: CivilDate?
  var until: CivilDate?

  init(_ query: FormData) {
    text = String((query.trimmed(Self.text) ?? "").prefix(100))
    state = State(rawValue: query[Self.state])
    service = query.trimmed(Self.service).map { ProcedureID($0) }
    from = CivilDate(query[Self.from])
    until = CivilDate(query[Self.until])
  }

  var isEmpty: Bool { address.allSatisfy { $0.value.isEmpty } }

  /// As the query of an address.
  var address: [(name: String, value: String)] {
    [
      (Self.text, text), (Self.state, state?.rawValue ?? ""), (Self.service, service?.rawValue ?? ""),
      (Self.from, from?.description ?? ""), (Self.until, until?.description ?? ""),
    ]
  }

  /// - Parameter utcOffset: seconds east of UTC; days are the office's.
  func query(utcOffset: Int, offset: Int, limit: Int) -> RegisterQuery {
    func start(_ day: CivilDate) -> Moment {
      Moment(milliseconds: (Int64(day.dayNumber) * 86_400 - Int64(utcOffset)) * 1_000)
    }
    return RegisterQuery(
      text: text, procedure: service, stages: state?.stages ?? [], from: from.map(start),
      until: until.map { start($0.adding(days: 1)) }, offset: offset, limit: limit)
  }
}
