extension OfficesWords {
  static let english = OfficesWords(
    heading: "Permit offices",
    choose: "Choose the city or regency where you apply.",
    notHere: "There is no such page",
    frame: .init(
      skipToContent: "Skip to content", demonstrationName: "", mainNavigation: "Main menu", userNavigation: "Account"))
}
