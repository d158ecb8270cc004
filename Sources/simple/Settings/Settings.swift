import ArgumentParser
import Foundation
import Logging
import Yams

/// What the options, the environment and the settings file say together.
struct Settings {
  private let file: [String: String]
  /// What an option of one command says, for whoever asks by name.
  private var chosen: [String: String] = [:]
  private let environment: [String: String]

  init(config: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    self.environment = environment
    guard let path = config ?? environment["SIMPLE_CONFIG"] else {
      file = [:]
      return
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ValidationError("Berkas pengaturan \(path) tidak dapat dibaca; periksa nama dan izinnya.")
    }
    guard let entries = try Yams.load(yaml: text) as? [String: Any] else {
      throw ValidationError("Berkas pengaturan \(path) harus berisi baris `nama: nilai`.")
    }
    file = entries.mapValues { "\($0)" }
  }

  /// - Parameter name: as in the options: `public-url` is SIMPLE_PUBLIC_URL in the environment.
  func value(_ option: String?, _ name: String) -> String? {
    let variable = "SIMPLE_" + name.uppercased().replacingOccurrences(of: "-", with: "_")
    return option ?? chosen[name] ?? environment[variable] ?? file[name]
  }

  mutating func set(_ name: String, _ value: String) { chosen[name] = value }

  func value(_ option: String?, _ name: String, default fallback: String) -> String {
    value(option, name) ?? fallback
  }

  func number(_ option: Int?, _ name: String, default fallback: Int) throws -> Int {
    guard let text = value(option.map(String.init), name) else { return fallback }
    guard let number = Int(text) else {
      throw ValidationError("\(name) harus berupa bilangan bulat, bukan “\(text)”.")
    }
    return number
  }

  func logger(_ option: String?) throws -> Logger {
    let text = value(option, "log-level", default: "info")
    guard let level = Logger.Level(rawValue: text) else {
      throw ValidationError("log-level harus trace, debug, info, notice, warning, atau error, bukan “\(text)”.")
    }
    var logger = Logger(label: "simple")
    logger.logLevel = level
    return logger
  }
}
