extension Performed where Value: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.done(let one), .done(let other)): one == other
    case (.repeated(let one), .repeated(let other)): one == other
    default: false
    }
  }
}
