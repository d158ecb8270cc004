import ArgumentParser
import Foundation
import Office
import Seals
import X509

/// Surat.
struct LetterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Memeriksa surat.", subcommands: [LetterVerify.self, LetterRaise.self])
}

struct LetterVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Memeriksa tanda tangan elektronik sebuah berkas PDF.",
    discussion: "Kode keluar: 0 sah dan berantai ke --trust, 1 tidak sah, 2 tidak dapat dipastikan.")

  @Argument(help: "Berkas PDF.")
  var file: String

  @Option(help: "Sertifikat akar tepercaya, PEM. [bawaan: akar milik kantor]")
  var trust: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file).map(Array.init) else {
      print("Berkas \(file) tidak dapat dibaca; periksa nama dan izinnya.")
      throw ExitCode(2)
    }
    let roots: [Certificate]
    do {
      roots = try Certificate.all(fromPEM: try pem())
    } catch {
      print("Sertifikat tepercaya tidak dapat dibaca; beri berkas PEM dengan --trust.")
      throw ExitCode(2)
    }
    let report = await Seals.validate(bytes, roots: roots, at: Date())
    print(LetterReport(report).text)
    switch report.verdict {
    case .valid: return
    case .invalid: throw ExitCode(1)
    case .unknown: throw ExitCode(2)
    }
  }

  private func pem() throws -> String {
    if let trust { return try String(contentsOfFile: trust, encoding: .utf8) }
    return try Composition(store).letters(publicURL: "").roots()
  }
}
