/// One attribute of an element. The names are fixed here; values are escaped when written.
///
/// An attribute whose value is `nil`, or whose `if:` is false, is left out. Several `class` attributes become one.
/// There is no way to make `style` or an event handler.
public struct Attribute: Sendable {
  enum Value: Sendable {
    case absent
    case flag
    case text(String)
    /// One that begins with `/` is of this site, wherever the site stands on its host.
    case address(String)
    case asset(StaticString, fragment: String)
  }

  enum Kind: Sendable {
    case plain
    /// Classes add up, every other attribute stands for itself.
    case classes
    /// `data-` goes before the name.
    case data
  }

  let name: StaticString
  let value: Value
  let kind: Kind

  init(_ name: StaticString, _ value: Value, kind: Kind = .plain) {
    self.name = name
    self.value = value
    self.kind = kind
  }

  init(_ name: StaticString, text: String?, if condition: Bool = true, kind: Kind = .plain) {
    self.init(name, condition ? text.map { .text($0) } ?? .absent : .absent, kind: kind)
  }

  init(_ name: StaticString, address: String?, if condition: Bool = true, kind: Kind = .plain) {
    self.init(name, condition ? address.map { .address($0) } ?? .absent : .absent, kind: kind)
  }

  init(_ name: StaticString, flag: Bool) {
    self.init(name, flag ? .flag : .absent)
  }

  /// This attribute if the condition holds, else none.
  public func when(_ condition: Bool) -> Attribute {
    condition ? self : .none
  }

  /// No attribute at all.
  public static var none: Attribute { Attribute("", .absent) }

  var isClass: Bool { kind == .classes }

  var isAbsent: Bool {
    if case .absent = value { true } else { false }
  }
}

extension HTMLBuffer {
  mutating func write(_ attributes: [Attribute]) {
    var firstClass: Int?
    for (index, attribute) in attributes.enumerated() where !attribute.isAbsent {
      if attribute.isClass {
        guard firstClass == nil else { continue }
        firstClass = index
      }
      write(attribute.kind == .data ? " data-" : " ")
      write(attribute.name)
      if case .flag = attribute.value { continue }
      write("=\"")
      writeValue(attribute.value)
      if attribute.isClass {
        for other in attributes[(index + 1)...] where other.isClass && !other.isAbsent {
          write(" ")
          writeValue(other.value)
        }
      }
      write("\"")
    }
  }

  private mutating func writeValue(_ value: Attribute.Value) {
    switch value {
    case .absent, .flag: break
    case .text(let text): writeEscaped(text)
    case .address(let address):
      if address.utf8.first == UInt8(ascii: "/") { writeEscaped(base) }
      writeEscaped(address)
    case .asset(let name, let fragment):
      writeAssetAddress(name)
      if !fragment.isEmpty {
        write("#")
        writeEscaped(fragment)
      }
    }
  }
}
