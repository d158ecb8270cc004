/// Names in the addresses of applications.
enum ApplicationQuery {
  static let news = "kabar"
}

enum ListQuery {
  static let discarded = "draf-dihapus"
}

/// What was just done; the page says so.
enum News: String, Sendable {
  case submitted = "diajukan"
  case resubmitted = "diajukan-ulang"
  case withdrawn = "ditarik"
  case received = "diterima"
  case tied = "ditautkan"
  /// What was mended is kept, but not submitted again.
  case saved = "tersimpan"
}

extension Visit {
  var news: News? { query.value(ApplicationQuery.news).flatMap(News.init(rawValue:)) }
}
