import PDFDocument

/// What stands in a file behind what one of its signatures signs.
struct LaterRevisions {
  private(set) var reasons: [SealReason] = []
  /// The same in words that a person can follow: what was added or changed, and where.
  private(set) var changes: [LaterChange] = []

  init(_ file: PDFFile, signedUntil end: Int) {
    guard end != file.bytes.count else { return }
    do {
      let signed = try PDFFile(Array(file.bytes[..<end]))
      if signed.startOffset == file.startOffset {
        reasons = [.bytesAppended]
        return
      }
      let changed = try RevisionDifference(signed: signed, current: file).changed
      guard !changed.isEmpty else { return }
      reasons = [.changedAfterwards(changed)]
      changes = ChangeNaming(signed: signed, current: file, changed: changed).changes
    } catch {
      reasons = [.unreadable(error)]
    }
  }
}
