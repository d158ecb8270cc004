extension IndonesianText {
  /// "Rp1.250.000"
  public static func rupiah(_ amount: Int) -> String {
    var text = ""
    let digits = String(amount.magnitude)
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return (amount < 0 ? "–Rp" : "Rp") + text
  }

  /// A whole number in words, as money papers have it: "satu juta dua ratus lima puluh ribu".
  public static func spelled(_ number: Int) -> String {
    if number < 0 { return "minus " + spelled(-number) }
    let small = [
      "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ]
    func rest(_ number: Int) -> String { number == 0 ? "" : " " + spelled(number) }
    switch number {
    case 0..<12: return small[number]
    case 12..<20: return small[number - 10] + " belas"
    case 20..<100: return small[number / 10] + " puluh" + rest(number % 10)
    case 100..<200: return "seratus" + rest(number - 100)
    case 200..<1_000: return small[number / 100] + " ratus" + rest(number % 100)
    case 1_000..<2_000: return "seribu" + rest(number - 1_000)
    case 2_000..<1_000_000: return spelled(number / 1_000) + " ribu" + rest(number % 1_000)
    case 1_000_000..<1_000_000_000: return spelled(number / 1_000_000) + " juta" + rest(number % 1_000_000)
    case 1_000_000_000..<1_000_000_000_000:
      return spelled(number / 1_000_000_000) + " miliar" + rest(number % 1_000_000_000)
    default: return spelled(number / 1_000_000_000_000) + " triliun" + rest(number % 1_000_000_000_000)
    }
  }

  /// Hundredths of a percent, with what digits it has: "1%", "0,5%".
  public static func percent(hundredths: Int) -> String {
    let rest = hundredths % 100
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ",\(rest / 10)" : ",\(rest < 10 ? "0" : "")\(rest)"
    return "\(hundredths / 100)\(digits)%"
  }
}
