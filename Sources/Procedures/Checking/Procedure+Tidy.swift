import Casework
import Foundation
import WorkingTime

extension Procedure {
  /// Values as they are kept: known fields only, without those that are not asked for; spaces at the ends and doubled
  /// ones gone, Unicode composed, phone numbers as `+62…`, digits of a NIK without spaces. What cannot be read is left
  /// as it was typed.
  public func tidied(_ values: [FieldID: String]) -> [FieldID: String] {
    var tidy: [FieldID: String] = [:]
    for field in fields {
      guard let value = values[field.id] else { continue }
      let text = field.tidied(value)
      if !text.isEmpty { tidy[field.id] = text }
    }
    for field in fields where !isAsked(field, given: tidy) { tidy[field.id] = nil }
    return tidy
  }

  /// Whether the form asks for the field, given the other values.
  public func isAsked(_ field: Field, given values: [FieldID: String]) -> Bool {
    field.onlyWhen?.holds(in: values) ?? true
  }

  /// Values as people read them, by field: labels of choices, dates written out. Fields without a value are left out.
  public func shown(_ values: [FieldID: String]) -> [FieldID: String] {
    var shown: [FieldID: String] = [:]
    for field in fields {
      if let value = values[field.id], !value.isEmpty { shown[field.id] = field.shown(value) }
    }
    return shown
  }
}

extension Field {
  func tidied(_ value: String) -> String {
    let text = Self.isTidy(value) ? value : tidiedLines(value)
    switch kind {
    case .phone: return PhoneNumber(text)?.international ?? text
    case .nik: return text.replacingOccurrences(of: " ", with: "")
    default: return text
    }
  }

  /// Plain characters with single spaces between them, as nearly everything that is kept: nothing to compose or to trim.
  private static func isTidy(_ value: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in value.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != before || byte != UInt8(ascii: " ") else { return false }
      before = byte
    }
    return before != UInt8(ascii: " ") || value.isEmpty
  }

  private func tidiedLines(_ value: String) -> String {
    let unixLines = value.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    let lines = unixLines.precomposedStringWithCanonicalMapping.split(
      separator: "\n", omittingEmptySubsequences: kind != .multiline)
    let trimmed = lines.map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
    return trimmed.joined(separator: kind == .multiline ? "\n" : " ").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// As people read it.
  public func shown(_ value: String) -> String {
    switch kind {
    case .choice(let choices): choices.first { $0.id == value }?.label ?? value
    case .date: CivilDate(value)?.longIndonesian ?? value
    default: value
    }
  }
}
