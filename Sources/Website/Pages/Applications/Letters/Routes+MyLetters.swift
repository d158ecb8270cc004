import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addMyLetters() {
    get(.myLetters, for: .signedIn) { visit in
      guard !visit.visitor.isStaff else { throw SiteProblem.notFound }
      return visit.page(try visit.myLetters(try visit.account))
    }
  }
}

extension Visit {
  fileprivate func myLetters(_ account: Account) throws -> MyLettersPage {
    let office = services.office
    let today = time.localDate(now)
    let rows = try office.store.read { try $0.cases(office.id, ownedBy: account.id) }
    let letters = try rows.filter { $0.letterDigest != nil && $0.letterKind == LetterRecord.Kind.permit.rawValue }
      .compactMap { row -> MyLettersPage.Letter? in
        let loaded = try services.cases.load(row.id)
        guard loaded.isShownToOwner, let standing = loaded.standing(row, on: today) else { return nil }
        return MyLettersPage.Letter(loaded: loaded, row: row, standing: standing)
      }
    return MyLettersPage(
      words: words, time: time, letters: letters.filter(\.standing.isGood) + letters.filter { !$0.standing.isGood })
  }
}
