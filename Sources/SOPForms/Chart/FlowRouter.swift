/// Finds the way of each arrow on one sheet.
///
/// An arrow leaves a symbol at the side that faces its goal and comes down into the goal's top, so that its level part
/// is in a row, and its upright part in a column, that hold no other symbol. A way back goes level to the applicant's
/// column and up there.
struct FlowRouter {
  let plan: FlowPlan
  let grid: FlowGrid

  struct Route {
    var points: [Point]
    var label: FlowChart.Label?
    var connector: Rect?
  }

  /// Nil if neither end is on the sheet.
  func route(_ link: FlowPlan.Link) -> Route? {
    let starts = grid.rowRange.contains(plan.nodes[link.from].row)
    let ends = grid.rowRange.contains(plan.nodes[link.to].row)
    guard starts || ends else { return nil }
    return plan.isBack(link)
      ? back(link, starts: starts, ends: ends) : forward(link, starts: starts, ends: ends)
  }

  private func forward(_ link: FlowPlan.Link, starts: Bool, ends: Bool) -> Route {
    let goal = plan.nodes[link.to]
    let x = grid.columns[goal.column].middle
    let end: Point
    var connector: Rect?
    if ends {
      end = grid.box(goal).top
    } else {
      let box = footConnector(x)
      (connector, end) = (box, box.top)
    }
    guard starts else {
      let box = headConnector(x)
      return Route(points: [box.bottom, end], connector: box)
    }
    let node = plan.nodes[link.from]
    let box = grid.box(node)
    if node.column == goal.column {
      return Route(points: [box.bottom, end], label: label(link, below: box), connector: connector)
    }
    let goesLeft = goal.column < node.column
    if goesLeft, plan.hasNo(link.from) {
      // The left corner is the other answer's.
      let row = grid.row(node.row)
      let turn = (box.maxY + row.span.end - row.foot) / 2
      return Route(
        points: [box.bottom, Point(box.centre.x, turn), Point(x, turn), end], label: label(link, below: box),
        connector: connector)
    }
    let start = goesLeft ? box.left : box.right
    return Route(
      points: [start, Point(x, start.y), end], label: label(link, beside: node, goesLeft: goesLeft),
      connector: connector)
  }

  private func back(_ link: FlowPlan.Link, starts: Bool, ends: Bool) -> Route {
    let goal = plan.nodes[link.to]
    let column = grid.columns[goal.column]
    let isObstructed = plan.isObstructed(link)
    let x = isObstructed ? column.start + lane(column) : column.middle
    var points: [Point] = []
    var label: FlowChart.Label?
    var connector: Rect?
    if starts {
      let node = plan.nodes[link.from]
      let start = grid.box(node).left
      points = [start, Point(x, start.y)]
      label = self.label(link, beside: node, goesLeft: true)
    } else {
      let box = footConnector(x)
      connector = box
      points = [box.top]
    }
    guard ends else {
      let box = headConnector(x)
      return Route(points: points + [box.bottom], label: label, connector: box)
    }
    let box = grid.box(goal)
    points += isObstructed ? [Point(x, box.centre.y), box.left] : [box.bottom]
    return Route(points: points, label: label, connector: connector)
  }

  /// How far inside its column a way round other symbols runs.
  private func lane(_ column: Span) -> Double {
    let free = (column.length - max(grid.symbols.terminator.width, grid.symbols.process.width)) / 2
    return max(1.5, free * 0.4)
  }

  private func headConnector(_ x: Double) -> Rect {
    let size = grid.symbols.connector
    return Rect(x: x - size.width / 2, y: grid.rows[0].span.start + 2, width: size.width, height: size.height)
  }

  private func footConnector(_ x: Double) -> Rect {
    let size = grid.symbols.connector
    let bottom = grid.rows[grid.rows.count - 1].span.end - 2
    return Rect(x: x - size.width / 2, y: bottom - size.height, width: size.width, height: size.height)
  }

  /// Above the level part, just inside the neighbouring column, where no symbol of the row stands.
  private func label(_ link: FlowPlan.Link, beside node: FlowPlan.Node, goesLeft: Bool) -> FlowChart.Label? {
    guard let text = ChartWords.label(link.branch) else { return nil }
    let size = link.branch == .no ? grid.symbols.no : grid.symbols.yes
    let column = grid.columns[node.column]
    let y = grid.row(node.row).middle - size.height - 0.5
    let x = goesLeft ? column.start - size.width - 1 : column.end + 1
    return FlowChart.Label(text: text, box: Rect(x: x, y: y, width: size.width, height: size.height))
  }

  /// Right of an arrow that goes straight down.
  private func label(_ link: FlowPlan.Link, below box: Rect) -> FlowChart.Label? {
    guard let text = ChartWords.label(link.branch) else { return nil }
    let size = link.branch == .no ? grid.symbols.no : grid.symbols.yes
    let place = Rect(x: box.centre.x + 2, y: box.maxY, width: size.width, height: size.height)
    return FlowChart.Label(text: text, box: place)
  }
}
