import Foundation
import Procedures

/// A folder of files that a person names by itself, by one of its files, or by its name among `procedures` or
/// `offices`.
struct NamedFolder {
  let url: URL
  /// As the person would name it in a message.
  let path: String

  var name: String { url.lastPathComponent }

  /// What was perhaps meant by a name that is none of the folders at `home`.
  static func suggestion(for text: String, in home: String) -> String {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    let folders = all.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(home)/\(name)", isDirectory: &isFolder) && isFolder.boolValue
    }
    guard !folders.isEmpty else { return "folder, berkas .yaml, atau nama yang ada" }
    return Suggestion.text(for: (text as NSString).lastPathComponent, among: folders.sorted())
  }

  /// - Parameter home: where folders are that are named by their name alone.
  /// - Returns: nil when there is no such folder.
  init?(_ text: String, in home: String) {
    let candidates = text.contains("/") ? [text] : [text, "\(home)/\(text)"]
    for candidate in candidates {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder) else { continue }
      let url = URL(fileURLWithPath: candidate).standardizedFileURL
      if isFolder.boolValue {
        self.url = url
        path = candidate.hasSuffix("/") && candidate.count > 1 ? String(candidate.dropLast()) : candidate
        return
      }
      guard candidate.hasSuffix(".yaml") else { continue }
      self.url = url.deletingLastPathComponent()
      let folder = (candidate as NSString).deletingLastPathComponent
      path = folder.isEmpty ? "." : folder
      return
    }
    return nil
  }
}
