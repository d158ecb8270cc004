import Office
import Seals

extension LetterCheckWords {
  static let english = LetterCheckWords(
    heading: "Check a letter",
    lead: "Make sure that the permit letter in your hands was issued by us and is still valid.",
    byNumber: "By the letter's number",
    number: "Letter number",
    numberHint: { "Under the letter's title, such as \($0)" },
    numberMissing: "The letter number is missing; it stands under the letter's title",
    numberUnknown: {
      "The number \($0) is not in the permit register. Check the spelling; if it is written so, the letter is not ours"
    },
    codeUnknown: "This QR code is not in the permit register",
    checkNumber: "Check this number",
    byFile: "By the PDF file",
    fileText: "Upload the letter's PDF to make sure that it is exactly the file that we issued. The file is not kept.",
    fileFallback: "A scan or photo of a letter cannot be checked this way; check its number.",
    file: "PDF file of the letter",
    fileHint: { "At most \($0)" },
    fileMissing: "No file was chosen; choose the letter's PDF file",
    fileTooLarge: { "This file is larger than \($0); no letter of ours is. Check its number" },
    checkFile: "Check this file",
    result: "Result",
    verdict: { standing in
      switch standing {
      case .inForce: "This number is registered and its letter is in force"
      case .endingSoon: "This number is registered; its letter is in force and ends soon"
      case .ended: "This number is registered, but its letter has expired"
      case .revoked: "This letter was revoked"
      case .superseded: "This letter was replaced by another one"
      case .revocation: "This number is registered as a letter of revocation, not as a permit"
      case .refusal: "This number is registered as a refusal letter"
      case .notIssued: "This number was given, but its letter is not issued yet"
      case .void: "This number is void; no letter was ever issued under it"
      }
    },
    fileVerdict: { standing in
      switch standing {
      case .inForce, .endingSoon: "This file is genuine and the letter is in force"
      case .ended: "This file is genuine, but the letter has expired"
      case .revoked: "This file is genuine, but the letter was revoked"
      case .superseded: "This file is genuine, but the letter was replaced by another one"
      case .revocation: "This file is genuine: a letter of revocation, not a permit"
      case .refusal: "This file is genuine: a refusal letter"
      case .notIssued, .void: "No letter was issued under this number"
      }
    },
    checkedAt: { "Checked on \($0) against the permit register." },
    checkedFileAt: { "Checked on \($0). It is exactly the file that we issued; the upload was not kept." },
    compareHeading: "Compare with the letter in your hands",
    compareText: "If a single thing differs, that letter is not the one that we issued.",
    letterNumber: "Letter number",
    letterKind: "Kind of letter",
    refusalOf: { "Refusal of an application for \($0)" },
    name: "Name",
    workplace: "Workplace",
    issued: "Date of the letter",
    validUntil: "Valid until",
    standing: "Status",
    standingName: { standing in
      switch standing {
      case .inForce: "In force"
      case .endingSoon: "Ends soon"
      case .ended: "Expired"
      case .refusal, .revocation: "Issued"
      case .revoked: "Revoked"
      case .superseded: "Replaced"
      case .notIssued: "Waiting for its signature"
      case .void: "Void"
      }
    },
    since: { standing, issued, last, date in
      switch standing {
      case .inForce:
        [issued.map { "in force since \(date($0))" }, last.map { "through \(date($0))" }].compactMap { $0 }
          .joined(separator: ", ")
      case .endingSoon: last.map { "ends after \(date($0))" } ?? ""
      case .ended(let last): "expired since \(date(last.adding(days: 1)))"
      case .revoked(let since, let by): "revoked since \(date(since)), by letter \(by)"
      case .superseded(let since, let by): "replaced since \(date(since)), by letter \(by)"
      case .notIssued, .void, .refusal, .revocation: ""
      }
    },
    chainHeading: "From letter to letter",
    chainText: "The letters that led to this one, and those that followed it.",
    chainThis: "this letter",
    chainOutside: "from before the register",
    officialAddress: {
      "Our only address is \($0). Look at your browser's address bar: an address that merely looks like it, with letters swapped or words added, is not ours."
    },
    qrProvesNothing:
      "A number or QR code alone proves nothing: both can be copied onto another letter. Compare what it says, or ask the holder for the original PDF file and upload it here.",
    checkAnother: "Check another letter",
    signatureHeading: "Electronic signature",
    intact: "The content is intact since it was signed",
    changed: "The content cannot be trusted",
    signedBy: { who, when in "Signed by \(who)\(when.map { " on \($0)" } ?? "")" },
    wholeFile: "The signature covers the whole file",
    registered: "Recorded in the permit register",
    notRegistered: "Not in the permit register",
    exampleSignature: "Example letter: this signature is not certified and has no legal force.",
    haveFile: "Have the PDF file?",
    doubtful: "In doubt about this letter?",
    report: "Report it to us",
    fileBad: "This file is not a letter that we issued: its content was changed",
    fileAltered: "This file is a letter of ours that was altered after it was issued",
    fileContinued: "This file is a letter of ours, with additions after it was issued",
    fileForeign: "This file was not signed by our office",
    fileNotRegistered: "The signature is our office's, but this file is not in the register",
    fileUnknown: "Nothing certain can be said of this file",
    fileBadText: "Do not use this letter. Ask its holder for the original file, or report it to us.",
    fileAlteredText:
      "What it shows is no longer what we signed. Do not use this file; ask the holder for the original, or tell us about it.",
    fileContinuedText:
      "The letter itself is as we signed it; only proof or signatures of others were added behind it, which are not ours.",
    originalHeading: "The letter it came from",
    originalText: "This file begins with the following letter, as the permit register has it today.",
    fileForeignText:
      "Its signer's certificate does not lead to this office's certificate. Do not take it for a letter of ours.",
    fileNotRegisteredText:
      "This is not the file on record. Do not use it before the office has confirmed it; check its number as well.",
    fileUnknownText:
      "This file equals no letter in the register, and its signature cannot be judged. Check its number, or ask the holder for the original PDF file.",
    reasonsHeading: "What we found",
    reason: EnglishSealReasons.text, change: EnglishSealReasons.text,
    provenTime: { "Proven by a timestamp: signed \($0) at the latest" })
}

