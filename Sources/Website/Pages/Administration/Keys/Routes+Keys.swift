import Hummingbird
import Office

extension Routes {
  func addKeys() {
    get(.keys, for: .administrator) { visit in
      visit.page(
        KeysPage(
          words: visit.words, time: visit.time, now: visit.now,
          holders: try visit.administration.keyHolders(approving: visit.approvingRoles),
          roots: try TrustedRoots(context: visit.services.office).facts(), warnings: try visit.warnings()))
    }
  }
}
