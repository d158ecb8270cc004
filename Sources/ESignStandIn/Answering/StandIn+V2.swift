import Foundation
import HTTPTypes
import Hummingbird

extension StandIn {
  func addV2(to group: RouterGroup<StandInContext>) {
    group.post("api/v2/sign/pdf") { [self] request, context in try await signV2(request, context) }
    group.post("api/v2/sign/get/totp") { [self] request, context in
      guard let body: NIKBody = try await Self.read(request, context) else { return try Self.incomplete() }
      guard people[body.nik] != nil else { return try Self.unknownUser() }
      makeTOTP(for: body.nik)
      return try StandInAnswer.json(.ok, ["message": "TOTP dikirim"])
    }
    group.post("api/v2/user/check/status") { [self] request, context in
      guard let body: NIKBody = try await Self.read(request, context) else { return try Self.incomplete() }
      return try status(body.nik)
    }
    group.post("api/v2/verify/pdf") { [self] request, context in
      guard let body: FileBody = try await Self.read(request, context), let file = Data(base64Encoded: body.file) else {
        return try Self.incomplete()
      }
      return try await verification(of: Array(file))
    }
  }

  private struct NIKBody: Decodable { let nik: String }
  private struct FileBody: Decodable { let file: String }

  private struct SignBody: Decodable {
    struct Property: Decodable {
      let tampilan: String
      let imageBase64: String?
      let page: Int?
      let originX: Double?
      let originY: Double?
      let width: Double?
      let height: Double?
      let location: String?
      let reason: String?
    }

    let nik: String
    let passphrase: String?
    let totp: String?
    let signatureProperties: [Property]
    let file: [String]
  }

  private struct SignedBody: Encodable {
    let file: [String]
    let time: Int
  }

  private static func read<Body: Decodable>(_ request: Request, _ context: StandInContext) async throws -> Body? {
    try? JSONDecoder().decode(Body.self, from: Data(try await request.bytes(context)))
  }

  private func signV2(_ request: Request, _ context: StandInContext) async throws -> Response {
    guard let body: SignBody = try await Self.read(request, context), let property = body.signatureProperties.first,
      !body.file.isEmpty, ["VISIBLE", "INVISIBLE"].contains(property.tampilan),
      (body.passphrase == nil) != (body.totp == nil)
    else { return try Self.incomplete() }
    var place: Place?
    if property.tampilan == "VISIBLE" {
      guard property.imageBase64.flatMap({ Data(base64Encoded: $0) }) != nil, let page = property.page,
        let x = property.originX, let y = property.originY, let width = property.width, let height = property.height
      else { return try Self.incomplete() }
      place = Place(page: page, x: x, y: y, width: width, height: height)
    }
    let plan = nextPlan()
    let proof = Proof(nik: body.nik, secret: body.passphrase ?? body.totp ?? "", isTOTP: body.totp != nil)
    if let refused = try await refusal(plan, proof) { return refused }
    guard let person = people[body.nik] else { return try Self.unknownUser() }
    var signed: [String] = []
    do {
      for text in body.file {
        guard let file = Data(base64Encoded: text) else { return try Self.incomplete() }
        let order = Order(file: Array(file), place: place, reason: property.reason, location: property.location)
        signed.append(Data(try sign(order, by: person, plan)).base64EncodedString())
      }
    } catch {
      return try Self.unreadable(error)
    }
    if plan == .oneMissing { signed.removeLast() }
    let response = try StandInAnswer.json(.ok, SignedBody(file: signed, time: 1_204))
    let text = Array("{\"file\":\(signed.description),\"time\":1204}".utf8)
    switch plan {
    case .cutOff: return StandInAnswer.half(of: response, text) {}
    case .silentAfterHead:
      return StandInAnswer.half(of: response, text) { [self] in try await stall(.seconds(86_400)) }
    default: return try await delayed(plan) ?? response
    }
  }
}
