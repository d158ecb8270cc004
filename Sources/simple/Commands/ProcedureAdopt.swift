import ArgumentParser
import CaseStore
import Casework
import Foundation
import Office
import Procedures
import WorkingTime

/// Memberlakukan edisi baru.
struct ProcedureAdopt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Memberlakukan berkas prosedur sebagai edisi baru.",
    discussion: """
      Berkasnya diperiksa lebih dahulu, seperti oleh simple procedure check; dengan galat tidak ada yang diubah. \
      Edisi baru menilai permohonan yang diajukan sejak hari itu. Permohonan yang sudah diajukan tetap pada edisinya. \
      Edisi dengan tanggal yang akan datang menunggu, lalu berlaku sendiri pada awal hari itu menurut jam kantor.

      Kode keluar: 0 diberlakukan, 1 ditolak, 2 folder tidak ditemukan.
      """)

  @Argument(help: "Folder prosedur, salah satu berkasnya, atau nama folder di procedures/.")
  var folder: String

  @Option(help: "Berlaku mulai, misalnya 2027-01-01; hari ini atau sesudahnya. [bawaan: sekarang]")
  var from: String?

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    guard let place = NamedFolder(folder, in: "procedures") else {
      print("\(folder): galat: tidak ada\n  seharusnya: \(NamedFolder.suggestion(for: folder, in: "procedures"))")
      throw ExitCode(2)
    }
    let day = try from.map { text in
      guard let day = CivilDate(text) else {
        throw ValidationError("“\(text)” bukan tanggal; tulis tahun-bulan-hari, misalnya 2027-01-01.")
      }
      return day
    }
    let composition = try Composition(store)
    let bundle = try FileBundle.load(folder: place.url)
    let desk = EditionDesk(context: composition.context)
    do {
      // What can be told at once is told before the search, which takes its time.
      try desk.requireAdoptable(bundle, name: place.name, from: day)
      let office = try composition.current().office
      let report = await ProcedureCheck(bundle, named: place.name, in: place.path, office: office).report()
      guard !report.hasErrors else {
        print(report.text(office.calendar, zone: office.timeZoneName))
        print("Tidak ada yang diubah.")
        throw ExitCode.failure
      }
      let adopted = try await desk.adopt(procedure: bundle, name: place.name, by: nil, from: day)
      print(AdoptionText.text(adopted, bundle.digest))
    } catch let problems as FileProblems {
      print(problems)
      print("Tidak ada yang diubah. Perbaiki berkasnya; simple procedure check \(folder) menunjukkan semuanya.")
      throw ExitCode.failure
    } catch let refusal as AdoptionRefusal {
      print(AdoptionText.text(refusal, place.name))
      throw ExitCode.failure
    }
  }
}

/// Membatalkan edisi yang belum berlaku.
struct ProcedureWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Membatalkan edisi yang masih menunggu tanggalnya.",
    discussion: """
      Edisi yang sedang berlaku tetap berlaku. Bila beberapa edisi menunggu, yang terakhir dibatalkan. Edisi yang \
      tanggalnya sudah tiba tidak dapat dibatalkan; gantilah dengan edisi baru.

      Kode keluar: 0 dibatalkan, 1 tidak ada yang menunggu.
      """)

  @Argument(help: "Nama prosedur.")
  var name: String

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    do {
      let edition = try await EditionDesk(context: composition.context).withdraw(procedure: name, by: nil)
      let day = try edition.from.map { try composition.localDate($0) } ?? ""
      print("Edisi \(AdoptionText.short(edition.digest)), yang akan berlaku mulai \(day), dibatalkan.")
    } catch let refusal as AdoptionRefusal {
      print(AdoptionText.text(refusal, name))
      throw ExitCode.failure
    }
  }
}

/// What became of an adoption, in words.
enum AdoptionText {
  static func short(_ edition: Digest) -> String { String(edition.hex.prefix(12)) }

  static func text(_ adopted: Adopted, _ edition: Digest) -> String {
    switch adopted {
    case .atOnce: "Edisi \(short(edition)) berlaku mulai sekarang."
    case .waiting(let day): "Edisi \(short(edition)) menunggu, dan berlaku sendiri mulai \(IndonesianText.date(day))."
    }
  }

  static func text(_ refusal: AdoptionRefusal, _ name: String) -> String {
    switch refusal {
    case .past(let day, let today):
      """
      \(IndonesianText.date(day)) sudah lewat; permohonan hari itu sudah dinilai menurut edisi lama.
        seharusnya: --from \(today) atau sesudahnya, atau tanpa --from untuk mulai sekarang
      """
    case .early(let effective):
      """
      Menurut `tanggal_efektif`-nya SOP ini berlaku mulai \(IndonesianText.date(effective)); tidak ada yang diubah.
        seharusnya: --from \(effective), atau --from dengan tanggal hari ini bila memang harus berlaku sekarang
      """
    case .waiting(let edition, let from):
      """
      Edisi \(short(edition)) sudah menunggu dan berlaku mulai \(IndonesianText.date(from)); edisi ini akan tersisih \
      pada hari itu.
        seharusnya: --from \(from) atau sesudahnya, atau batalkan dahulu yang menunggu dengan \
      simple procedure withdraw \(name)
      """
    case .gaps(let gaps):
      (["Kantor belum siap untuk prosedur ini; tidak ada yang diubah:"] + gaps.map { "  - \($0)" })
        .joined(separator: "\n")
    case .unchanged(let edition):
      """
      Tidak ada yang berubah: edisi \(short(edition)) sudah berlaku atau sudah menunggu tanggalnya.
        seharusnya: folder yang berkasnya sudah diubah
      """
    case .nothingWaits: "Prosedur \(name) tidak punya edisi yang menunggu tanggalnya; tidak ada yang diubah."
    }
  }
}
