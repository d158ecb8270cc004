import CPango

/// A photo as cairo can place it. A JPEG goes into the file as it is; a PNG is flattened onto white, because PDF/A
/// letters of ours carry no transparency.
final class Picture {
  private let surface: OpaquePointer
  /// Pixels as stored.
  private let width: Double
  private let height: Double
  private let orientation: Int

  private static let most = 50_000_000
  /// 600 dots an inch on 4 × 6 cm; a larger PNG is scaled down.
  private static let finest = (width: 945.0, height: 1417.0)

  init(_ photo: Photo) throws(TypesettingError) {
    orientation = (1...8).contains(photo.orientation) ? photo.orientation : 1
    let size: (width: Int, height: Int)
    if let header = JPEGHeader(photo.bytes) {
      size = (header.width, header.height)
      try Self.check(header)
      surface = try Self.passThrough(photo.bytes, header)
    } else if let header = PNGHeader(photo.bytes) {
      try Self.check(width: header.width, height: header.height)
      (surface, size) = try Self.flatten(photo.bytes)
    } else {
      throw .photoUnreadable(reason: "it is neither JPEG nor PNG")
    }
    width = Double(size.width)
    height = Double(size.height)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Width over height, upright.
  var shape: Double { orientation >= 5 ? height / width : width / height }

  /// Fills `box`: a picture of about its shape is cut at the edges, any other is shown whole on white.
  func draw(in box: Box, on canvas: Canvas) {
    let turned = orientation >= 5
    let shown = (width: turned ? height : width, height: turned ? width : height)
    let scales = (box.width / shown.width, box.height / shown.height)
    let alike = max(scales.0, scales.1) / min(scales.0, scales.1) < 1.25
    let scale = alike ? max(scales.0, scales.1) : min(scales.0, scales.1)

    cairo_save(canvas.cairo)
    cairo_rectangle(canvas.cairo, box.x, box.y, box.width, box.height)
    cairo_clip(canvas.cairo)
    cairo_translate(
      canvas.cairo, box.x + (box.width - shown.width * scale) / 2, box.y + (box.height - shown.height * scale) / 2)
    cairo_scale(canvas.cairo, scale, scale)
    var matrix = uprightMatrix
    cairo_transform(canvas.cairo, &matrix)
    cairo_set_source_surface(canvas.cairo, surface, 0, 0)
    // Any other filter makes cairo write /Interpolate true, which PDF/A forbids (ISO 19005-2, 6.2.8.1).
    cairo_pattern_set_filter(cairo_get_source(canvas.cairo), CAIRO_FILTER_NEAREST)
    cairo_paint(canvas.cairo)
    cairo_restore(canvas.cairo)
  }

  /// From stored pixels to the upright picture, by EXIF orientation.
  private var uprightMatrix: cairo_matrix_t {
    func matrix(_ xx: Double, _ xy: Double, _ x0: Double, _ yx: Double, _ yy: Double, _ y0: Double) -> cairo_matrix_t {
      cairo_matrix_t(xx: xx, yx: yx, xy: xy, yy: yy, x0: x0, y0: y0)
    }
    return switch orientation {
    case 2: matrix(-1, 0, width, 0, 1, 0)
    case 3: matrix(-1, 0, width, 0, -1, height)
    case 4: matrix(1, 0, 0, 0, -1, height)
    case 5: matrix(0, 1, 0, 1, 0, 0)
    case 6: matrix(0, -1, height, 1, 0, 0)
    case 7: matrix(0, -1, height, -1, 0, width)
    case 8: matrix(0, 1, 0, -1, 0, width)
    default: matrix(1, 0, 0, 0, 1, 0)
    }
  }
}

extension Picture {
  private static func check(width: Int, height: Int) throws(TypesettingError) {
    guard width <= 32_767, height <= 32_767, width * height <= most else {
      throw .photoUnreadable(reason: "\(width) × \(height) pixels are too many")
    }
  }

  private static func check(_ header: JPEGHeader) throws(TypesettingError) {
    try check(width: header.width, height: header.height)
    guard header.isDecodableInPDF, header.precision == 8 else {
      throw .photoUnreadable(reason: "this kind of JPEG cannot stand in a PDF file")
    }
    guard header.components == 1 || header.components == 3 else {
      throw .photoUnreadable(reason: "a photo in ink colours (CMYK) cannot stand in a PDF/A file")
    }
  }

  /// A surface that stands for the JPEG file; its own pixels are never drawn.
  private static func passThrough(
    _ bytes: [UInt8], _ header: JPEGHeader
  ) throws(TypesettingError) -> OpaquePointer {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height))
    guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      throw .photoUnreadable(reason: "no memory")
    }
    let file = withoutMetadata(jpeg: bytes)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: file.count)
    copy.initialize(from: file, count: file.count)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(file.count), { $0?.deallocate() }, copy)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      cairo_surface_destroy(surface)
      throw .photoUnreadable(reason: "no memory")
    }
    return surface
  }

  private static func flatten(
    _ bytes: [UInt8]
  ) throws(TypesettingError) -> (OpaquePointer, (width: Int, height: Int)) {
    var source = PNGSource(bytes: bytes)
    let decoded = withUnsafeMutablePointer(to: &source) { source in
      cairo_image_surface_create_from_png_stream(readPNG, source)
    }
    guard let decoded else { throw .photoUnreadable(reason: "no memory") }
    defer { cairo_surface_destroy(decoded) }
    guard cairo_surface_status(decoded) == CAIRO_STATUS_SUCCESS else {
      throw .photoUnreadable(reason: "the PNG file is damaged")
    }
    let width = Double(cairo_image_surface_get_width(decoded))
    let height = Double(cairo_image_surface_get_height(decoded))
    let scale = min(1, max(finest.width / width, finest.height / height))
    let size = (width: max(1, Int(width * scale)), height: max(1, Int(height * scale)))
    let flat = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height))
    guard let flat, let cairo = cairo_create(flat) else { throw .photoUnreadable(reason: "no memory") }
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    cairo_scale(cairo, Double(size.width) / width, Double(size.height) / height)
    cairo_set_source_surface(cairo, decoded, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD)
    cairo_paint(cairo)
    let status = cairo_status(cairo)
    cairo_destroy(cairo)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(flat)
      throw .photoUnreadable(reason: "the PNG file is damaged")
    }
    return (flat, size)
  }
}

/// The bytes of a PNG file and how many of them were handed out.
private struct PNGSource {
  let bytes: [UInt8]
  var position = 0
}

private func readPNG(
  _ closure: UnsafeMutableRawPointer?, _ out: UnsafeMutablePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let source = closure?.assumingMemoryBound(to: PNGSource.self), let out else { return CAIRO_STATUS_READ_ERROR }
  let start = source.pointee.position
  guard start + Int(count) <= source.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
  source.pointee.bytes.withUnsafeBufferPointer { bytes in
    guard let base = bytes.baseAddress else { return }
    out.update(from: base + start, count: Int(count))
  }
  source.pointee.position = start + Int(count)
  return CAIRO_STATUS_SUCCESS
}
