/// Why an uploaded file is not taken, with the facts that a page needs to say so.
public enum IntakeRefusal: Error, Hashable, Sendable {
  case empty
  /// Sizes in bytes.
  case tooLarge(size: Int, limit: Int)
  /// Neither PDF nor JPEG nor PNG, whatever its name says.
  case wrongKind(FileKind)
  /// Its end is missing, as after an upload or a copy that broke off.
  case cutOff(MediaType)
  /// Its inner structure is broken.
  case damaged(MediaType)
  /// The PDF opens with a password only.
  case encrypted
  /// The PDF would run a script or start a program.
  case scripted
  case tooManyPages(pages: Int, limit: Int)
  /// Pixels of a side.
  case tooWide(width: Int, height: Int, limit: Int)
  /// Pixels of the whole picture.
  case tooManyPixels(width: Int, height: Int, limit: Int)
}
