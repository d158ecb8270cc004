/// Why a ``JSONReader`` gave up.
struct UnexpectedJSON: Error, Equatable {
  /// In bytes from the beginning.
  let offset: Int
  /// What could have stood there.
  let expected: String
}
