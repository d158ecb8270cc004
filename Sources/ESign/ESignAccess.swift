/// Where an office's Esign Client Service is, and as whom the office asks it.
public struct ESignAccess: Sendable {
  /// The two protocols that installations speak.
  public enum Dialect: Int, Sendable, CaseIterable {
    /// Multipart, one file a request.
    case v1 = 1
    /// JSON, many files a request, passphrase or TOTP.
    case v2 = 2
  }

  /// Without a slash at its end.
  public let baseURL: String
  /// The agency's client, for HTTP Basic (RFC 7617).
  public let client: String
  public let password: Secret
  public let dialect: Dialect

  public init(baseURL: String, client: String, password: Secret, dialect: Dialect) {
    self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
    self.client = client
    self.password = password
    self.dialect = dialect
  }
}

/// Who signs: the NIK, and what proves that it is that person asking.
public struct ESignSigner: Sendable {
  public enum Proof: Sendable {
    case passphrase(Secret)
    /// A one-time password that the service sent to the signer; v2 alone takes it.
    case totp(Secret)

    var secret: Secret {
      switch self {
      case .passphrase(let secret), .totp(let secret): secret
      }
    }
  }

  /// Sixteen digits.
  public let nik: String
  public let proof: Proof

  public init(nik: String, proof: Proof) {
    self.nik = nik
    self.proof = proof
  }
}

/// How a signature is to look, and what it says beside being one.
public struct ESignProperties: Hashable, Sendable {
  public var appearance: Appearance
  public var reason: String?
  public var location: String?

  public init(appearance: Appearance = .invisible, reason: String? = nil, location: String? = nil) {
    self.appearance = appearance
    self.reason = reason
    self.location = location
  }

  public enum Appearance: Hashable, Sendable {
    case invisible
    case visible(Mark)
  }

  /// What is drawn, and where. Points; v2 counts from the page's upper left corner, v1 as its installation does.
  public struct Mark: Hashable, Sendable {
    public enum Picture: Hashable, Sendable {
      /// PNG bytes.
      case image([UInt8])
      /// An address that the service draws as a QR code; v1 alone does so.
      case link(String)
    }

    public var picture: Picture
    /// From 1.
    public var page: Int
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(_ picture: Picture, page: Int, x: Int, y: Int, width: Int, height: Int) {
      self.picture = picture
      self.page = page
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }
}
