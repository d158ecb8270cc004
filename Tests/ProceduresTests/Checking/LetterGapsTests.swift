import Foundation
import Testing

@testable import Procedures

/// Letters that nobody could sign, found before anybody applies.
@Suite("Gaps in letters")
struct LetterGapsTests {
  private struct Change {
    let file: String
    let right: String
    let wrong: String

    init(_ right: String, _ wrong: String, in file: String = "procedure.yaml") {
      self.right = right
      self.wrong = wrong
      self.file = file
    }
  }

  private func findings(_ changes: Change...) async throws -> [String] {
    var files = MarketProcedure.files
    for change in changes {
      let text = try #require(files[change.file])
      #expect(text.contains(change.right))
      files[change.file] = text.replacing(change.right, with: change.wrong)
    }
    var check = ProcedureCheck(MarketProcedure.bundle(files), named: "pasar")
    check.searches = false
    return await check.report().findings.map(\.text)
  }

  /// A kind that ends an earlier letter, and the field that names it.
  private static let revoking = [
    Change(
      "  - {id: ulang, label: Ulang}",
      "  - {id: cabut, label: Cabut, surat_lama: {isian: lama, akibat: mencabut}}"),
    Change(
      "isian_pokok:",
      "  - {id: surat_lama, judul: Surat lama, jenis_permohonan: [cabut], isian: [{id: lama, label: Nomor}]}\n"
        + "isian_pokok:"),
  ]

  @Test func aRevocationThatGrants() async throws {
    #expect(
      try await findings(Self.revoking[0], Self.revoking[1]) == [
        """
        procedures/pasar/procedure.yaml:54:10: galat: jenis `cabut` mencabut izin dengan surat yang memberi izin \
        (`letter.yaml`)
          seharusnya: `surat: revocation.yaml` pada jenis itu, berkas itu dengan kata-kata pencabutan, dan \
        `seri_nomor` sendiri
        """
      ])
  }

  private static let validity = Change(
    "      - {label: Mulai, isi: \"{{values.mulai}}\"}",
    "      - {label: Mulai, isi: \"{{values.mulai}}\"}\n      - {label: Sampai, isi: \"{{validUntil}}\"}",
    in: "letter.yaml")

  @Test func aKindWithoutValidity() async throws {
    #expect(try await findings(Self.validity) == [])
    #expect(
      try await findings(
        Self.validity, Change("teks: 1 tahun,", "teks: 1 tahun, jenis_permohonan: [ulang],"),
        Change("teks: 2 tahun,", "teks: 2 tahun, jenis_permohonan: [ulang],")) == [
          """
          procedures/pasar/letter.yaml:7:31: galat: surat ini mencetak `{{validUntil}}`, tetapi jenis `baru` tidak \
          mempunyai masa berlaku
            seharusnya: `masa_berlaku` yang juga untuk jenis itu sejak SOP berlaku, atau `hilang_bila_kosong: ya` \
          pada barisnya
          """
        ])
  }

  @Test func aFieldOfAnotherKind() async throws {
    let own = Change(
      "isian_pokok:",
      "  - {id: izin, judul: Izin, jenis_permohonan: [baru], isian: [{id: str, label: Nomor STR}]}\nisian_pokok:")
    func row(_ more: String) -> Change {
      Change(
        "      - {label: Mulai, isi: \"{{values.mulai}}\"}", "      - {label: STR, isi: \"{{values.str}}\"\(more)}",
        in: "letter.yaml")
    }
    #expect(
      try await findings(own, row("")) == [
        """
        procedures/pasar/letter.yaml:6:28: galat: surat ini mencetak `{{values.str}}`, yang tidak ditanyakan kepada \
        jenis `ulang`
          seharusnya: `ulang` juga dalam `jenis_permohonan` kelompok isiannya, `hilang_bila_kosong: ya` pada \
        barisnya, atau `surat` sendiri bagi jenis itu
        """
      ])
    #expect(try await findings(own, row(", hilang_bila_kosong: ya")) == [])
  }

  @Test func aSectionLeavesOutWhatIsNotAsked() async throws {
    let sentence = "Kode {{#values.kode}}{{values.kode}}{{/values.kode}}"
    #expect(try await findings(Change("Kode {{values.kode}}", sentence, in: "letter.yaml")) == [])
  }

  @Test func aRowThatMayBeEmpty() async throws {
    let row = Change(
      "      - {label: Mulai, isi: \"{{values.mulai}}\"}", "      - {label: Suara, isi: \"{{values.pengeras}}\"}",
      in: "letter.yaml")
    #expect(
      try await findings(row) == [
        """
        procedures/pasar/letter.yaml:6:30: peringatan: baris dengan `{{values.pengeras}}` kosong bila tidak ada \
        isinya, dan surat dengan baris kosong tidak dapat disetujui
          seharusnya: `hilang_bila_kosong: ya` pada baris itu
        """
      ])
  }

  static let texts: [(String, [String], Bool)] = [
    ("{{a}} {{b}}", ["a"], false), ("{{a}}", ["a"], true), ("{{#a}}x {{a}}{{/a}} ", [], true),
    ("{{^a}}{{a}}tidak ada{{/a}}", ["a"], false), ("{{#b}}{{a}}{{/b}}", ["a"], true), ("kata", [], false),
  ]

  @Test(arguments: texts)
  func tagsWithoutValues(_ text: String, _ empty: [String], _ isBlank: Bool) {
    let tags = MustacheTags(text, without: ["a"])
    #expect(tags.printedEmpty == empty)
    #expect(tags.isBlank == isBlank)
  }
}
