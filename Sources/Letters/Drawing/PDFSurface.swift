import CPango
import Foundation
import WorkingTime

/// A cairo surface that writes a PDF file into memory.
final class PDFSurface {
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let sink: ByteSink

  init(_ paper: Paper) throws(TypesettingError) {
    let sink = ByteSink()
    // The sink outlives the surface: both are held by this object, and `finish` is the last to write.
    let surface = cairo_pdf_surface_create_for_stream(
      write, Unmanaged.passUnretained(sink).toOpaque(), A4.width, A4.height)
    guard let surface, let cairo = cairo_create(surface) else { throw .drawing("no surface") }
    self.sink = sink
    self.surface = surface
    self.cairo = cairo
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    let created = Date(timeIntervalSince1970: Double(paper.created.milliseconds / 1000)).ISO8601Format()
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, printable(paper.title)), (CAIRO_PDF_METADATA_AUTHOR, printable(paper.author)),
      (CAIRO_PDF_METADATA_CREATE_DATE, created), (CAIRO_PDF_METADATA_MOD_DATE, created),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  func endPage() {
    cairo_show_page(cairo)
  }

  /// Closes the file and gives its bytes.
  func finish() throws(TypesettingError) -> [UInt8] {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }
}

private final class ByteSink {
  var bytes: [UInt8] = []
}

private func write(
  _ sink: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let sink else { return CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes
    .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
