import SwiftASN1
import X509

/// Whoever passes a request on to a timestamp authority (RFC 3161, 3.4).
public protocol TimestampSource: Sendable {
  /// - Parameter request: DER of a TimeStampReq.
  /// - Returns: DER or BER of a TimeStampResp, not looked at.
  func answer(toTimestampRequest request: [UInt8]) async throws -> [UInt8]
}

extension TimestampSource {
  /// Asks for a time for a digest and checks the answer: status, digest, nonce, signature, the authority's purpose and,
  /// by the roots, who it is.
  func token(
    overSHA256 digest: [UInt8], roots: [Certificate], nonce: UInt64
  ) async throws(SealError) -> TimestampToken {
    let request = TimestampRequest(imprint: digest, nonce: nonce)
    let answer: [UInt8]
    do { answer = try await self.answer(toTimestampRequest: try request.der) } catch {
      throw .noTimestamp("\(error)")
    }
    let token: TimestampToken
    do { token = try TimestampToken(try Self.granted(answer)) } catch {
      throw .timestampNotGood("\(error)")
    }
    guard token.covers(digest: digest) else { throw .timestampNotGood("it is about another digest") }
    guard token.nonce == request.nonceContent else { throw .timestampNotGood("it does not repeat the nonce") }
    guard await token.chain([], roots: roots) != nil else {
      throw .timestampNotGood("its authority leads to no trusted root: \(token.authority.subject)")
    }
    return token
  }

  /// The token of an answer whose status says that it was granted (RFC 3161, 2.4.2).
  private static func granted(_ answer: [UInt8]) throws(CMSError) -> [UInt8] {
    var response = try DERElements(try DERElements.parseBasic(answer, "TimeStampResp"), "TimeStampResp")
    var status = try DERElements(try response.next(), "PKIStatusInfo")
    let code = try status.nextPrimitive(.integer)
    guard code == [0] || code == [1], let token = response.optional() else {
      throw .malformed("status \(code.map(String.init).joined()) and no timestamp")
    }
    return Array(token.encodedBytes)
  }
}
