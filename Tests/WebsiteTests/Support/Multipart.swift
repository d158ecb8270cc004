/// A part as a browser would send it.
struct SentPart {
  var name: String
  var fileName: String?
  var bytes: [UInt8]

  init(_ name: String, _ value: String) {
    self.init(name, fileName: nil, Array(value.utf8))
  }

  init(_ name: String, fileName: String?, _ bytes: [UInt8]) {
    self.name = name
    self.fileName = fileName
    self.bytes = bytes
  }
}

/// Writes `multipart/form-data` the way browsers do.
func multipart(_ parts: [SentPart], boundary: String) -> [UInt8] {
  var out: [UInt8] = []
  for part in parts {
    out += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"".utf8)
    if let fileName = part.fileName {
      out += Array("; filename=\"\(fileName)\"\r\nContent-Type: application/octet-stream".utf8)
    }
    out += Array("\r\n\r\n".utf8) + part.bytes + Array("\r\n".utf8)
  }
  return out + Array("--\(boundary)--\r\n".utf8)
}

/// The bytes in pieces of random length, some of them empty.
func randomChunks(_ bytes: [UInt8], upTo most: Int, using generator: inout Seeded) -> [[UInt8]] {
  var rest = bytes[...]
  var out: [[UInt8]] = []
  while !rest.isEmpty {
    let count = Int.random(in: 0...most, using: &generator)
    out.append(Array(rest.prefix(count)))
    rest = rest.dropFirst(count)
  }
  return out
}
