/// What is to be played, and how.
struct Plan: Sendable {
  let requests: [Script]
  let port: Int
  let clients: Int
  /// Requests a second; nil for a closed loop.
  let rate: Double?
  let seconds: Double
  let warmUp: Double
  let repeats: Bool
}
