import Office

/// The use cases that pages may reach. A page takes from here what it needs and nothing else; a new use case gets a
/// property here and a value in the composition root.
public struct SiteServices: Sendable {
  public var office: OfficeContext
  public var catalogue: Catalogue
  public var accounts: Accounts

  public init(office: OfficeContext, catalogue: Catalogue, accounts: Accounts) {
    self.office = office
    self.catalogue = catalogue
    self.accounts = accounts
  }
}
