import Foundation
import Testing

@testable import Procedures

/// The schemas that editors complete and underline by, compared with what the reader says of files made from them: a
/// key, a necessity or a word that one of the two has and the other does not is found here.
@Suite("Schemas and reader agree")
struct SchemaTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let schema: String
    let file: String
    var testDescription: String { file }
  }

  static let shapes = [
    Shape(schema: "procedures/procedure.schema.json", file: "procedure.yaml"),
    Shape(schema: "procedures/paper.schema.json", file: "letter.yaml"),
    Shape(schema: "procedures/paper.schema.json", file: "application-letter.yaml"),
    Shape(schema: "procedures/paper.schema.json", file: "papers/receipt.yaml"),
    Shape(schema: "offices/office.schema.json", file: "office.yaml"),
    Shape(schema: "offices/officials.schema.json", file: "officials.yaml"),
    Shape(schema: "offices/numbers.schema.json", file: "numbers.yaml"),
    Shape(schema: "offices/privacy.schema.json", file: "privacy.yaml"),
    Shape(schema: "offices/hours.schema.json", file: "calendar/hours.yaml"),
    Shape(schema: "offices/year.schema.json", file: "calendar/2026.yaml"),
  ]

  private static func problems(_ value: Any, _ shape: Shape) throws -> [FileProblem] {
    let text = Data(try SchemaReader.text(value).utf8)
    do throws(FileProblems) {
      try load(shape.file, text)
      return []
    } catch {
      return error.all.filter { $0.file.hasSuffix("/" + shape.file) }
    }
  }

  /// Among files that are right: those of the small procedure, or of the shipped office.
  private static func load(_ file: String, _ text: Data) throws(FileProblems) {
    var files = MarketProcedure.bundle.files
    if files[file] != nil {
      files[file] = text
      _ = try Procedure.load(FileBundle(files: files), named: "pasar")
    } else {
      files = try FileBundle.load(folder: Shipped.root.appending(path: "offices/pekanbaru")).files
      files[file] = text
      _ = try OfficeFile.load(FileBundle(files: files), named: "pekanbaru")
    }
  }

  /// The file with everything, and in it this part as it is given.
  private static func file(_ reader: SchemaReader, _ part: SchemaReader.Part, _ value: (Any) -> Any) -> Any {
    var file = reader.example(reader.root)
    for form in part.forms { file = SchemaReader.putting(form.value, at: form.path[...], in: file) }
    // Choices are read only of a field that has them.
    if let place = part.path.lastIndex(of: .name("pilihan")) {
      file = SchemaReader.putting("pilihan", at: (part.path[..<place] + [.name("jenis")])[...], in: file)
    }
    let whole = reader.example(part.schema)
    return SchemaReader.putting(value(whole), at: part.path[...], in: file)
  }

  private static func names(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) })
  }

  /// The reader knows every key of the schema, and names no other one when it is given a key that it does not know.
  @Test(arguments: shapes) func keys(_ shape: Shape) throws {
    let reader = try SchemaReader(shape.schema)
    let parts = reader.parts()
    #expect(!parts.isEmpty)
    for part in parts {
      let told = try Self.problems(Self.file(reader, part) { $0 }, shape)
      let unknown = told.filter { $0.what.hasSuffix("tidak dikenal") && $0.what.hasPrefix("kunci") }.map(\.what)
      let strange = unknown.filter { part.properties.keys.contains(String(Self.names($0).first ?? "")) }
      #expect(strange == [], "\(part.path)")
      let bogus = try Self.problems(
        Self.file(reader, part) { whole in
          (whole as? SchemaReader.Object ?? [:]).merging(["zzzzzzzzzz": "x"]) { $1 }
        }, shape)
      let answer = try #require(bogus.first { $0.what == "kunci `zzzzzzzzzz` tidak dikenal" }, "\(part.path)")
      let others = Self.names(answer.instead).subtracting(part.properties.keys).subtracting(part.otherKeys)
      #expect(others == [], "\(part.path)")
    }
  }

  /// What the reader misses in an empty part is what the schema requires.
  @Test(arguments: shapes) func necessity(_ shape: Shape) throws {
    let reader = try SchemaReader(shape.schema)
    for part in reader.parts() where part.otherKeys.isEmpty {
      let told = try Self.problems(Self.file(reader, part) { _ in SchemaReader.Object() }, shape)
      let missed = told.filter { $0.what.hasPrefix("kunci") && $0.what.hasSuffix("tidak ada") }
      #expect(missed.reduce(into: Set()) { $0.formUnion(Self.names($1.what)) } == part.required, "\(part.path)")
    }
  }

  /// Of a word that it does not know the reader says which ones there are: those of the schema.
  @Test(arguments: shapes) func words(_ shape: Shape) throws {
    let reader = try SchemaReader(shape.schema)
    var compared = 0
    for part in reader.parts() {
      for (key, member) in part.properties {
        guard let words = reader.resolved(member as? SchemaReader.Object ?? [:])["enum"] as? [Any] else { continue }
        let texts = Set(words.compactMap { $0 as? String })
        let told = try Self.problems(
          Self.file(reader, part) { whole in
            (whole as? SchemaReader.Object ?? [:]).merging([key: "zzzzzzzzzz"]) { $1 }
          }, shape)
        let answer = try #require(told.first { $0.what.contains("zzzzzzzzzz") }, "\(part.path) \(key)")
        let named = Self.names(answer.instead)
        #expect(named.isSubset(of: texts), "\(part.path) \(key)")
        let left = answer.instead.split(separator: " ").compactMap { Int($0) }.first ?? 0
        // Not every paper has every list.
        if key != "dari" { #expect(named.count + left == texts.count, "\(part.path) \(key)") }
        compared += 1
      }
    }
    #expect(compared > 0 || shape.file == "privacy.yaml" || shape.file == "calendar/hours.yaml")
  }

  @Test func blocks() throws {
    let reader = try SchemaReader("procedures/paper.schema.json")
    let block = (reader.root["definitions"] as? SchemaReader.Object)?["bagian"] as? SchemaReader.Object
    let names = (block?["properties"] as? SchemaReader.Object ?? [:]).keys
    #expect(Set(names) == Set(PaperReader.blockNames))
  }

  /// Whoever fills in a form reads what each line means.
  @Test(arguments: shapes) func everythingIsExplained(_ shape: Shape) throws {
    let reader = try SchemaReader(shape.schema)
    for part in reader.parts() {
      for (key, member) in part.properties {
        let schema = member as? SchemaReader.Object ?? [:]
        let text = (schema["description"] ?? reader.resolved(schema)["description"]) as? String
        #expect(text?.isEmpty == false, "\(part.path) \(key)")
      }
    }
  }
}
