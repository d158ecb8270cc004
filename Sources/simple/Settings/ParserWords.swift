import Foundation

/// What the parser of commands says, in the language of the commands: its own words are English and cannot be set.
enum ParserWords {
  static func indonesian(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      known.reduce(String(line)) { text, word in
        text.replacingOccurrences(of: word.said, with: word.means, options: .regularExpression)
      }
    }.joined(separator: "\n")
  }

  private static let known: [(said: String, means: String)] = [
    ("^Error: ", "Galat: "), ("^Usage: ", "Cara pakai: "), ("^Help: ", "Keterangan: "),
    ("^  See '(.*)' for more information\\.", "  Keterangan: $1"),
    ("Missing expected argument '(.*)'", "“$1” belum diisi."),
    ("Missing one of: ", "Salah satu perlu diisi: "),
    ("Missing value for '(.*)'", "Isi dari $1 belum ada."),
    ("Unknown option '(.*?)'\\. Did you mean '(.*?)'\\?", "$1 tidak dikenal; barangkali $2."),
    ("Unknown option '(.*?)'", "$1 tidak dikenal."),
    ("Unexpected argument '(.*?)'", "“$1” tidak diharapkan di sini."),
    ("([0-9]+) unexpected arguments: (.*)", "$1 kata tidak diharapkan di sini: $2."),
    ("The value '(.*?)' is invalid for '(.*?)'", "“$1” tidak dapat dipakai untuk $2"),
    ("Please provide one of ", "Pilih salah satu dari "),
  ]
}
