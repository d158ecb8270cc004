/// Why the bytes of a CMS signature could not be taken.
enum CMSError: Error, Equatable {
  /// Not the ASN.1 that RFC 5652 wants, or not the one DER form of it.
  case malformed(String)
  /// Well made, but with something that is not handled here.
  case unsupported(String)
}
