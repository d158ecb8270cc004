import Foundation
import Office

/// The accounts of a new office, as a table for a terminal.
struct CredentialSheet {
  let office: String
  let result: Founding.Result

  init(office: String, _ result: Founding.Result) {
    self.office = office
    self.result = result
  }

  var text: String {
    let rows =
      [["Akun", "Sandi", "Tugas", "Nama"]] + result.credentials.map { [$0.login, $0.password, $0.duties, $0.name] }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
    }
    var out = ["Akun kantor \(office):", ""] + lines
    if result.credentials.contains(where: \.isOneTime) {
      out += ["", "Sandi di atas sekali pakai: setiap orang menggantinya saat pertama kali masuk."]
    }
    if let passphrase = result.passphrase { out += ["", "Frasa sandi penanda tangan contoh: \(passphrase)"] }
    return out.joined(separator: "\n") + "\n"
  }
}
