import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office
@testable import Website

/// What an applicant does from the first page to the receipt, in the browser.
struct Journey {
  let site: SiteHarness
  let browser: Browser

  /// Signs in, fills in, uploads, submits.
  /// - Returns: the case.
  @discardableResult
  func submit(_ index: Int = 0, changing changes: [FieldID: String] = [:]) async throws -> CaseID {
    try await browser.signIn(site.applicant(index))
    let id = try await begin()
    try await fill(id, site.values(index).merging(changes) { $1 })
    try await uploadAll(id)
    try await browser.open(.draftReview(id))
    try await browser.send(to: .draftSubmit(id))
    let page = await browser.page
    #expect(page.path.hasPrefix(Address.application(id).path), "\(page.visibleText)")
    return id
  }

  /// Begins a draft.
  func begin() async throws -> CaseID {
    try await browser.open(.newApplication(site.procedure.id))
    try await browser.send(to: .newApplication(site.procedure.id), ["kind": site.procedure.kinds.first?.id.rawValue])
    let parts = await browser.page.path.split(separator: "/")
    return CaseID(String(try #require(parts.dropFirst().first)))
  }

  func fill(_ id: CaseID, _ values: [FieldID: String]) async throws {
    for group in site.procedure.groups {
      try await browser.open(.draftSection(id, group.id))
      let page = try await browser.send(to: .draftSection(id, group.id), Self.typed(values, group.fields))
      #expect(page.status == .ok, "\(page.texts(of: "li"))")
    }
  }

  func uploadAll(_ id: CaseID) async throws {
    let page = try await browser.open(.draftDocuments(id))
    let letter = try await browser.request(Address.draftApplicationLetter(id).path, .get)
    #expect(letter.isPDF)
    for rule in site.procedure.requirements {
      let address = Address.draftUpload(id, rule.id)
      let isAsked = page.forms.contains { $0.leads(to: address) } && rule.necessity != .optional
      guard isAsked else { continue }
      try await upload(id, rule, letter.bytes)
    }
  }

  func upload(_ id: CaseID, _ rule: RequirementRule, _ pdf: [UInt8]) async throws {
    let file =
      rule.isPhoto
      ? SentFile(name: "foto.png", bytes: ExamplePhoto.png(0)) : SentFile(name: "\(rule.id).pdf", bytes: pdf)
    let page = try await browser.send(to: .draftUpload(id, rule.id), files: [DocumentField.fieldName: file])
    #expect(page.status == .ok, "\(page.texts(of: "li"))")
  }

  /// Values as a person types them: dates as three numbers.
  static func typed(_ values: [FieldID: String], _ fields: [Field]) -> [String: String?] {
    var typed: [String: String?] = [:]
    for field in fields {
      let name = SectionInput.name(field.id)
      let value = values[field.id] ?? ""
      guard case .date = field.kind else {
        typed[name] = value.isEmpty && !field.choices.isEmpty ? .some(nil) : value
        continue
      }
      let date = CivilDate(value)
      typed["\(name)-day"] = date.map { String($0.day) } ?? ""
      typed["\(name)-month"] = date.map { String($0.month) } ?? ""
      typed["\(name)-year"] = date.map { String($0.year) } ?? ""
    }
    return typed
  }
}
