import Casework
import Procedures
import Testing
import WorkingTime

/// The printed form's words, kept here as literals: what the procedure's file says must be these.
@Suite("The SOP's words")
struct SOPWordsTests {
  let procedure: Procedure

  init() throws {
    procedure = try Procedure.load(Shipped.bundle("procedures/siktg"), named: "siktg")
  }

  /// Kegiatan, waktu, kelengkapan, output; row by row.
  static let rows: [(activity: String, time: String, requires: String, output: String)] = [
    (
      "- Pemohon meminta informasi mengenai Prosedur Izin Kerja Teknisi Gigi. - Petugas Desk memberikan informasi "
        + "tentang Prosedur Izin Kerja Teknisi Gigi. - Pemohon memasukkan berkas ke loket penerimaan",
      "5 menit", "Surat permohonan, persyaratan perizinan", "Surat permohonan, persyaratan perizinan"
    ),
    (
      "Petugas menerima dan memeriksa berkas permohonan izin dari Pemohon. Jika lengkap dan memenuhi syarat, "
        + "dilanjutkan ke proses berikutnya. Jika tidak, dikembalikan ke pemohon untuk dilengkapi.",
      "20 menit", "Surat permohonan, persyaratan perizinan", "Surat permohonan, persyaratan perizinan"
    ),
    (
      "Back Office Mengecek kembali kelengkapan di SIMPLE dan diteruskan secara sistem SIMPLE ke JF Analis Kebijakan "
        + "Ahli Muda",
      "10 menit", "Persyaratan perizinan", "Persyaratan perizinan di SIMPLE"
    ),
    (
      "JF Analis Kebijakan Ahli Muda memverifikasi dan memvalidasi data dan diteruskan secara sistem SIMPLE ke JF "
        + "Analis Kebijakan Ahli Madya",
      "10 menit", "Persyaratan perizinan di SIMPLE", "Verifikasi dan Validasi di SIMPLE"
    ),
    (
      "JF Analis Kebijakan Ahli Madya memverifikasi dan memvalidasi data dan diteruskan secara sistem SIMPLE ke "
        + "Sekretaris",
      "10 menit", "Verifikasi dan Validasi di SIMPLE", "Verifikasi dan Validasi di SIMPLE"
    ),
    (
      "Sekretaris memverifikasi dan memvalidasi data dan diteruskan secara sistem SIMPLE ke Kadis",
      "10 menit", "Verifikasi dan Validasi di SIMPLE", "Verifikasi dan Validasi di SIMPLE"
    ),
    (
      "Kadis memvalidasi dan menyetujui dengan tanda tangan elektronik",
      "1 hari", "Verifikasi dan Validasi di SIMPLE", "Validasi dan Tanda Tangan Elektronik"
    ),
    (
      "Petugas menyerahkan surat Izin Kerja Teknisi Gigi",
      "3 menit", "Surat Izin di Tanda Tangan Elektronik", "Surat Izin di Tanda Tangan Elektronik"
    ),
    (
      "Pemohon menerima surat Izin Kerja Teknisi Gigi",
      "2 menit", "Surat Izin di Tanda Tangan Elektronik", "Surat Izin di Tanda Tangan Elektronik"
    ),
  ]

  @Test func eachRowIsWordForWord() throws {
    try #require(procedure.steps.count == Self.rows.count)
    for (step, row) in zip(procedure.steps, Self.rows) {
      let activity = step.isList ? step.activity.map { "- " + $0 }.joined(separator: " ") : step.activity.joined()
      #expect(activity == row.activity)
      #expect(step.standardText == row.time)
      #expect(step.requires == row.requires)
      #expect(step.output == row.output)
    }
  }

  @Test func performersAreTheFormsColumns() {
    #expect(procedure.applicantLabel == "Pemohon")
    #expect(
      procedure.roles.map(\.label) == [
        "Front Office", "Back Office", "JF Analis Kebijakan Ahli Muda", "JF Analis Kebijakan Ahli Madya", "Sekretaris",
        "Kepala Dinas",
      ])
    #expect(
      procedure.steps.map(\.deskLabel) == [
        "Pemohon", "Front Office", "Back Office", "JF Ahli Muda", "JF Ahli Madya", "Sekretaris", "Kepala Dinas",
        "Front Office", "Pemohon",
      ])
  }

  @Test func timesAddUpToSeventyMinutesAndADay() {
    var minutes = 0
    var days = 0
    for step in procedure.steps {
      switch step.standard {
      case .minutes(let count): minutes += count
      case .workingDays(let count): days += count
      }
    }
    #expect((minutes, days) == (70, 1))
    #expect(procedure.promise == .workingDays(2))
    #expect(procedure.promiseText == "2 hari kerja")
  }

  @Test func headIsTheForms() {
    let head = procedure.head
    #expect(head.number == "SOP/DPMPTSP-NP/02")
    #expect(head.created == CivilDate("2022-10-20"))
    #expect(head.revised == CivilDate("2023-05-03"))
    #expect(head.effective == CivilDate("2023-05-10"))
    #expect(head.approver.name == "AKMAL KHAIRO, S.Th.I.,MH")
    #expect(head.approver.nip == "197704172003121004")
    #expect(head.title == "SURAT IZIN KERJA TEKNISI GIGI (SIKTG)")
    #expect(
      head.institution.joined(separator: " ")
        == "PEMERINTAH KOTA PEKANBARU DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU")
  }

  @Test func boxesAreTheForms() {
    let boxes = procedure.boxes
    #expect(boxes.legalBasis.count == 4)
    #expect(boxes.legalBasis[1] == "Permenkes No. 54 Tahun 2012 Tentang Penyelenggaraan Pekerjaan Teknis Gigi;")
    #expect(
      boxes.qualifications.map(\.title) == [
        "Pejabat Struktural", "Petugas Front Office", "Petugas Back Office", "Tim Teknis",
      ])
    #expect(boxes.qualifications[1].points[3].points.count == 3)
    #expect(boxes.equipment.count == 11)
    #expect(boxes.equipment[5] == "Filling Kabinet")
    #expect(boxes.related.isEmpty)
    #expect(
      boxes.warning == [
        "Setiap permohonan yang masuk harus dipastikan kelengkapannya, agar tidak terjadi kesalahan dalam penerbitan"
      ])
    #expect(boxes.recording == ["Buku Register Perizinan/Sistem Informasi Pelayanan"])
  }

  @Test func onlyTheCounterReturnsToTheApplicant() {
    #expect(procedure.steps.filter(\.returnsToApplicant).map(\.number) == [2])
    #expect(procedure.steps.filter(\.needsScans).map(\.number) == [3])
    let back = procedure.steps.map { step in step.sendsBackTo.compactMap { procedure.step($0)?.number } }
    #expect(back == [[], [], [2], [3, 2], [4, 2], [5, 2], [6, 2], [], []])
  }
}
