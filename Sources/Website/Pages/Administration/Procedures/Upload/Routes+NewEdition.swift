import CaseStore
import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addNewEdition() {
    get(.newEdition(.any), for: .administrator) { visit in
      visit.page(try visit.newEditionPage(visit.managed(try visit.procedureID)))
    }
    post(.newEdition(.any), for: .administrator, limits: .upload) { visit, form in
      try await visit.bringNewEdition(form)
    }
  }
}

extension Visit {
  fileprivate func newEditionPage(
    _ managed: ManagedProcedure, _ state: FormState? = nil, failure: FileFailure.Failure? = nil,
    isChecking: Bool = false
  ) throws -> NewEditionPage {
    NewEditionPage(
      words: words, procedure: managed.procedure,
      crumbs: crumbs(of: managed.procedure, words.procedure.newEdition), folders: folders(of: managed),
      state: state ?? FormState(words), hidden: hiddenFields(), failure: failure, isChecking: isChecking)
  }

  private func folders(of managed: ManagedProcedure) -> [String] {
    managed.timeline.inForce.flatMap { FileBundle(canonicalBytes: $0.edition.bytes) }?.folders ?? [""]
  }

  fileprivate func bringNewEdition(_ form: FormData) async throws -> Response {
    typealias Form = NewEditionPage
    let say = words.procedure
    let managed = try managed(try procedureID)
    let folder = form[Form.folder]
    guard folder.isEmpty || folders(of: managed).contains(folder) else {
      throw FormProblem.malformed("an unknown folder")
    }
    var state = FormState(typed: form, words)
    let files = form.files.filter { $0.field == Form.files && !$0.bytes.isEmpty }
    state.check(Form.files, files.isEmpty ? words.edition.chooseMissing : nil)
    var day: CivilDate?
    switch TypedDate(form, Form.from) {
    case .none: break
    case .date(let date): day = date
    case .unreadable: state.check(Form.from, say.fromUnreadable)
    }
    guard state.isGood else { return formAgain(try newEditionPage(managed, state)) }
    let services = services
    let upload = EditionUpload(
      context: services.office, catalogue: services.catalogue, checks: services.checks,
      patience: services.checkPatience)
    let outcome = try await upload.bring(
      files.map { .init(name: $0.fileName, bytes: $0.bytes) }, newIn: folder,
      to: EditionName(kind: .procedure, name: managed.id.rawValue), by: try account.id, from: day)
    func done(_ news: ProcedurePage.News) -> Response {
      redirect(to: .managedProcedure(managed.id), query: [(ProcedurePage.news, news.rawValue)])
    }
    switch outcome {
    case .adopted: return done(.adopted)
    case .waiting: return done(.planned)
    case .unchanged: return done(.unchanged)
    case .checking: return formAgain(try newEditionPage(managed, state, isChecking: true))
    case .refused(let refusal):
      state.check(Form.from, text(refusal))
      return formAgain(try newEditionPage(managed, state))
    case .problems, .gaps, .unproven, .misnamed:
      return formAgain(try newEditionPage(managed, state, failure: .init(outcome, words)))
    }
  }

  private func text(_ refusal: AdoptionRefusal) -> String {
    let say = words.procedure
    return switch refusal {
    case .past(let day, let today): say.past(time.date(day), time.date(today))
    case .early(let effective): say.early(time.date(effective))
    case .waiting(let edition, let from): say.waits(edition.short, time.date(from))
    case .unchanged: words.edition.unchanged
    case .gaps(let gaps): words.common.list(gaps)
    case .nothingWaits: say.tooLate
    }
  }
}
