import CaseStore
import Casework
import Foundation

/// What a move writes into an office's settings: how far it came in the target, where the office went in the source.
public enum TransferMark {
  struct Progress: Codable, Sendable {
    struct Done: Codable, Sendable {
      let table: String
      let count: Int
    }

    var done: [Done] = []
    /// The table that is on its way, the place of its last row that arrived, and how many did.
    var table = ""
    var place: [TransferValue]?
    var count = 0

    func beginning(_ table: String) -> Progress {
      var next = self
      (next.table, next.place, next.count) = (table, nil, 0)
      return next
    }

    func ending(_ table: String) -> Progress {
      var next = beginning("")
      next.done.append(Done(table: table, count: count))
      return next
    }
  }

  private static let progressName = "transfer-progress"
  private static let movedName = "transfer-moved"

  /// Why an office must not be served from here; nil when it may.
  /// - Returns: words for whoever started the server.
  public static func hindrance(_ office: OfficeID, in store: any StoreReading) throws -> String? {
    if let target = try moved(store, office) {
      return "Kantor \(office) sudah pindah ke \(target); jalankan peladen dengan --database itu."
    }
    if try progress(store, office) != nil {
      return "Pemindahan kantor \(office) ke sini belum selesai; jalankan simple move sekali lagi."
    }
    return nil
  }

  /// A setting of the move itself.
  static func isOwn(_ row: TransferRow) -> Bool {
    row.values.first == .text(progressName) || row.values.first == .text(movedName)
  }

  static func progress(_ store: any StoreReading, _ office: OfficeID) throws -> Progress? {
    guard let bytes = try store.setting(office, progressName), !bytes.isEmpty else { return nil }
    return try JSONDecoder().decode(Progress.self, from: Data(bytes))
  }

  static func moved(_ store: any StoreReading, _ office: OfficeID) throws -> String? {
    try store.setting(office, movedName).map { String(decoding: $0, as: UTF8.self) }
  }

  static func keep(_ progress: Progress, _ office: OfficeID, in store: any StoreWriting) throws {
    try store.putSetting(office, progressName, Array(try JSONEncoder().encode(progress)))
  }

  static func finish(_ office: OfficeID, in store: any StoreWriting) throws {
    try store.putSetting(office, progressName, [])
  }

  static func leave(_ office: OfficeID, to target: String, in store: any StoreWriting) throws {
    try store.putSetting(office, movedName, Array(target.utf8))
  }
}
