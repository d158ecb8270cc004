import Foundation

/// The files of a new procedure, with blanks for what only the SOP's form can say.
///
/// Filled in, they load, and the proofs hold: the desks stand in an order that makes a workflow.
public struct ProcedureSkeleton: Sendable {
  public struct Desk: Hashable, Sendable {
    /// What a desk between the first and the last does, by the word of the file.
    public enum Act: String, CaseIterable, Sendable {
      case check = "periksa_kelengkapan"
      case verify = "verifikasi"
      case visit = "kunjungi"
      case collect = "pungut"
    }

    public let id: String
    public let label: String
    /// If not said: the second desk checks once more, the others verify.
    public let act: Act?

    public init(id: String, label: String, act: Act? = nil) {
      self.id = id
      self.label = label
      self.act = act
    }
  }

  /// What is known already; nil stays blank.
  public struct Answers: Sendable {
    public var name: String?
    public var shortName: String?
    public var number: String?
    public var promise: String?
    /// From the counter to whoever signs, two at least: the first receives and checks, the last approves; of those
    /// between, each does what it says.
    public var desks: [Desk]

    public init(
      name: String? = nil, shortName: String? = nil, number: String? = nil, promise: String? = nil, desks: [Desk]
    ) {
      self.name = name
      self.shortName = shortName
      self.number = number
      self.promise = promise
      self.desks = desks
    }
  }

  public let files: FileBundle

  public init(_ answers: Answers) {
    var texts = [
      "procedure.yaml": SkeletonForm(answers).text, "letter.yaml": SkeletonPapers.letter,
      "refusal.yaml": SkeletonPapers.refusal, "application-letter.yaml": SkeletonPapers.applicationLetter,
    ]
    if answers.desks.contains(where: { $0.act == .collect }) { texts["assessment.yaml"] = SkeletonPapers.assessment }
    files = FileBundle(files: texts.mapValues { Data($0.utf8) })
  }
}
