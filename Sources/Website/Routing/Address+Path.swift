import Casework
import CaseStore

extension Address {
  /// One part of a path between two slashes.
  enum Segment: Hashable, Sendable {
    case word(String)
    /// A value, and the name under which a route finds it.
    case value(Parameter, String)
  }

  /// What a path can hold.
  enum Parameter: String, Sendable {
    case procedure, letter, group, requirement, document, page, step, account, month, language, asset
    case permitCase = "case"
  }

  /// From the root of the site, percent-encoded (RFC 3986): `/permohonan/k7…`.
  public var path: String {
    let parts = segments.map { segment in
      switch segment {
      case .word(let word): "/" + word
      case .value(_, let value): "/" + PercentEncoding.encoded(value)
      }
    }
    return parts.isEmpty ? "/" : parts.joined()
  }

  /// The same with a query; what is empty is left out.
  public func path(_ query: [(name: String, value: String)]) -> String {
    let pairs = query.filter { !$0.value.isEmpty }
      .map { "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))" }
    return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
  }

  /// What paths of a site begin with: no other office on its host may be called so.
  public static let firstWords: Set<String> = [
    "akun", "assets", "audit", "bahasa", "berkas", "cek", "cek-luring.js", "daftar", "draf", "healthz", "kalender",
    "kalender.ics", "keluar", "lacak", "laporan", "layanan", "loket", "masuk", "meja", "metrics", "papan",
    "pengaduan", "pengelola", "permohonan", "privasi", "register", "standar-pelayanan", "surat-saya", "tanda-tangan",
  ]

  /// As the router wants it: `/permohonan/{case}`. The values of the address do not matter.
  var pattern: String {
    let parts = segments.map { segment in
      switch segment {
      case .word(let word): "/" + word
      case .value(let parameter, _): "/{\(parameter.rawValue)}"
      }
    }
    return parts.isEmpty ? "/" : parts.joined()
  }
}

extension Name {
  /// Stands for every value where a route is described.
  static var any: Self { "any" }
}

extension Digest {
  /// Stands for every value where a route is described.
  static var any: Digest { Chain.origin }
}
