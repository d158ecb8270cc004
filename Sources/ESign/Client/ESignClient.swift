import AsyncHTTPClient
import Logging

/// Asks BSrE's Esign Client Service. It logs method, path and status; never a body, a NIK or a secret.
///
/// ```swift
/// let results = await client.sign([draft], by: signer, ESignProperties(reason: "Persetujuan"))
/// ```
/// What comes back is bytes of a stranger: judge them before they count.
public struct ESignClient: Sendable {
  let access: ESignAccess
  let line: ESignLine
  let budget: ESignBudget
  let boundary: @Sendable () -> String

  /// - Parameters:
  ///   - http: must not follow redirects: a passphrase goes to the address that was given, and nowhere else.
  ///   - boundary: a new long random text each time, for multipart forms, unless given.
  public init(
    _ access: ESignAccess, http: HTTPClient = ESignLine.http, budget: ESignBudget = ESignBudget(),
    clock: any Clock<Duration> = ContinuousClock(), logger: Logger,
    boundary: (@Sendable () -> String)? = nil
  ) {
    self.access = access
    self.budget = budget
    self.boundary = boundary ?? { Multipart.randomBoundary() }
    line = ESignLine(access: access, http: http, clock: clock, limit: budget.answer, logger: logger)
  }

  /// Asks for signatures. A failure is told for each file; nothing is asked for twice.
  ///
  /// With v2 all files go in one request and share its failure. With v1 each goes by itself; after a failure that would
  /// meet the others too, they are not asked for (``ESignError/notAsked``).
  ///
  /// - Parameter answered: told the document's id as soon as the head of an answer names one, before the file is read:
  ///   whoever keeps it can fetch the file later. When it throws, the file is not read.
  /// - Returns: a result for each file, in order.
  public func sign(
    _ files: [[UInt8]], by signer: ESignSigner, _ properties: ESignProperties = ESignProperties(),
    answered: @escaping @Sendable (_ file: Int, _ documentID: String) async throws -> Void = { _, _ in }
  ) async -> [Result<[UInt8], ESignError>] {
    guard !files.isEmpty else { return [] }
    switch access.dialect {
    case .v1: return await signOneByOne(files, by: signer, properties, answered)
    case .v2:
      do {
        let request = try V2.sign(files, by: signer, properties)
        let answer = try await line.ask(request, within: budget.signing)
        return try V2.signed(answer, count: files.count).map { .success($0) }
      } catch {
        let error = (error as ESignError).hiding(signer.proof.secret)
        return files.map { _ in .failure(error) }
      }
    }
  }

  private func signOneByOne(
    _ files: [[UInt8]], by signer: ESignSigner, _ properties: ESignProperties,
    _ answered: @escaping @Sendable (Int, String) async throws -> Void
  ) async -> [Result<[UInt8], ESignError>] {
    var results: [Result<[UInt8], ESignError>] = []
    var isOver = false
    for (index, file) in files.enumerated() {
      if isOver {
        results.append(.failure(.notAsked))
        continue
      }
      do {
        results.append(.success(try await sign(file, by: signer, properties) { try await answered(index, $0) }))
      } catch {
        isOver = error.endsBatch
        results.append(.failure(error.hiding(signer.proof.secret)))
      }
    }
    return results
  }

  private func sign(
    _ file: [UInt8], by signer: ESignSigner, _ properties: ESignProperties,
    answered: @escaping @Sendable (String) async throws -> Void
  ) async throws(ESignError) -> [UInt8] {
    let request = try V1.sign(file, by: signer, properties, boundary: boundary())
    let answer = try await line.ask(
      request, within: budget.signing, answered: answered)
    switch try V1.signed(answer) {
    case .file(let bytes): return bytes
    case .waiting(let id):
      do { try await answered(id) } catch { throw .unanswered(documentID: id) }
      return try await fetch(id)
    }
  }

  /// Fetches a file that was signed before.
  /// - Throws: ``ESignError/alreadyFetched`` or ``ESignError/noDocument`` where it cannot be had any more; with another
  ///   error it can be asked for again.
  public func fetch(_ documentID: String) async throws(ESignError) -> [UInt8] {
    do {
      return try V1.downloaded(try await line.ask(V1.download(documentID), within: budget.asking))
    } catch .unanswered {
      throw .unanswered(documentID: documentID)
    }
  }

  /// Whether a person can sign with this service now.
  public func status(of nik: String) async throws(ESignError) -> SignerStatus {
    switch access.dialect {
    case .v1: return try V1.status(try await line.ask(V1.status(nik), within: budget.asking))
    case .v2:
      let answer = try await line.ask(V2.status(nik), within: budget.asking)
      guard answer.status == 404 else { return try V1.status(answer) }
      return try V1.status(try await line.ask(V2.status(nik, isOtherSpelling: true), within: budget.asking))
    }
  }

  /// Has a one-time password sent to the signer. v2 alone.
  public func requestTOTP(for nik: String) async throws(ESignError) {
    guard access.dialect == .v2 else { throw .unsupported("TOTP with v1") }
    try await line.ask(V2.requestTOTP(nik), within: budget.asking).requireSuccess()
  }

  /// The service's own opinion of a signed file.
  public func verify(_ pdf: [UInt8]) async throws(ESignError) -> ESignVerification {
    let request = access.dialect == .v1 ? V1.verify(pdf, boundary: boundary()) : V2.verify(pdf)
    let answer = try await line.ask(request, within: budget.asking)
    try answer.requireSuccess()
    return try answer.json(VerifyBody.self).verification
  }
}

extension ESignError {
  /// Without a secret that the service may have echoed.
  fileprivate func hiding(_ secret: Secret) -> ESignError {
    switch self {
    case .refused(let code, let text): .refused(code: code, text: secret.struck(from: text))
    case .failed(let status, let text): .failed(status: status, text: secret.struck(from: text))
    case .malformed(let text): .malformed(secret.struck(from: text))
    case .notActive(let text): .notActive(secret.struck(from: text))
    default: self
    }
  }
}
