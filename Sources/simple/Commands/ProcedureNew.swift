import ArgumentParser
import Foundation
import Procedures
import WorkingTime

/// Prosedur baru.
struct ProcedureNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Membuat berkas prosedur baru untuk diisi menurut formulir SOP.",
    discussion: """
      Yang hanya diketahui dari formulir ditulis sebagai ⟨…⟩; simple procedure check menyebut semua yang masih harus \
      diisi. Meja pertama menerima dan memeriksa, yang terakhir menyetujui; di antaranya, yang pertama memeriksa ulang \
      dan lainnya memverifikasi, kecuali disebut lain, misalnya tim:kunjungi="Tim". Yang dapat disebut: \
      \(ProcedureSkeleton.Desk.Act.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "Nama folder di procedures/: huruf kecil, angka, dan -, diawali huruf.")
  var name: String

  @Option(help: "Nama lengkap surat izin.")
  var title: String?

  @Option(help: "Singkatan dengan huruf besar.")
  var short: String?

  @Option(help: "Nomor SOP.")
  var number: String?

  @Option(help: "Janji, misalnya \"2 hari kerja\".")
  var promise: String?

  @Option(
    parsing: .upToNextOption,
    help: """
      Meja menurut urutan: peran=Sebutan, atau peran:tindakan=Sebutan. Perannya sama dengan yang ada di officials.yaml \
      kantor.
      """)
  var desks: [String]

  @Option(help: "Folder yang memuat procedures/.")
  var files = "."

  func validate() throws {
    guard name.wholeMatch(of: #/[a-z][a-z0-9-]{0,39}/#) != nil else {
      throw ValidationError("“\(name)” bukan nama folder; pakai huruf kecil, angka, dan -, diawali huruf.")
    }
    if let promise, ServiceTime(indonesian: promise) == nil {
      throw ValidationError("“\(promise)” bukan janji; tulis misalnya \"2 hari kerja\", \"1 jam\", atau \"30 menit\".")
    }
    guard desks.count >= 2, Set(try roles().map(\.id)).count == desks.count else {
      throw ValidationError("Sebut paling sedikit dua meja, tiap peran sekali saja.")
    }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: files).appendingPathComponent("procedures/\(name)")
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      print("procedures/\(name) sudah ada; pakai nama lain, atau ubah berkas yang ada.")
      throw ExitCode.failure
    }
    let skeleton = ProcedureSkeleton(
      .init(name: title, shortName: short, number: number, promise: promise, desks: try roles()))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, data) in skeleton.files.files.sorted(by: { $0.key < $1.key }) {
      try data.write(to: folder.appendingPathComponent(path), options: .withoutOverwriting)
      print("procedures/\(name)/\(path)")
    }
    print("Isi tiap ⟨…⟩ menurut formulir SOP, lalu: simple procedure check \(name)")
  }

  private func roles() throws -> [ProcedureSkeleton.Desk] {
    try desks.map { text in
      guard let match = text.wholeMatch(of: #/([a-z][a-z0-9_]{0,25})(?::([a-z_]+))?=(.+)/#) else {
        throw ValidationError("“\(text)” bukan meja; tulis peran=Sebutan, misalnya loket=Loket.")
      }
      let act = match.2.map { ProcedureSkeleton.Desk.Act(rawValue: String($0)) }
      if case .some(nil) = act {
        let acts = ProcedureSkeleton.Desk.Act.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(match.2 ?? "")” bukan tindakan meja di tengah; pilih salah satu dari \(acts).")
      }
      return ProcedureSkeleton.Desk(id: String(match.1), label: String(match.3), act: act ?? nil)
    }
  }
}
