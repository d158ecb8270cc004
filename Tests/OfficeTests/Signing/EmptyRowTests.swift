import Foundation
import Testing

@testable import Office

/// A letter that says "Nomor STR:" and nothing behind it is not approved.
@Suite struct EmptyRowTests {
  @Test func aLetterWithAnEmptyRowIsNotApproved() async throws {
    let office = try await OfficeFixture(editingProcedures: { files in
      let letter = files["letter.yaml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
      files["letter.yaml"] = Data(letter.replacing(", hilang_bila_kosong: ya", with: "").utf8)
    })
    let id = try await office.readyToApprove()
    let (actor, _) = try office.approver()
    await #expect(throws: OfficeProblem.emptyRows(["Menggantikan SIKTG nomor"])) {
      try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    }
    // No number is taken, and the file can still be sent back or refused.
    let loaded = try office.cases.load(id)
    #expect(loaded.state.letter == nil)
    #expect(try office.store.read { try $0.numbers(office.context.id, ofCase: id) }.count == 1)
    _ = try await office.letters().refuse(id, reasons: ["Surat lama tidak ada"], expecting: nil, by: actor, form: nil)
  }

  @Test func theSameWhereTheRowGoesIsApproved() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, _) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    #expect(try office.cases.load(id).state.letter != nil)
  }
}
