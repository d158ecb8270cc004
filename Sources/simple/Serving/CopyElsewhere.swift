import ArgumentParser
import Office
import SQLiteStore
import ServiceLifecycle

/// `serve --ship-to`: every change of the embedded store, some seconds behind, in another place.
enum CopyElsewhere {
  /// - Returns: nil when nothing is to be carried away.
  static func service(_ composition: Composition, _ settings: Settings) throws -> (any Service)? {
    guard let target = settings.value(nil, "ship-to") else { return nil }
    guard let store = composition.store as? SQLiteStore else {
      throw ValidationError("ship-to hanya untuk basis data SQLite; PostgreSQL memakai mesin siaganya sendiri.")
    }
    let seconds = try settings.number(nil, "ship-every", default: 2)
    guard (1...10).contains(seconds) else { throw ValidationError("ship-every harus 1 sampai 10 detik.") }
    return Shipping(
      store: store, capture: try LogCapture(store, folder: composition.folder.shipping),
      target: try settings.shippingTarget(target), documents: (composition.shelf as? FolderShelf)?.root,
      every: .seconds(seconds), logger: composition.context.logger)
  }
}
