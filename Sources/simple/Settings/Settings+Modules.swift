import ArgumentParser

extension Settings {
  /// PKCS#11 modules, from SIMPLE_PKCS11: `NAME=PATH`, several with commas between.
  func modules() throws -> [String: String] {
    var modules: [String: String] = [:]
    for part in (value(nil, "pkcs11") ?? "").split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, pair[1].hasPrefix("/") else {
        throw ValidationError("SIMPLE_PKCS11 harus berisi NAMA=/LETAK/MODUL.so, beberapa dipisah koma.")
      }
      modules[pair[0]] = pair[1]
    }
    return modules
  }
}
