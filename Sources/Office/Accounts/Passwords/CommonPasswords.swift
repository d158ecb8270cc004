/// Passwords that are tried first, here and everywhere. Shorter ones fall by their length.
enum CommonPasswords {
  /// - Parameter folded: letters and digits in lower case.
  static func contains(_ folded: String) -> Bool {
    if known.contains(folded) { return true }
    let stem = String(folded.reversed().drop { $0.isNumber }.reversed())
    return stems.contains(stem) || isRow(Array(folded.utf8))
  }

  /// Words that stay weak with digits behind them.
  private static let stems: Set<String> = [
    "password", "passw0rd", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "admin", "administrator", "welcome",
    "letmein", "iloveyou", "sunshine", "princess", "football", "monkey", "dragon", "superman", "master", "changeme",
    "rahasia", "sandi", "katasandi", "katakunci", "indonesia", "indonesiaraya", "merdeka", "pancasila", "garuda",
    "bismillah", "alhamdulillah", "assalamualaikum", "sayang", "sayangku", "akucintakamu", "cintaku", "bandung",
    "jakarta", "surabaya", "pekanbaru", "riau", "dpmptsp", "perizinan", "pemohon", "petugas", "kantor", "selamat",
    "selamatdatang", "anjing", "kucing", "ganteng", "cantik", "keluarga", "mamapapa", "ayahibu", "barcelona",
    "manchesterunited", "liverpool", "persib", "persija", "doraemon", "naruto", "pokemon", "samsung", "internet",
  ]

  private static let known: Set<String> = [
    "qwerty12345", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "q1w2e3r4t5", "zaq12wsxcde3", "abcd123456",
    "abc1234567", "a123456789", "aa12345678", "p4ssw0rd123", "qazwsxedcrfv", "asdf1234567", "1234qwerasdf",
  ]

  /// One character over and over, or each one more or one less than the one before, such as `1234567890`.
  private static func isRow(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return false }
    let steps = Set(zip(bytes, bytes.dropFirst()).map { Int($1) - Int($0) })
    // From 9 to 0 and back is a step too.
    return steps.isSubset(of: [0]) || steps.isSubset(of: [1, -9]) || steps.isSubset(of: [-1, 9])
  }
}
