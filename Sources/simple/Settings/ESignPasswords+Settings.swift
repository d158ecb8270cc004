import ArgumentParser
import Foundation
import Office

extension ESignPasswords {
  /// From SIMPLE_ESIGN_PASSWORD, a line of address, client and password, and the file that SIMPLE_ESIGN_PASSWORDS names,
  /// with such lines.
  init(_ settings: Settings) throws {
    var lines = [settings.value(nil, "esign-password") ?? ""]
    if let path = settings.value(nil, "esign-passwords") {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw ValidationError("Berkas sandi klien \(path) tidak dapat dibaca; periksa nama dan izinnya.")
      }
      lines.append(text)
    }
    do {
      try self.init(lines.joined(separator: "\n"))
    } catch let error as Malformed {
      let place = error.line == 1 ? "SIMPLE_ESIGN_PASSWORD" : "Baris \(error.line - 1) berkas sandi klien"
      throw ValidationError("\(place) harus berisi ALAMAT KLIEN SANDI, dipisah satu spasi.")
    }
  }
}
