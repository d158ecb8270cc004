import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  /// Who works on which file.
  func addClaims() {
    post(.claimNext(.any), for: .officer) { visit, form in
      let step = try visit.stepID
      guard visit.heldSteps.contains(where: { $0.step.id == step }) else { throw SiteProblem.notFound }
      let number = form[QueueTable.claimName]
      return number.isEmpty ? try await visit.takeNext(step, form) : try await visit.take(number, form)
    }
    post(.claim(.any), for: .officer) { visit, form in
      try await visit.take(try visit.caseID, takeOver: form.has(ClaimForm.takeOver), form)
    }
    post(.release(.any), for: .officer) { visit, form in
      let id = try visit.caseID
      let step = try visit.deskFile(id).step?.id
      let back = step.map(Address.desk) ?? .desks
      let performed = try await visit.services.cases.perform(
        .release, on: id, expecting: nil, by: try visit.officer, form: visit.key(of: form, leadingTo: back))
      return visit.redirect(after: performed) { _ in back }
    }
  }
}

enum ClaimForm {
  static let takeOver = "ambil-alih"
}

extension Visit {
  fileprivate func takeNext(_ step: StepID, _ form: FormData) async throws -> Response {
    let empty = Address.desk(step).path([(QueueFilter.nothingFree, "1")])
    let performed = try await services.cases.claimNext(
      deskQueues(of: step), by: try officer, formKey: form.formKey.isEmpty ? nil : form.formKey
    ) { $0.map { Address.bench($0).path } ?? empty }
    switch performed {
    case .done(let next?): return redirect(to: .bench(next.id))
    case .done(nil): return redirect(toLocal: empty)
    case .repeated(let outcome): return redirect(toLocal: outcome)
    }
  }

  fileprivate func take(_ number: String, _ form: FormData) async throws -> Response {
    let office = services.office
    guard let row = try office.store.read({ try $0.caseRow(office.id, number: number) }) else {
      throw SiteProblem.notFound
    }
    return try await take(row.id, takeOver: false, form)
  }

  fileprivate func take(_ id: CaseID, takeOver: Bool, _ form: FormData) async throws -> Response {
    do {
      let performed = try await services.cases.perform(
        .claim(takeOver: takeOver), on: id, expecting: nil, by: try officer,
        form: key(of: form, leadingTo: .bench(id)))
      return redirect(after: performed) { .bench($0.id) }
    } catch OfficeProblem.refused(.alreadyYours) {
      return redirect(to: .bench(id))
    } catch OfficeProblem.refused(.notThisAct(_, .inspect)) {
      // A visit is held by nobody: who presses the button goes there.
      return redirect(to: .bench(id))
    }
  }
}
