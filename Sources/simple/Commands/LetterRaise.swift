import ArgumentParser
import Foundation
import Office
import Seals
import TrustServices
import X509

/// Menambah bukti pada surat.
struct LetterRaise: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raise",
    abstract: "Menambah bukti di belakang surat yang sudah ditandatangani, sampai tingkat PAdES tertentu.",
    discussion: """
      Byte surat itu sendiri tidak berubah: hasilnya diawali seluruh isi berkas semula. Sertifikat ditanyakan kepada \
      alamat yang disebut di dalamnya (OCSP, lalu CRL).
      """)

  @Argument(help: "Berkas PDF yang bertanda tangan.")
  var file: String

  @Option(help: "Tingkat: B-T, B-LT, atau B-LTA.")
  var level: String

  @Option(help: "Alamat penyelenggara cap waktu (RFC 3161).")
  var timestamps: String

  @Option(help: "Sertifikat akar tepercaya, PEM: penanda tangan dan penyelenggara cap waktu.")
  var trust: String

  @Option(help: "Berkas hasil.")
  var out: String

  mutating func run() async throws {
    guard let level = SealLevel(rawValue: level), level > .b else {
      throw ValidationError("Tingkat harus B-T, B-LT, atau B-LTA.")
    }
    guard let bytes = FileManager.default.contents(atPath: file).map(Array.init) else {
      throw ValidationError("Berkas \(file) tidak dapat dibaca; periksa nama dan izinnya.")
    }
    guard let text = try? String(contentsOfFile: trust, encoding: .utf8),
      let roots = try? Certificate.all(fromPEM: text), !roots.isEmpty
    else { throw ValidationError("Sertifikat tepercaya tidak dapat dibaca; beri berkas PEM dengan --trust.") }
    let http = TrustHTTP()
    let sources = ProofSources(
      timestamps: TimestampAuthority(timestamps, http: http), revocation: http, roots: roots)
    do {
      let raised = try await Seals.raised(bytes, to: level, by: sources, at: Date())
      try Data(raised).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch let error as SealError {
      print(RaiseWords.text(error))
      throw ExitCode.failure
    }
    print("\(out): PAdES \(level.rawValue)")
  }
}

/// Why proof could not be added, and what to do.
enum RaiseWords {
  static func text(_ error: SealError) -> String {
    switch error {
    case .noTimestamp(let why):
      "Penyelenggara cap waktu tidak menjawab (\(why)). Periksa alamatnya, atau coba lagi nanti."
    case .timestampNotGood(let why): "Jawaban penyelenggara cap waktu tidak benar: \(why)."
    case .noRevocationData(let name, let why):
      "Keadaan sertifikat “\(name)” tidak dapat ditanyakan: \(why). Coba lagi nanti."
    case .nobodyToAsk(let name):
      "Sertifikat “\(name)” tidak menyebut tempat menanyakan pencabutannya (OCSP atau CRL), jadi paling tinggi B-T."
    case .revoked(let name, let since): "Sertifikat “\(name)” dicabut sejak \(since.formatted(.iso8601))."
    case .notRaisable(.invalid(let reasons)), .notRaisable(.unknown(let reasons)):
      "Berkas tidak dapat dinaikkan: \(reasons.map { SealWords.text($0) }.joined(separator: "; "))."
    default: "Tidak berhasil: \(error)."
    }
  }
}
