import ESign
import Logging
import Procedures

/// How this server reaches signing services: their clients' passwords, which stand in no file of an office.
public struct SigningServices: Sendable {
  let passwords: ESignPasswords
  /// Paths of PKCS#11 modules by the names that offices' files use. Loading one runs its code in this process, so who
  /// writes an office's file cannot name a path.
  var modules: [String: String] = [:]
  private let make: @Sendable (ESignAccess, ESignBudget) -> ESignClient

  public init(
    _ passwords: ESignPasswords, make: @escaping @Sendable (ESignAccess, ESignBudget) -> ESignClient
  ) {
    self.passwords = passwords
    self.make = make
  }

  public init(_ passwords: ESignPasswords, logger: Logger) {
    self.init(passwords) { ESignClient($0, budget: $1, logger: logger) }
  }

  /// The same with PKCS#11 modules.
  public func with(modules: [String: String]) -> SigningServices {
    var copy = self
    copy.modules = modules
    return copy
  }

  /// No service can be asked.
  public static let none = SigningServices(ESignPasswords(), logger: Logger(label: "esign"))

  /// - Throws: ``SigningTrouble/notSetUp(address:)``.
  func client(for rule: ESignRule) throws -> ESignClient {
    guard let password = passwords.password(for: rule), let dialect = ESignAccess.Dialect(rawValue: rule.version) else {
      throw SigningTrouble.notSetUp(address: rule.address)
    }
    let access = ESignAccess(baseURL: rule.address, client: rule.client, password: password, dialect: dialect)
    return make(access, ESignBudget(signing: .seconds(rule.timeLimit)))
  }
}

/// Passwords of clients, each for one address and one client's name: who changes the address in an office's file gets
/// neither the password nor, with it, an official's passphrase.
public struct ESignPasswords: Sendable {
  private var entries: [String: Secret] = [:]

  public init() {}

  /// - Parameter text: a line each: address, client, password, with single spaces between; `#` begins a remark.
  /// - Throws: ``Malformed``.
  public init(_ text: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { throw Malformed(line: index + 1) }
      entries["\(parts[0]) \(parts[1])"] = Secret(String(parts[2]))
    }
  }

  /// A line that is not address, client and password. What it holds is not told.
  public struct Malformed: Error, Hashable, Sendable {
    /// From 1.
    public let line: Int
  }

  func password(for rule: ESignRule) -> Secret? { entries["\(rule.address) \(rule.client)"] }
}
