import CaseStore
import Casework

extension Cases {
  /// The cases of whoever has this identity number, newest first; it is compared under the office's secret only.
  /// - Parameter typed: spaces, dots and hyphens between the digits do not count.
  public func rows(ofNIK typed: String) throws -> [CaseRow] {
    let nik = typed.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    guard nik.utf8.count == 16, nik.utf8.allSatisfy({ (48...57).contains($0) }) else { return [] }
    return try context.store.read { store in
      try store.cases(context.id, personKey: try projection(in: store).personKey(nik: nik))
    }
  }
}
