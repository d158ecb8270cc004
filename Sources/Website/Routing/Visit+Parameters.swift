import Casework
import Office

/// The values in the address. One that cannot be read belongs to no page: 404.
extension Visit {
  var caseID: CaseID { get throws { CaseID(try required(.permitCase)) } }
  var procedureID: ProcedureID { get throws { ProcedureID(try required(.procedure)) } }
  var groupID: GroupID { get throws { GroupID(try required(.group)) } }
  var requirementID: RequirementID { get throws { RequirementID(try required(.requirement)) } }
  var stepID: StepID { get throws { StepID(try required(.step)) } }
  var accountID: AccountID { get throws { AccountID(try required(.account)) } }
  /// Only months that have begun; the first is the office's own affair.
  var reportMonth: ReportMonth {
    get throws {
      guard let month = ReportMonth(try required(.month)), month <= ReportMonth(time.localDate(now)),
        month.year >= 2000
      else { throw SiteProblem.notFound }
      return month
    }
  }

  var letterCode: String { get throws { try required(.letter) } }

  var digest: Digest {
    get throws {
      guard let digest = Digest(hex: try required(.document)) else { throw SiteProblem.notFound }
      return digest
    }
  }

  /// A page of a document, from 1.
  var documentPage: Int {
    get throws {
      guard let page = Int(try required(.page)), (1...10_000).contains(page) else { throw SiteProblem.notFound }
      return page
    }
  }

  func parameter(_ parameter: Address.Parameter) -> String? {
    // The router hands out what stands in the address, still percent-encoded.
    context.parameters[parameter.rawValue[...]].map { PercentEncoding.decoded($0.utf8) }
  }

  private func required(_ parameter: Address.Parameter) throws -> String {
    guard let value = self.parameter(parameter), !value.isEmpty, value.utf8.count <= 200,
      !value.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw SiteProblem.notFound }
    return value
  }
}
