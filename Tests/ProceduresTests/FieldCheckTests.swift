import Casework
import Procedures
import Testing
import WorkingTime

@Suite("Checking what was typed")
struct FieldCheckTests {
  let procedure: Procedure
  let applicant: [FieldID: String]
  let today: CivilDate

  init() throws {
    procedure = try Procedure.load(Shipped.bundle("procedures/siktg"), named: "siktg").narrowed(to: "baru")
    let office = try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
    applicant = try #require(office.exampleApplicants.first).values
    today = try #require(CivilDate("2026-11-23"))
  }

  private func message(_ field: FieldID, _ value: String, _ others: [FieldID: String] = [:]) -> String? {
    let values = applicant.merging(others) { $1 }.merging([field: value]) { $1 }
    return procedure.problems(in: values, group: nil, on: today).first { $0.field == field }?.message
  }

  @Test func examplesAreFine() throws {
    let office = try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
    for example in office.exampleApplicants {
      #expect(procedure.problems(in: example.values, group: nil, on: today).isEmpty)
      #expect(procedure.warnings(in: example.values, group: nil, on: today).isEmpty)
    }
  }

  @Test(arguments: [
    ("nik", "147100591094000", "NIK terdiri dari 15 angka; isi 16 angka pada KTP"),
    ("nik", "14710059109400O7", "NIK tidak boleh memuat huruf O; isi 16 angka pada KTP"),
    ("nik", "", "NIK belum diisi"),
    ("nama", "A", "Nama lengkap hanya memuat 1 huruf; paling sedikit 2"),
    ("nama", String(repeating: "a", count: 101), "Nama lengkap memuat 101 huruf; paling banyak 100"),
    (
      "nama", "Mel\u{07}ati",
      "Nama lengkap memuat karakter yang tidak terlihat (U+0007); kosongkan isian ini lalu ketik ulang"
    ),
    (
      "nama", "Melati\u{202E}",
      "Nama lengkap memuat karakter yang tidak terlihat (U+202E); kosongkan isian ini lalu ketik ulang"
    ),
    ("jenis_kelamin", "", "Jenis kelamin belum dipilih; pilih Perempuan atau Laki-laki"),
    ("jenis_kelamin", "x", "“x” bukan pilihan untuk Jenis kelamin; pilih Perempuan atau Laki-laki"),
    ("kerja_kecamatan", "", "Kecamatan tempat kerja belum dipilih; pilih salah satu"),
    (
      "dikuasakan", "",
      "“Siapa yang mengurus permohonan ini?” belum dipilih; pilih Saya sendiri atau Orang lain dengan surat kuasa"
    ),
    (
      "tanggal_lahir", "2027-01-01", "Tanggal lahir 1 Januari 2027 belum terjadi; isi seperti pada KTP"
    ),
    (
      "tanggal_lahir", "2015-01-01",
      "Tanggal lahir 1 Januari 2015 berarti usia Anda di bawah 17 tahun; isi seperti pada KTP"
    ),
    (
      "tanggal_lahir", "19 10 1994",
      "Tanggal lahir “19 10 1994” bukan tanggal; isi hari, bulan, dan tahun dengan angka, misalnya 19 10 2026"
    ),
    ("tanggal_lahir", "", "Tanggal lahir belum diisi; isi hari, bulan, dan tahun"),
    (
      "telepon", "12345",
      "Nomor telepon “12345” tidak dapat dihubungi; isi angka yang diawali 08 atau +62, misalnya 0812 3456 7890"
    ),
    ("surel", "melati@", "Alamat surel “melati@” belum lengkap; isi seperti nama@contoh.id"),
    ("str_nomor", "CONTOH 14*00213", "Nomor STRTG tidak boleh memuat tanda *"),
    ("str_nomor", "A1", "Nomor STRTG hanya memuat 2 huruf; paling sedikit 5"),
    (
      "str_terbit", "1990-01-01",
      "Tanggal terbit 1 Januari 1990 mendahului tanggal lahir; isi seperti pada STRTG"
    ),
  ])
  func wrongValues(field: String, value: String, expected: String) {
    #expect(message(FieldID(field), value) == expected)
  }

  @Test func anExpiredRegistrationIsAProblem() {
    #expect(
      message("str_sampai", "2026-02-03", ["str_masa": "tanggal"])
        == "STRTG berakhir 3 Februari 2026, sudah lewat; gunakan STRTG yang masih berlaku")
    #expect(message("str_sampai", "2026-11-23", ["str_masa": "tanggal"]) == nil)
    // Not asked for when it is for life.
    #expect(message("str_sampai", "2026-02-03") == nil)
    #expect(
      message("str_sampai", "", ["str_masa": "tanggal"])
        == "Berlaku sampai dengan belum diisi; isi hari, bulan, dan tahun")
  }

  @Test func optionalFieldsMayBeEmpty() {
    #expect(message("surel", "") == nil)
    #expect(message("nama_kuasa", "") == nil)
    #expect(message("nama_kuasa", "", ["dikuasakan": "ya"]) == "Nama penerima kuasa belum diisi")
  }

  @Test func onlyTheGroupIsChecked() {
    let problems = procedure.problems(in: [:], group: "tempat_kerja", on: today)
    #expect(
      problems.map(\.field) == ["kerja_nama", "kerja_jenis", "kerja_alamat", "kerja_kecamatan", "kerja_pimpinan"])
    #expect(procedure.problems(in: [:], group: "lain", on: today).isEmpty)
  }

  @Test func aNIKThatDoesNotFitIsAWarningOnly() {
    func warnings(_ changes: [FieldID: String]) -> [String] {
      let values = applicant.merging(changes) { $1 }
      #expect(procedure.problems(in: values, group: nil, on: today).isEmpty)
      return procedure.warnings(in: values, group: nil, on: today).map(\.message)
    }
    #expect(
      warnings(["tanggal_lahir": "1994-10-18"]) == [
        "NIK menunjuk tanggal lahir 19 Oktober tahun …94, sedangkan yang diisi 18 Oktober 1994; "
          + "cocokkan keduanya dengan KTP sekali lagi"
      ])
    #expect(
      warnings(["jenis_kelamin": "laki_laki"]) == [
        "NIK menunjuk perempuan, sedangkan yang diisi Laki-laki; cocokkan keduanya dengan KTP sekali lagi"
      ])
    #expect(
      warnings(["nik": "1471009913940007"]) == [
        "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir; cocokkan NIK dengan KTP sekali lagi"
      ])
  }

  @Test func valuesAreTidied() {
    let tidy = procedure.tidied([
      "nama": "  Melati   Contohwati ", "telepon": "0812-3456 7890", "nik": "1471 0059 1094 0007",
      "alamat": "Jalan A\r\n  RT 1 ", "surel": " ", "nama_kuasa": "Budi", "dikuasakan": "tidak", "asing": "x",
    ])
    #expect(
      tidy == [
        "nama": "Melati Contohwati", "telepon": "+6281234567890", "nik": "1471005910940007",
        "alamat": "Jalan A\nRT 1", "dikuasakan": "tidak",
      ])
  }

  @Test func valuesAreShownAsPeopleReadThem() {
    let shown = procedure.shown(applicant)
    #expect(shown["tanggal_lahir"] == "19 Oktober 1994")
    #expect(shown["kerja_kecamatan"] == "Sukajadi")
    #expect(shown["str_masa"] == "Seumur hidup")
  }
}
