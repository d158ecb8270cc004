import AsyncHTTPClient
import Casework
import Office
import Procedures

/// Who plays which part: the example office's own people, each with a browser.
public struct Cast: Sendable {
  let procedure: Procedure
  let office: OfficeFile
  let credentials: [Founding.Credential]
  let passphrase: String
  let server: String
  let client: HTTPClient

  public init(
    procedure: Procedure, office: OfficeFile, founded: Founding.Result, server: String, client: HTTPClient
  ) {
    self.procedure = procedure
    self.office = office
    credentials = founded.credentials
    passphrase = founded.passphrase ?? ""
    self.server = server
    self.client = client
  }

  /// The example applicant, signed in.
  func applicant() async throws -> Person {
    guard let example = office.exampleApplicants.first else {
      throw Person.Lost(description: "Kantor ini tidak punya pemohon contoh.")
    }
    return try await signIn(example.contact, label: procedure.applicantLabel)
  }

  var applicantValues: [FieldID: String] { office.exampleApplicants.first?.values ?? [:] }

  /// An officer whose role does the step, signed in.
  func officer(at step: ProcedureStep) async throws -> Person {
    let official = office.officials.first { official in step.role.map(official.roles.contains) ?? false }
    guard let official else { throw Person.Lost(description: "Tidak ada petugas untuk langkah \(step.number).") }
    return try await signIn(official.account.rawValue, label: step.deskLabel)
  }

  private func signIn(_ login: String, label: String) async throws -> Person {
    guard let credential = credentials.first(where: { $0.login == login }) else {
      throw Person.Lost(description: "Tidak ada akun \(login).")
    }
    let person = Person(label, server: server, client: client)
    try await person.open("/masuk")
    try await person.send(to: "/masuk", ["login": credential.login, "password": credential.password])
    return person
  }
}