enum EnglishSealReasons {
  static func text(_ reason: SealReason) -> String {
    switch reason {
    case .unreadable: "this file is not a PDF that can be read"
    case .rangeMissing: "the signature does not rightly say which part of the file was signed (ByteRange)"
    case .rangeBeyondFile: "the signature speaks of a part that this file does not have"
    case .rangeElsewhere: "the signature was copied, or the signed part was moved from its place"
    case .unsignedInside(let count): "\(count) bytes that nobody signed were slipped into the middle of the file"
    case .signatureMissing: "the signature's place was emptied; the signature is gone"
    case .gapMalformed: "the signature's place holds something else"
    case .signatureMalformed: "the signature is not built by the rules"
    case .contentChanged: "the content was changed after it was signed"
    case .signatureWrong: "the signature does not fit its certificate"
    case .certificateReplaced: "the certificate in the file is not the signer's"
    case .strayCertificate: "another certificate was slipped in"
    case .changedAfterwards: "the content was changed after it was signed"
    case .bytesAppended: "something was added after it was signed"
    case .signatureHidden: "a signature is hidden in the file"
    case .noSignature: "this file has no electronic signature"
    case .unsupported: "this kind of signature cannot be judged here"
    case .notBaseline: "the signature does not meet PAdES baseline (ETSI EN 319 142-1)"
    case .untrusted: "the certificate does not lead to a root that this office trusts"
    case .certificateNotInForce: "the certificate is not in force at the time of the check"
    case .certificateNotForSigning: "the certificate is not meant for signing documents"
    case .certificateRevoked: "the certificate had been revoked when the file was signed"
    case .timestampWrong: "a timestamp does not fit its signature"
    case .timestampUntrusted: "a timestamp is not from an authority that this office trusts"
    }
  }

  static func text(_ change: LaterChange) -> String {
    switch change {
    case .pageAdded(let page): "page \(page) was added"
    case .pageRemoved(let page): "page \(page) was removed"
    case .pagesReordered: "the pages were put into another order"
    case .contentChanged(let page): "the content of page \(page) was replaced"
    case .fontChanged(let page): "a font of page \(page) was replaced"
    case .pictureChanged(let page): "a picture or overlay of page \(page) was replaced"
    case .pageChanged(let page): "size or another property of page \(page) was changed"
    case .annotationAdded(let page, let kind, let words):
      "a \(kind) annotation was added to page \(page)" + quoted(words)
    case .annotationChanged(let page, let kind, let words):
      "a \(kind) annotation on page \(page) was changed" + quoted(words)
    case .annotationRemoved(let page): "an annotation was removed from page \(page)"
    case .fieldAdded(let name): "the field “\(name)” was added"
    case .fieldValueChanged(let name, let value): "the value of field “\(name)” was changed" + quoted(value)
    case .fieldRemoved(let name): "the field “\(name)” was removed"
    case .layersChanged: "which layers are shown or hidden was changed"
    case .actionAdded: "an action that runs when the file is opened was added or changed"
    case .attachmentsChanged: "the files inside were changed"
    case .metadataChanged: "what the file says about itself (title, author, dates) was changed"
    case .documentReplaced: "the whole document was replaced by another one"
    case .signatureChanged: "the signature itself was changed"
    case .objectChanged(let number): "object \(number) was changed"
    }
  }

  private static func quoted(_ words: String?) -> String {
    guard let words, !words.isEmpty else { return "" }
    return ": “\(words.prefix(120))”"
  }
}
