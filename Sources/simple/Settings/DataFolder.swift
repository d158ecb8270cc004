import CaseStore
import Casework
import Foundation
import Office

/// The layout of the data folder.
struct DataFolder {
  let path: String

  var database: String { path + "/simple.sqlite" }
  var documents: String { path + "/documents" }
  var pictures: String { path + "/pictures" }
  var seals: String { path + "/seals" }
  /// What waits to be carried to the copy elsewhere.
  var shipping: String { path + "/shipping" }

  func make() throws {
    for folder in [path, documents, pictures, seals] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }
}
