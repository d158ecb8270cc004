import HTML
import Procedures

/// What the office keeps of people, from its own file.
struct PrivacyPage: Page {
  let words: Words
  let office: OfficeFile

  var title: String { office.privacy.title }
  private var say: InformationWords { words.information }
  private var fileLanguage: String? { words.language == .indonesian ? nil : Language.indonesian.rawValue }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.privacyLead }
    }
    div(.lang(fileLanguage)) {
      p(.class("mt-4")) { office.privacy.short }
      ForEach(office.privacy.sections) { part in
        Element(.section) {
          h2 { part.title }
          for paragraph in part.paragraphs { p { paragraph } }
        }
      }
    }
    Element(.section) {
      h2 { say.retentionHeading }
      PlainList(
        say.retention(office.retention.draftDays, office.retention.caseYears, office.retention.accessLogYears))
    }
  }
}
