import Casework
import Procedures
import Testing
import WorkingTime

/// A form without example answers can be filled in.
@Suite struct SampleAnswersTests {
  private let day = CivilDate("2026-11-24") ?? .first

  @Test(arguments: ["siktg", "sipa", "penelitian", "reklame"])
  func everyShippedFormIsFilledInFromNothing(_ name: String) throws {
    let whole = try Procedure.load(Shipped.bundle("procedures/\(name)"), named: name)
    for kind in whole.kinds {
      let procedure = whole.narrowed(to: kind.id)
      let values = procedure.samples(completing: [:], on: day)
      #expect(procedure.problems(in: values, group: nil, on: day) == [])
    }
  }

  @Test func whatIsGivenStaysAlsoWhenItIsWrong() throws {
    let whole = try Procedure.load(Shipped.bundle("procedures/penelitian"), named: "penelitian")
    let procedure = whole.narrowed(to: whole.kinds[0].id)
    let values = procedure.samples(completing: ["nama": "Sari", "nik": "1"], on: day)
    #expect(values["nama"] == "Sari")
    #expect(values["nik"] == "1")
  }
}
