/// Puts objects behind one another and remembers where each stands.
struct ObjectWriter {
  private(set) var out: [UInt8]
  private(set) var places: [Int: (offset: Int, generation: Int)] = [:]

  init(_ start: [UInt8]) {
    out = start
  }

  mutating func write(_ number: Int, _ object: PDFObject, generation: Int = 0) {
    write(number, generation: generation) { PDFSerializer.write(object, to: &$0) }
  }

  mutating func write(_ number: Int, generation: Int, body: (inout [UInt8]) -> Void) {
    places[number] = (out.count, generation)
    out += "\(number) \(generation) obj\n".utf8
    body(&out)
    out += "\nendobj\n".utf8
  }

  /// Room for a file of about that many bytes.
  mutating func reserve(_ bytes: Int) { out.reserveCapacity(bytes) }

  mutating func append(_ text: String) { out += text.utf8 }

  mutating func append(_ object: PDFObject) { PDFSerializer.write(object, to: &out) }

  /// Writes the rows of a cross-reference table for all objects written, in runs of following numbers (7.5.4).
  mutating func appendTable() {
    append("xref\n")
    for run in runs() {
      append("\(run.first ?? 0) \(run.count)\n")
      for number in run {
        guard let place = places[number] else { continue }
        append("\(digits(place.offset, 10)) \(digits(place.generation, 5)) n \n")
      }
    }
  }

  /// Writes the table of a file's only revision: rows 0 to `size`, the unused ones free.
  mutating func appendWholeTable(size: Int) {
    append("xref\n0 \(size)\n0000000000 65535 f \n")
    for number in 1..<max(size, 1) {
      append(places[number].map { "\(digits($0.offset, 10)) 00000 n \n" } ?? "0000000000 00001 f \n")
    }
  }

  private func runs() -> [[Int]] {
    var runs: [[Int]] = []
    for number in places.keys.sorted() {
      if let last = runs.last?.last, last + 1 == number {
        runs[runs.count - 1].append(number)
      } else {
        runs.append([number])
      }
    }
    return runs
  }
}
