/// Handing the letter over, and taking down that it was received.
struct HandOverWords: WordArea {
  let heading: @Sendable (_ name: String) -> String
  let doneHeading: @Sendable (_ name: String) -> String
  let letter: String
  let printCopy: String
  let printNote: String
  let form: String
  let electronic: String
  let electronicHint: String
  let printed: String
  let printedHint: String
  let both: String
  let recipient: String
  let recipientHint: String
  let relation: String
  let oneself: String
  let proxy: String
  let proxyHint: String
  let identity: String
  let identityHint: String
  let formMissing: String
  let recipientMissing: String
  let relationMissing: String
  let identityMissing: String
  let handedOver: @Sendable (_ form: String, _ to: String, _ when: String) -> String
  let printReceipt: String
  let signedReceipt: String
  let signedHint: String
  let received: String
  let toQueue: String
  let problems: @Sendable (_ count: Int) -> String
}

extension Words {
  var handOver: HandOverWords { area() }
}
