import CaseStore
import Casework
import Office
import Procedures
import Testing

@testable import Website

extension SiteHarness {
  /// One of the example applicants, from 0.
  func applicant(_ index: Int = 0) throws -> Founding.Credential {
    let example = try #require(office.exampleApplicants.dropFirst(index).first)
    return try #require(credentials.first { $0.login == example.contact })
  }

  /// What an example applicant writes into the form of the first kind of application.
  func values(_ index: Int = 0) throws -> [FieldID: String] {
    let asked = Set(procedure.groups.flatMap(\.fields).map(\.id))
    return try #require(office.exampleApplicants.dropFirst(index).first).values.filter { asked.contains($0.key) }
  }

  /// An officer whose role does a step; `index` chooses between colleagues.
  func officer(at step: StepID, _ index: Int = 0) throws -> Founding.Credential {
    try officer(#require(procedure.step(step)?.role), index)
  }

  func officer(_ role: RoleID, _ index: Int = 0) throws -> Founding.Credential {
    let official = try #require(office.officials.filter { $0.roles.contains(role) }.dropFirst(index).first)
    return try #require(credentials.first { $0.login == official.account.rawValue })
  }

  func administrator() throws -> Founding.Credential {
    let official = try #require(office.officials.first { $0.isAdministrator })
    return try #require(credentials.first { $0.login == official.account.rawValue })
  }

  func auditor() throws -> Founding.Credential {
    let official = try #require(office.officials.first { $0.isAuditor })
    return try #require(credentials.first { $0.login == official.account.rawValue })
  }

  func account(_ credential: Founding.Credential) throws -> Account {
    let login = try #require(Login(credential.login)).text
    return try #require(try store.read { try $0.account(services.office.id, login: login) })
  }
}
