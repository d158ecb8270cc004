import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addOfficeFiles() {
    get(.office, for: .administrator) { visit in visit.page(try visit.officeFilesPage()) }
    post(.office, for: .administrator, limits: .upload) { visit, form in try await visit.bringIn(form) }
  }
}

extension Visit {
  private static let adopted = "edisi-baru"
  private static let unchanged = "sama"

  fileprivate func officeFilesPage(
    _ state: FormState? = nil, failure: FileFailure.Failure? = nil
  ) throws -> OfficeFilesPage {
    let news = query[OfficeFilesPage.news]
    return OfficeFilesPage(
      words: words, time: time, rows: try currentEditionRows(), warnings: try warnings(),
      state: state ?? FormState(words), hidden: hiddenFields(), failure: failure,
      news: news == Self.adopted ? words.edition.adopted : news == Self.unchanged ? words.edition.unchanged : nil)
  }

  fileprivate func bringIn(_ form: FormData) async throws -> Response {
    let say = words.edition
    let rows = try currentEditionRows()
    let target = form[OfficeFilesPage.target]
    guard
      let place = rows.firstIndex(where: {
        $0.name.kind == .office && "\($0.name.kind.rawValue)/\($0.name.name)" == target
      })
    else {
      throw FormProblem.malformed("an unknown edition")
    }
    let folder = form[OfficeFilesPage.folder]
    guard rows[place].bundle?.folders.contains(folder) ?? false else {
      throw FormProblem.malformed("an unknown folder")
    }
    let files = form.files.filter { $0.field == OfficeFilesPage.files && !$0.bytes.isEmpty }
    guard !files.isEmpty else {
      var state = FormState(words)
      state.check("\(OfficeFilesPage.files)-\(place + 1)", say.chooseMissing)
      return formAgain(try officeFilesPage(state))
    }
    let upload = EditionUpload(context: services.office, catalogue: services.catalogue, checks: services.checks)
    let outcome = try await upload.bring(
      files.map { .init(name: $0.fileName, bytes: $0.bytes) }, newIn: folder, to: rows[place].name,
      by: try account.id)
    switch outcome {
    case .adopted: return redirect(to: .office, query: [(OfficeFilesPage.news, Self.adopted)])
    case .unchanged: return redirect(to: .office, query: [(OfficeFilesPage.news, Self.unchanged)])
    default: return formAgain(try officeFilesPage(failure: FileFailure.Failure(outcome, words)))
    }
  }
}
