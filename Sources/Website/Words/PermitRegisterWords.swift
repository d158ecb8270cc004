/// The permit register (Buku Register Perizinan).
struct PermitRegisterWords: WordArea {
  let heading: String
  let lead: @Sendable (_ total: Int) -> String
  let caption: String
  let search: String
  let searchExample: String
  let state: String
  let anyState: String
  let inProgress: String
  let service: String
  let anyService: String
  let from: String
  let until: String
  let filterName: String

  let applicant: String
  let number: String
  let workplace: String
  let submitted: String
  let letter: String
  let letterOf: @Sendable (_ date: String) -> String
  let validUntil: String
  let noneYet: String
  let noneFound: @Sendable (_ asked: String) -> String
  let noneHint: String
  let download: String
  let pages: String

  /// The columns of the exported file.
  let columns: [String]
  let fileName: String
}

extension Words {
  var permitRegister: PermitRegisterWords { area() }
}
