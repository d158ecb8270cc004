/// Named steps of a commit at which a test lets something go wrong. Nothing happens at them otherwise.
public struct FaultPoints: Sendable {
  public enum Step: String, Sendable, CaseIterable {
    /// Everything of the transaction was sent, and its commit was not.
    case beforeCommit
    /// The next thing that happens is the commit.
    case commitSent
    /// The commit is durable, and nobody was answered.
    case afterCommit
  }

  public var reached: @Sendable (Step) throws -> Void

  public init(reached: @escaping @Sendable (Step) throws -> Void) {
    self.reached = reached
  }

  public static let none = FaultPoints { _ in }
}
