/// Small numbers in words, at the beginning of a heading.
enum Counted {
  static func indonesian(_ count: Int) -> String {
    word(
      count, ["Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas"])
  }

  static func english(_ count: Int) -> String {
    word(count, ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven"])
  }

  private static func word(_ count: Int, _ words: [String]) -> String {
    (1...words.count).contains(count) ? words[count - 1] : String(count)
  }
}
