import AsyncHTTPClient
import Casework
import Office
import Procedures

/// Who plays which part: the example office's own people, each with a browser.
public struct Cast: Sendable {
  /// As an application of the kind meets it.
  let procedure: Procedure
  let kind: KindID
  /// Answers that differ from the example applicant's.
  let answers: [FieldID: String]
  let office: OfficeFile
  let credentials: [Founding.Credential]
  let passphrase: String
  let server: String
  let clock: PlayClock
  /// Rupiah that a case was assessed at.
  let owed: @Sendable (CaseID) throws -> Int
  let client: HTTPClient

  public init(
    procedure: Procedure, kind: KindID? = nil, answers: [FieldID: String] = [:], office: OfficeFile,
    founded: Founding.Result, server: String, client: HTTPClient, clock: PlayClock,
    owed: @escaping @Sendable (CaseID) throws -> Int
  ) {
    let kind = kind ?? procedure.kinds.first?.id ?? ""
    self.procedure = procedure.narrowed(to: kind)
    self.kind = kind
    self.answers = answers
    self.office = office
    credentials = founded.credentials
    passphrase = founded.passphrase ?? ""
    self.server = server
    self.clock = clock
    self.owed = owed
    self.client = client
  }

  /// The example applicant, signed in.
  func applicant() async throws -> Person {
    guard let example = office.exampleApplicants.first else {
      throw Person.Lost(description: "Kantor ini tidak punya pemohon contoh.")
    }
    return try await signIn(example.contact, label: procedure.applicantLabel)
  }

  /// The example applicant's answers, and made-up ones where the office has none for this form.
  var applicantValues: [FieldID: String] {
    let known = (office.exampleApplicants.first?.values ?? [:]).merging(answers) { $1 }
    return procedure.samples(completing: known, on: office.calendar.local(clock.now).date)
  }

  /// An officer whose role does the step, signed in.
  /// - Parameter number: which of them, from 1; visits need several.
  func officer(at step: ProcedureStep, _ number: Int = 1) async throws -> Person {
    let officials = office.officials.filter { official in step.role.map(official.roles.contains) ?? false }
    guard let official = officials.dropFirst(number - 1).first else {
      throw Person.Lost(description: "Tidak ada petugas untuk langkah \(step.number).")
    }
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
