import Yams

/// What the YAML parser stumbled over, in words for whoever edits the file. Its own are English and speak of tokens.
struct YAMLSlip {
  let mark: Mark?
  let what: String
  let instead: String

  init(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let slip = Self.known.first { problem.contains($0.said) }
      // What was never closed is told where it was opened.
      self.mark = slip?.isTold == .whereItBegins ? context?.mark ?? mark : mark
      what = slip?.what ?? "susunan YAML keliru"
      instead = slip?.instead ?? Self.usual
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      mark = context.mark
      what = "kunci \(keys) ditulis lebih dari sekali"
      instead = "satu kali saja di tiap bagian"
    default:
      mark = nil
      what = "berkas tidak dapat dibaca sebagai YAML"
      instead = "YAML yang benar"
    }
  }

  private static let usual = "periksa indentasi, titik dua, dan tanda kutip pada baris ini atau sebelumnya"

  private enum Told {
    case whereItFails, whereItBegins
  }

  private struct Known {
    /// Part of the parser's own words.
    let said: String
    let what: String
    let instead: String
    var isTold = Told.whereItFails
  }

  private static let known = [
    Known(
      said: "mapping values are not allowed", what: "ada titik dua di dalam teks, atau indentasi keliru",
      instead: "teks bertitik dua ditulis di antara tanda kutip, misalnya `nama: \"Izin: praktik\"`"),
    Known(
      said: "did not find expected ',' or '}'", what: "isian di antara `{` dan `}` tidak lengkap",
      instead: "isian dipisah koma dan ditutup `}`; teks yang memuat koma, kurung, atau tanda kutip ditulis di antara "
        + "tanda kutip", isTold: .whereItBegins),
    Known(
      said: "did not find expected ',' or ']'", what: "daftar di antara `[` dan `]` tidak lengkap",
      instead: "butir dipisah koma dan ditutup `]`; teks yang memuat koma, kurung, atau tanda kutip ditulis di antara "
        + "tanda kutip", isTold: .whereItBegins),
    Known(
      said: "found unexpected end of stream", what: "tanda kutip tidak ditutup",
      instead: "tanda kutip yang sama di akhir teks", isTold: .whereItBegins),
    Known(
      said: "found unexpected document indicator", what: "tanda kutip tidak ditutup, atau ada `---` di tengah berkas",
      instead: "tanda kutip yang sama di akhir teks", isTold: .whereItBegins),
    Known(
      said: "could not find expected ':'", what: "baris ini bukan isian",
      instead: "`kunci: …`; teks yang lebih dari satu baris diawali `>-` di belakang kuncinya"),
    Known(
      said: "found character that cannot start any token", what: "teks tidak boleh diawali tanda ini",
      instead: "teks di antara tanda kutip; indentasi memakai spasi, bukan tab"),
    Known(
      said: "unknown escape character", what: "ada `\\` di antara tanda kutip ganda",
      instead: "tanda kutip tunggal '…', atau `\\\\`"),
    Known(
      said: "did not find expected alphabetic or numeric", what: "teks tidak boleh diawali `*` atau `&`",
      instead: "teks di antara tanda kutip"),
    Known(
      said: "did not find expected key",
      what: "baris ini tidak sejajar dengan baris di atasnya, atau ada teks di belakang tanda kutip penutup",
      instead: "jumlah spasi di depan yang sama dengan kunci lain di bagian itu; seluruh teks di antara tanda kutip"),
    Known(
      said: "did not find expected '-' indicator", what: "baris ini tidak sejajar dengan butir daftar di atasnya",
      instead: "`- ` dengan jumlah spasi di depan yang sama"),
    Known(
      said: "sequence entries are not allowed", what: "butir daftar tidak pada tempatnya",
      instead: "`- ` pada baris sendiri, di bawah kuncinya"),
    Known(
      said: "did not find expected node content", what: "isian tidak lengkap", instead: "teks di antara tanda kutip"),
    Known(
      said: "found undefined alias", what: "`*nama` menunjuk sesuatu yang tidak ada",
      instead: "teks di antara tanda kutip"),
    Known(
      said: "but found another document", what: "ada `---` di tengah berkas",
      instead: "satu isi saja untuk satu berkas, tanpa `---`"),
    Known(
      said: "Maximum nesting level reached", what: "kurung bersarang terlalu dalam",
      instead: "susunan seperti di docs/formats"),
  ]
}
