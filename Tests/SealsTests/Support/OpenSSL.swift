import Foundation
import Seals
import X509

/// An authority made by the `openssl` command in a folder of its own: a root, signers, a timestamp authority, an OCSP
/// responder and a revocation list. Its clock is the system's, like that of every such authority.
final class OpenSSL: Sendable {
  let folder: URL
  static let path = "/usr/bin/openssl"
  static let isInstalled = FileManager.default.isExecutableFile(atPath: path)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "openssl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("ca.cnf", Self.configuration)
    try write("index.txt", "")
    try write("serial", "1000\n")
    try write("crlnumber", "01\n")
    try write("tsaserial", "01\n")
    try run(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "ca.key",
      "-out",
      "ca.pem", "-days", "3650", "-subj", "/CN=Akar uji", "-config", "ca.cnf", "-extensions", "root")
    try issue("signer", "pejabat")
    try issue("tsa", "stempel")
    try issue("ocsp", "ocsp")
    try list()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Makes a key and has the root certify it.
  func issue(_ name: String, _ extensions: String) throws {
    try run(
      "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "\(name).key",
      "-out", "\(name).csr", "-subj", "/CN=\(name) uji", "-config", "ca.cnf")
    try run("ca", "-batch", "-config", "ca.cnf", "-in", "\(name).csr", "-out", "\(name).pem", "-extensions", extensions)
  }

  func revoke(_ name: String) throws {
    try run("ca", "-config", "ca.cnf", "-revoke", "\(name).pem")
    try list()
  }

  private func list() throws {
    try run("ca", "-config", "ca.cnf", "-gencrl", "-out", "crl.pem")
    try run("crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der")
  }

  func identity() throws -> SigningIdentity {
    try run(
      "pkcs12", "-export", "-inkey", "signer.key", "-in", "signer.pem", "-certfile", "ca.pem", "-passout", "pass:x",
      "-out", "signer.p12")
    return try SigningIdentity(pkcs12: read("signer.p12"), passphrase: "x")
  }

  func roots() throws -> [Certificate] {
    try Certificate.all(fromPEM: String(decoding: read("ca.pem"), as: UTF8.self))
  }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: folder.appending(path: name)) }

  struct Failed: Error {
    let words: String
  }

  @discardableResult
  func run(_ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(words: "\(arguments): \(said)") }
    return said
  }

  private static let configuration = """
    [ca]
    default_ca = ours
    [ours]
    dir = .
    database = index.txt
    serial = serial
    crlnumber = crlnumber
    new_certs_dir = .
    certificate = ca.pem
    private_key = ca.key
    default_md = sha256
    default_days = 365
    default_crl_days = 30
    policy = any
    unique_subject = no
    [any]
    commonName = supplied
    [req]
    distinguished_name = dn
    prompt = no
    [dn]
    CN = x
    [root]
    basicConstraints = critical,CA:true
    keyUsage = critical,keyCertSign,cRLSign
    subjectKeyIdentifier = hash
    [pejabat]
    basicConstraints = critical,CA:false
    keyUsage = critical,digitalSignature,nonRepudiation
    authorityInfoAccess = OCSP;URI:http://ocsp.uji.example/
    crlDistributionPoints = URI:http://crl.uji.example/ca.crl
    [stempel]
    basicConstraints = critical,CA:false
    keyUsage = critical,digitalSignature
    extendedKeyUsage = critical,timeStamping
    crlDistributionPoints = URI:http://crl.uji.example/ca.crl
    [ocsp]
    basicConstraints = critical,CA:false
    keyUsage = critical,digitalSignature
    extendedKeyUsage = OCSPSigning
    [tsa_config]
    serial = tsaserial
    crypto_device = builtin
    signer_cert = tsa.pem
    certs = ca.pem
    signer_key = tsa.key
    signer_digest = sha256
    default_policy = 1.2.3.4.1
    digests = sha256, sha384, sha512
    ess_cert_id_chain = no
    ess_cert_id_alg = sha256
    [tsa]
    default_tsa = tsa_config
    """
}
