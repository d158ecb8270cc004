/// What was done to a file after it was signed. Pages are counted from 1.
public enum LaterChange: Hashable, Sendable {
  case pageAdded(Int)
  case pageRemoved(Int)
  case pagesReordered
  /// The page's own drawing (ISO 32000-1, 7.8).
  case contentChanged(page: Int)
  /// A font of the page: the same letters may look otherwise.
  case fontChanged(page: Int)
  /// A picture or a form that the page draws.
  case pictureChanged(page: Int)
  /// Size, turning or another property of the page.
  case pageChanged(Int)
  /// A note, a stamp, a covering rectangle: its kind (ISO 32000-1, table 169) and its words, where it has any.
  case annotationAdded(page: Int, kind: String, text: String?)
  case annotationChanged(page: Int, kind: String, text: String?)
  case annotationRemoved(page: Int)
  /// A form field that the signer has not seen.
  case fieldAdded(String)
  case fieldValueChanged(String, value: String?)
  case fieldRemoved(String)
  /// Whole layers that are shown or hidden.
  case layersChanged
  /// A script or action that runs when the file is opened.
  case actionAdded
  /// Files inside the document.
  case attachmentsChanged
  /// What the file says about itself: title, author, dates (ISO 32000-1, 14.3). Every program that saves does this.
  case metadataChanged
  /// The document's root is another one: all of it may be another document.
  case documentReplaced
  /// The signature itself.
  case signatureChanged
  /// Something else, by the number of its object.
  case objectChanged(Int)
}
