/// How an official's signature is made.
public enum SignerChoice: Hashable, Sendable {
  /// By a key that was imported here (PKCS#12).
  case local
  /// By BSrE's Esign Client Service.
  case esign(ESignRule)
  /// By a key on a PKCS#11 token at the server.
  case token(TokenRule)
}

/// Which key on which token. The module's file is named by whoever runs the server, not here: it is a program.
public struct TokenRule: Hashable, Sendable {
  /// What the server calls the module.
  public let module: String
  /// Label of the token.
  public let token: String
  /// Label of the key; nil where the token has one alone.
  public let key: String?

  public init(module: String, token: String, key: String?) {
    self.module = module
    self.token = token
    self.key = key
  }
}

/// What the office's file says of the Esign Client Service for one official. The client's password is not in it.
public struct ESignRule: Hashable, Sendable {
  /// `https:`, without a slash at its end; plain `http:` only to this machine.
  public let address: String
  /// The agency's name there.
  public let client: String
  /// 1 is multipart, 2 is JSON.
  public let version: Int
  /// The official's, sixteen digits.
  public let nik: String
  /// The most letters in one request; always 1 for version 1.
  public let batchSize: Int
  /// How long one request to sign may take, in seconds.
  public let timeLimit: Int
  /// Whether the official proves himself by a one-time password (TOTP) that the service sends him, not by his
  /// passphrase; never with version 1.
  public let usesOneTimeCode: Bool
  /// How the signature looks on the page, beside what the letter itself shows.
  public let look: Look

  public enum Look: Hashable, Sendable {
    case invisible
    /// The service draws a QR code with the letter's check address; version 1 alone does so.
    case code
    /// A PNG file is drawn into the place that the letter keeps for a signature.
    case picture([UInt8])
  }

  public init(
    address: String, client: String, version: Int, nik: String, batchSize: Int, timeLimit: Int,
    usesOneTimeCode: Bool = false, look: Look = .invisible
  ) {
    self.address = address
    self.client = client
    self.version = version
    self.nik = nik
    self.batchSize = version == 1 ? 1 : batchSize
    self.timeLimit = timeLimit
    self.usesOneTimeCode = usesOneTimeCode
    self.look = look
  }
}
