/// A place in points (1/72 inch) from the upper left corner of a sheet.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The same place with rows and columns exchanged.
  var transposed: Point { Point(y, x) }
}

/// A rectangle in points from the upper left corner of a sheet.
public struct Rect: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(centre: Point, size: Size) {
    self.init(x: centre.x - size.width / 2, y: centre.y - size.height / 2, width: size.width, height: size.height)
  }

  public var maxX: Double { x + width }
  public var maxY: Double { y + height }
  public var centre: Point { Point(x + width / 2, y + height / 2) }

  var top: Point { Point(centre.x, y) }
  var bottom: Point { Point(centre.x, maxY) }
  var left: Point { Point(x, centre.y) }
  var right: Point { Point(maxX, centre.y) }

  func inset(by distance: Double) -> Rect {
    Rect(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }

  /// Whether the insides share a point; edges that only touch do not count.
  public func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The same rectangle with rows and columns exchanged.
  var transposed: Rect { Rect(x: y, y: x, width: height, height: width) }
}

/// Width and height in points.
public struct Size: Hashable, Sendable {
  public var width: Double
  public var height: Double

  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// From one place to another along one axis, in points.
public struct Span: Hashable, Sendable {
  public var start: Double
  public var end: Double

  public init(_ start: Double, _ end: Double) {
    self.start = start
    self.end = end
  }

  public var middle: Double { (start + end) / 2 }
  public var length: Double { end - start }
}
