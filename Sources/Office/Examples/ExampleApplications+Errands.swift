import CaseStore
import Casework
import Procedures
import WorkingTime

/// Visits and payments of made-up applications.
extension ExampleApplications {
  /// Appointed, reported by one officer with photos, and signed by the others.
  func visit(_ loaded: LoadedCase, _ step: ProcedureStep) async throws {
    let team = (step.role.flatMap { officers[$0] } ?? []).filter { !loaded.state.hasWorked($0.id, besides: step.id) }
    guard let first = team.first, team.count >= step.step.officersNeeded else {
      throw OfficeProblem.refused(.notNow(loaded.state.stage))
    }
    let visits = Visits(cases: cases)
    func officer(_ account: Account) throws -> Actor { .officer(try cases.officer(account)) }
    let time = clock.now.adding(milliseconds: 1)
    _ = try await visits.appoint(
      loaded.id, at: time, reason: nil, expecting: loaded.state.version, by: try officer(first), form: nil)
    clock.set(time)
    var photos: [DocumentRecord] = []
    for number in 0..<step.step.photosNeeded {
      let bytes = ExamplePhoto.png(number + 7)
      let digest = try await letters.blobs.keep(bytes, of: loaded.id)
      photos.append(
        DocumentRecord(
          office: context.id, caseID: loaded.id, digest: digest, fileName: "kunjungan-\(number + 1).png",
          mediaType: "image/png", size: bytes.count, pages: 1, added: time))
    }
    let report = Visits.Report(
      visited: time, meets: true, findings: "Tempat sesuai dengan isian; sarana dan peralatan memenuhi syarat.",
      photos: photos)
    var version = try cases.load(loaded.id).state.version
    _ = try await visits.report(loaded.id, report, expecting: version, by: try officer(first), form: nil)
    for other in team.dropFirst().prefix(step.step.officersNeeded - 1) {
      version = try cases.load(loaded.id).state.version
      _ = try await visits.sign(loaded.id, expecting: version, by: try officer(other), form: nil)
    }
  }

  /// Assessed and paid in full.
  func collect(_ loaded: LoadedCase, _ actor: Actor) async throws {
    let money = Collecting(cases: cases)
    if !loaded.state.hasStandingAssessment {
      _ = try await money.assess(loaded.id, expecting: loaded.state.version, by: actor, form: nil)
    }
    let assessed = try cases.load(loaded.id)
    let open = assessed.state.ledger.open(on: today)
    guard open > 0 else { return }
    let payment = Payment(amount: open, day: today, reference: "CONTOH-\(assessed.state.number)")
    _ = try await money.recordPayment(
      loaded.id, payment, expecting: assessed.state.version, by: actor, form: nil)
  }
}
