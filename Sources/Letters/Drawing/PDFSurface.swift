import CPango

/// A cairo surface that writes a PDF file into memory. Title, author and dates come with the archival form.
package final class PDFSurface {
  package let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let sink: ByteSink

  package init() throws(TypesettingError) {
    let sink = ByteSink()
    // The sink outlives the surface: both are held by this object, and `finish` is the last to write.
    let surface = cairo_pdf_surface_create_for_stream(
      write, Unmanaged.passUnretained(sink).toOpaque(), A4.width, A4.height)
    guard let surface, let cairo = cairo_create(surface) else { throw .drawing("no surface") }
    self.sink = sink
    self.surface = surface
    self.cairo = cairo
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Gives the page that is to be drawn next another size, in points; A4 upright if never called.
  package func setPage(width: Double, height: Double) {
    cairo_pdf_surface_set_size(surface, width, height)
  }

  /// - Parameter canvas: what draws on it.
  package func endPage(of canvas: Canvas) {
    cairo_show_page(cairo)
    canvas.structure.turnPage()
  }

  /// Closes the file and gives its bytes.
  package func finish() throws(TypesettingError) -> [UInt8] {
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
