import Office

/// The use cases that pages may reach. A page takes from here what it needs and nothing else; a new use case gets a
/// property here and a value in the composition root.
public struct SiteServices: Sendable {
  public var office: OfficeContext
  public var catalogue: Catalogue
  public var accounts: Accounts
  public var letters: LetterDesk
  /// Letters signed many at once, with the keys that are open for that.
  public let piles: SigningPiles
  /// The bytes of documents and letters.
  public var blobs: BlobStore
  /// Page pictures, drawn in child processes.
  public var pages: PagePictures
  public var intake: DocumentIntake
  /// Keys and list of revocations, for those who check letters without a network.
  public let published: PublishedProofs
  /// Checks of procedures, off the requests' way.
  public var checks = ProcedureChecks()
  /// How long a page waits for one.
  public var checkPatience = Duration.seconds(8)
  /// For papers that a page sets: setting one blocks.
  public var typesetting = BlockingWork(name: "papers", atOnce: 2)

  /// Of each month, kept once made.
  public let reports: Reports

  public var cases: Cases { letters.cases }
  public var drafts: Drafts { Drafts(cases: cases) }
  public var submitting: Submitting { Submitting(cases: cases) }
  public var visits: Visits { Visits(cases: cases) }
  public var revoking: Revoking { Revoking(cases: cases) }
  public var collecting: Collecting { Collecting(cases: cases) }
  /// Receipt, application letter and proof of hand-over.
  public var papers: CounterPapers { CounterPapers(publicURL: letters.publicURL) }

  /// - Parameters:
  ///   - letters: brings the cases and the documents that all pages share.
  ///   - isAlone: no other server signs with this store.
  public init(
    office: OfficeContext, catalogue: Catalogue, accounts: Accounts, letters: LetterDesk, pages: PagePictures,
    intake: DocumentIntake = DocumentIntake(), isAlone: Bool = false
  ) {
    self.office = office
    self.catalogue = catalogue
    self.accounts = accounts
    self.letters = letters
    piles = SigningPiles(letters, isAlone: isAlone)
    blobs = letters.blobs
    published = PublishedProofs(cases: letters.cases)
    reports = Reports(cases: letters.cases)
    self.pages = pages
    self.intake = intake
  }
}
