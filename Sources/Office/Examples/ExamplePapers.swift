import Letters
import Procedures
import WorkingTime

/// Documents that an invented applicant hands in: a page that says what it stands for, and a drawn photo.
enum ExamplePapers {
  static func document(_ rule: RequirementRule, name: String, office: OfficeFile, at moment: Moment) throws -> [UInt8] {
    try typeset(
      Paper(
        blocks: [
          .heading(title: rule.name.uppercased()),
          .rows([Row("Nama", RichText(name)), Row("Dibuat untuk", RichText(office.name))]),
          .paragraph(RichText(rule.hint)),
          .note("Dokumen rekaan untuk kantor contoh."),
        ], title: rule.name, author: name, created: moment, watermark: "CONTOH")
    ).bytes
  }
}

/// Documents for whoever plays an applicant, as in a rehearsal.
public enum ExampleDocuments {
  /// A drawn picture, PNG.
  public static func photo(_ number: Int) -> [UInt8] { ExamplePhoto.png(number) }

  public static func bytes(_ rule: RequirementRule, attempt: Int, office: OfficeFile, at moment: Moment) throws
    -> [UInt8]
  {
    if rule.isPhoto { return ExamplePhoto.png(attempt) }
    return try ExamplePapers.document(rule, name: "Pemohon contoh, pindaian ke-\(attempt)", office: office, at: moment)
  }
}
