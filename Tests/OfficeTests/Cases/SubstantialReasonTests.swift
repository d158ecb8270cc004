import Testing

@testable import Office

@Suite struct SubstantialReasonTests {
  @Test(arguments: [
    "", "x", "salah", "a b c d e f g h", "xxx xxx xxx xxx xxx xxx", "1234567 890 12345 6789", "salah ketik itu",
  ])
  func tooLittleIsNoReason(_ text: String) { #expect(SubstantialReason(text) == nil) }

  @Test func spaceAroundAndBetweenIsTidied() {
    #expect(SubstantialReason("  Alamat pada \n surat salah ketik ")?.text == "Alamat pada surat salah ketik")
  }
}
