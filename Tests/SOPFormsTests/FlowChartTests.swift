import Procedures
import Testing

@testable import SOPForms

@Suite("Flowchart")
struct FlowChartTests {
  @Test func nineStepsWithOneDecision() throws {
    let plan = FlowPlan(form: try Forms.shipped())
    #expect(plan.nodes.map(\.column) == [0, 1, 2, 3, 4, 5, 6, 1, 0])
    #expect(
      plan.nodes.map(\.shape)
        == [.start, .decision, .process, .process, .process, .process, .process, .process, .end])
    #expect(plan.links.filter { $0.branch == .no }.map { [$0.from, $0.to] } == [[1, 0]])
    #expect(plan.links.filter { $0.branch != .no }.map { [$0.from, $0.to] } == (0..<8).map { [$0, $0 + 1] })
  }

  @Test func otherProceduresHaveTheirOwnColumns() throws {
    let plan = FlowPlan(form: try Forms.other())
    #expect(plan.columnCount == 4)
    #expect(plan.nodes.map(\.column) == [0, 1, 2, 2, 3, 1, 0])
  }

  @Test func decisionGoesBackToTheApplicantAndOnToTheNextDesk() throws {
    let chart = FlowChart(FlowPlan(form: try Forms.shipped()), on: .even(columns: 7, rows: 9))
    let edges = Dictionary(uniqueKeysWithValues: chart.edges.map { ($0.link, $0) })
    let yes = try #require(edges[FlowPlan.Link(from: 1, to: 2, branch: .yes)])
    #expect(yes.points == [Point(98, 75), Point(125, 75), Point(125, 115)])
    #expect(yes.label?.text == "Ya")
    let no = try #require(edges[FlowPlan.Link(from: 1, to: 0, branch: .no)])
    #expect(no.points == [Point(52, 75), Point(25, 75), Point(25, 35)])
    #expect(no.label?.text == "Tidak")
  }

  @Test func randomChartsAreClean() {
    var random = Seeded(seed: 20_230_510)
    for _ in 0..<400 {
      let columns = Int.random(in: 2...9, using: &random)
      let plan = FlowPlan.random(rows: Int.random(in: 2...14, using: &random), columns: columns, using: &random)
      let pages = Pages.random(rows: plan.rowCount, using: &random)
      let letters = ConnectorLetters(plan, pages: pages)
      var ends: [String: Int] = [:]
      for page in pages {
        let grid = FlowGrid.even(
          columns: columns, rows: page.count, firstRow: page.lowerBound, continues: page.lowerBound > 0,
          goesOn: page.upperBound < plan.rowCount)
        let chart = FlowChart(plan, on: grid, letters: letters)
        let faults = ChartFaults(chart, plan, grid).all
        #expect(faults.isEmpty, "\(faults) in \(plan), \(pages)")
        for connector in chart.connectors { ends[connector.letter, default: 0] += 1 }
      }
      #expect(ends.values.allSatisfy { $0 >= 2 }, "a connector without its other end: \(ends)")
    }
  }
}
