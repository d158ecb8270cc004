import Foundation

/// A JSON Schema as a test reads it: what there is to write, and examples of it made from the schema itself.
struct SchemaReader {
  typealias Object = [String: Any]

  let root: Object

  init(_ file: String) throws {
    let data = try Data(contentsOf: Shipped.root.appending(path: file))
    root = try JSONSerialization.jsonObject(with: data) as? Object ?? [:]
  }

  /// A step on the way to a part of a file.
  enum Key: Hashable {
    case name(String)
    case index(Int)
  }

  /// A part of a file that has keys, and what makes a file in which it is there.
  struct Part {
    let path: [Key]
    let schema: Object
    /// Values to be put in on the way, where there is a choice of forms.
    let forms: [(path: [Key], value: Any)]
    /// The keys of the other forms that it may have.
    let otherKeys: Set<String>

    var properties: Object { schema["properties"] as? Object ?? [:] }
    var required: Set<String> { Set(schema["required"] as? [String] ?? []) }
  }

  /// Follows `$ref`, alone or as the only member of `allOf`.
  func resolved(_ schema: Object) -> Object {
    if let all = schema["allOf"] as? [Object], let only = all.first { return resolved(only) }
    guard let name = (schema["$ref"] as? String)?.split(separator: "/").last,
      let definitions = root["definitions"] as? Object, let found = definitions[String(name)] as? Object
    else { return schema }
    return resolved(found)
  }

  /// Everything that it allows, once; of several forms, the first.
  func example(_ schema: Object) -> Any {
    let schema = resolved(schema)
    if let forms = schema["oneOf"] as? [Object], let first = forms.first { return example(first) }
    if let first = (schema["examples"] as? [Any])?.first ?? (schema["enum"] as? [Any])?.first { return first }
    if let properties = schema["properties"] as? Object {
      let kept = (schema["maxProperties"] as? Int).map { Set(properties.keys.sorted().prefix($0)) }
      return properties.filter { kept?.contains($0.key) ?? true }.mapValues { example($0 as? Object ?? [:]) }
    }
    if let items = schema["items"] as? Object { return [example(items)] }
    return schema["minimum"] ?? "x"
  }

  /// Every part that has keys.
  func parts() -> [Part] { parts(root, [], [], []) }

  private func parts(
    _ schema: Object, _ path: [Key], _ forms: [(path: [Key], value: Any)], _ others: Set<String>
  ) -> [Part] {
    let schema = resolved(schema)
    if let choices = schema["oneOf"] as? [Object] {
      let keys = choices.map { Set((resolved($0)["properties"] as? Object ?? [:]).keys) }
      return choices.indices.flatMap { index in
        let rest = keys.enumerated().filter { $0.offset != index }.reduce(into: Set<String>()) {
          $0.formUnion($1.element)
        }
        return parts(choices[index], path, forms + [(path, example(choices[index]))], rest)
      }
    }
    if let items = schema["items"] as? Object { return parts(items, path + [.index(0)], forms, others) }
    guard let properties = schema["properties"] as? Object else { return [] }
    let isOneOfMany = schema["maxProperties"] as? Int == 1
    let own = isOneOfMany ? [] : [Part(path: path, schema: schema, forms: forms, otherKeys: others)]
    return own
      + properties.keys.sorted().flatMap { key in
        let member = properties[key] as? Object ?? [:]
        let chosen = isOneOfMany ? forms + [(path, [key: example(member)])] : forms
        return parts(member, path + [.name(key)], chosen, [])
      }
  }

  /// The value with another one put in at a path.
  static func putting(_ new: Any, at path: ArraySlice<Key>, in value: Any) -> Any {
    switch path.first {
    case nil: return new
    case .name(let name):
      var object = value as? Object ?? [:]
      object[name] = putting(new, at: path.dropFirst(), in: object[name] ?? [:])
      return object
    case .index:
      return [putting(new, at: path.dropFirst(), in: (value as? [Any])?.first ?? [:])]
    }
  }

  /// JSON is YAML as well.
  static func text(_ value: Any) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }
}
