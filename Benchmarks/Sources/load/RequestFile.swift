import Foundation
import NIOCore

/// Requests as the peers' scripts write them.
enum RequestFile {
  private struct Line: Decodable {
    let method: String
    let path: String
    let cookie: String
    let body: String
    /// The file that a client begins with; see ``Script``.
    let file: String?
  }

  static func read(_ path: String, port: Int) throws -> [Script] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map { line in
      let line = try decoder.decode(Line.self, from: Data(line.utf8))
      var head = "\(line.method) \(line.path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(line.cookie)\r\n"
      if line.method == "POST" {
        let length = line.body.utf8.count + Script.growth(line.body, file: line.file)
        head += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(length)\r\n"
        head += "Origin: http://127.0.0.1:\(port)\r\nReferer: http://127.0.0.1:\(port)/\r\n"
      }
      return Script(head + "\r\n" + line.body, file: line.file)
    }
  }
}
