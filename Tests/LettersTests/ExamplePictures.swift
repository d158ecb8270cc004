import Foundation

/// Pictures of a few pixels, made for these tests.
enum ExamplePictures {
  /// 12 × 8 pixels, to be shown turned (Exif orientation 6), with a description that must not reach a letter.
  static let turnedJPEG = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/4QA+RXhpZgAATU0AKgAAAAgAAgEOAAIAAAAPAAAAJgESAAMAAAABAAYAAAAAAAB0ZW1wYXQgcmFoYXNp\
    YQAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/9sAQwEVFxce\
    Gh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAEQgACAAMAwEiAAIRAQMRAf/E\
    ABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABgQAQADAQAAAAAAAAAAAAAAAAAGRILC/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAZEQABBQAA\
    AAAAAAAAAAAAAAAAAQIEMjP/2gAMAwEAAhEDEQA/ALJXU3yzwAfYqx8kP//Z
    """)

  /// 8 × 12 pixels with transparency.
  static let transparentPNG = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAgAAAAMCAYAAABfnvydAAAAL0lEQVR4nGNk+M/A9eHjh68MOADjhw8f/uOSZGBgYGDCJ0mUAsYtcnI0tmJI\
    KAAAvhYKo2udfNgAAAAASUVORK5CYII=
    """)

  /// A JPEG in four ink colours.
  static let inkJPEG = decoded(
    """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP//////////////////////////////////////////\
    /////////8AAFAgADAAIBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAQBAAL/xAAaEAEAAgMBAAAAAAAAAAAAAAAAFGMToeFh\
    /9oADgRDAE0AWQBLAAA/AEZPFm174s2vfDXAgjP/2Q==
    """)

  private static func decoded(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text) ?? Data())
  }
}
