import Foundation
import Testing

@testable import ObjectStore

/// The examples of AWS's own description of the signature, word for word.
struct SignatureV4Tests {
  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  private func signature() throws -> SignatureV4 {
    let access = S3Access(
      endpoint: "https://examplebucket.s3.amazonaws.com", region: "us-east-1", bucket: "examplebucket",
      keyID: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    // 2013-05-24T00:00:00Z
    return SignatureV4(access: try #require(access), at: Date(timeIntervalSince1970: 1_369_353_600))
  }

  @Test func anObjectIsFetched() throws {
    let fields = try signature().headers(
      method: "GET", path: "/test.txt", query: [], payload: Self.empty, others: [("range", "bytes=0-9")])
    #expect(fields.first { $0.name == "x-amz-date" }?.value == "20130524T000000Z")
    #expect(
      fields.last?.value
        == "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
  }

  @Test func anObjectIsPut() throws {
    let fields = try signature().headers(
      method: "PUT", path: "/test$file.text", query: [],
      payload: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
      others: [("date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")])
    #expect(
      fields.last?.value.hasSuffix("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
        == true)
  }

  @Test func keysAreListed() throws {
    let fields = try signature().headers(
      method: "GET", path: "/", query: [("prefix", "J"), ("max-keys", "2")], payload: Self.empty)
    #expect(
      fields.last?.value.hasSuffix("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
        == true)
  }

  @Test(arguments: [
    "izin.example", "ftp://izin.example", "https://", "https://izin.example/path", "https://izin.example?x",
    "https://izin example",
  ])
  func anEndpointIsAHost(_ endpoint: String) {
    #expect(S3Access(endpoint: endpoint, region: "r", bucket: "b", keyID: "k", secret: "s") == nil)
  }
}
