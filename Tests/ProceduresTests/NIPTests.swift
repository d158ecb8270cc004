import Procedures
import Testing

@Suite("NIP as it is printed")
struct NIPTests {
  @Test(arguments: [
    ("197008081995091008", "19700808 199509 1 008"), ("19700808 199509 1 008", "19700808 199509 1 008"),
    ("19700808199509100", "19700808199509100"), ("-", "-"), ("", ""),
  ])
  func isGrouped(_ written: String, _ printed: String) {
    #expect(NIP.grouped(written) == printed)
  }
}
