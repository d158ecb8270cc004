import Foundation
import WorkingTime

/// The real clock and the real generator, for the composition root alone.
public enum SystemSources {
  public static let now: @Sendable () -> Moment = {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  public static let random: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
