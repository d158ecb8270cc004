/// Puts pieces one after another: text, numbers, elements, components, `if`, `switch`, `for`, optionals.
///
///     import HTML
///
///     struct QueueCard: Component {
///       let cases: [CaseRow]
///       let notice: String?
///
///       var body: some HTML {
///         section(.class("panel"), .class("is-empty", if: cases.isEmpty), .ariaLabelledby("queue")) {
///           h2(.id("queue")) { "Antrean" }
///           if let notice {
///             p(.class("notice"), .role("status")) { notice }      // escaped: it is a String
///           }
///           ol {
///             for row in cases {                                    // or ForEach(cases) { row in … }
///               li(.ariaCurrent("true", if: row.isMine)) {
///                 a(.href("/berkas/\(row.number)")) { row.name }    // javascript: and the like become "#"
///                 " "
///                 span(.class("num")) { row.minutes; " menit" }
///               }
///             }
///           }
///           form(.method(.post), .action("/antrean")) {
///             input(.type(.hidden), .name("form"), .value("k1"))    // void element: no closing tag
///             label(.for("q")) { "Cari" }
///             input(.type(.search), .id("q"), .name("q"), .required())
///             button(.class("btn btn-primary")) { "Saring" }
///           }
///         }
///       }
///     }
///
///     let bytes: [UInt8] = QueueCard(cases: rows, notice: nil).rendered()
///
/// A property of a component hides an element function of the same name (`label`, `title`); there, write
/// `Element(.label, .for("q")) { … }` instead of `label(.for("q")) { … }`. Inside `for`, a helper of the component that
/// returns `some HTML` does not compile (a limit of result builders); inside `ForEach` it does.
@resultBuilder
public enum HTMLBuilder {
  @inlinable public static func buildExpression<Content: HTML>(_ content: Content) -> Content { content }

  @inlinable public static func buildBlock() -> EmptyHTML { EmptyHTML() }

  @inlinable public static func buildPartialBlock<First: HTML>(first: First) -> First { first }

  @inlinable public static func buildPartialBlock<Before: HTML, Next: HTML>(
    accumulated: Before, next: Next
  ) -> Pair<Before, Next> {
    Pair(accumulated, next)
  }

  @inlinable public static func buildOptional<Content: HTML>(_ content: Content?) -> Content? { content }

  @inlinable public static func buildEither<First: HTML, Second: HTML>(first: First) -> Either<First, Second> {
    .first(first)
  }

  @inlinable public static func buildEither<First: HTML, Second: HTML>(second: Second) -> Either<First, Second> {
    .second(second)
  }

  @inlinable public static func buildArray<Content: HTML>(_ contents: [Content]) -> [Content] { contents }
}

/// Two pieces, one after the other.
public struct Pair<First: HTML, Second: HTML>: HTML {
  @usableFromInline let first: First
  @usableFromInline let second: Second

  @inlinable init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    first.render(into: &buffer)
    second.render(into: &buffer)
  }
}

/// One of two pieces, as an `if` or a `switch` chose.
public enum Either<First: HTML, Second: HTML>: HTML {
  case first(First)
  case second(Second)

  @inlinable public func render(into buffer: inout HTMLBuffer) {
    switch self {
    case .first(let content): content.render(into: &buffer)
    case .second(let content): content.render(into: &buffer)
    }
  }
}
