import Casework
import Hummingbird
import Procedures
import SOPForms

extension Routes {
  func addEditionForm() {
    get(.editionForm(.any, .any), for: .administrator) { visit in
      let (entry, procedure) = try visit.managedEdition()
      return visit.page(
        EditionFormPage(
          words: visit.words, time: visit.time, entry: entry, procedure: procedure,
          crumbs: visit.crumbs(of: procedure, visit.words.procedure.form)))
    }
    get(.editionFormPDF(.any, .any), for: .administrator) { visit in
      let (entry, procedure) = try visit.managedEdition()
      let bytes = try await visit.services.typesetting.run { try SOPForm(procedure).pdf() }
      return FileResponse.paper(bytes, fileName: "SOP \(procedure.shortName) \(entry.edition.digest.short).pdf")
    }
    get(.editionChart(.any, .any), for: .administrator) { visit in
      let (_, procedure) = try visit.managedEdition()
      let drawing = try await visit.services.typesetting.run { try SOPForm(procedure).chart() }
      // An edition never changes, so neither does its drawing.
      return Response.bytes(
        Array(drawing.utf8), type: "image/svg+xml", headers: [.cacheControl: "private, max-age=300"])
    }
  }
}
