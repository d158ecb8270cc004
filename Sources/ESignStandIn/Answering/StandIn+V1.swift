import Foundation
import HTTPTypes
import Hummingbird

extension StandIn {
  func addV1(to group: RouterGroup<StandInContext>) {
    group.post("api/sign/pdf") { [self] request, context in try await signV1(request, context) }
    group.get("api/sign/download/:id") { [self] _, context in
      switch fetch(context.parameters.get("id") ?? "") {
      case .file(let bytes): return StandInAnswer.pdf(bytes, id: nil)
      case .before: return try StandInAnswer.refusal(.notFound, 404, "Dokumen telah didownload sebelumnya")
      case .unknown: return try StandInAnswer.refusal(.notFound, 404, "Dokumen tidak ditemukan")
      }
    }
    group.get("api/user/status/:nik") { [self] _, context in try status(context.parameters.get("nik") ?? "") }
    group.post("api/sign/verify") { [self] request, context in
      let form = FormReader(try await request.bytes(context), contentType: request.headers[.contentType])
      guard let file = form?.parts["signed_file"] else { return try Self.incomplete() }
      return try await verification(of: file)
    }
  }

  private func signV1(_ request: Request, _ context: StandInContext) async throws -> Response {
    guard let form = FormReader(try await request.bytes(context), contentType: request.headers[.contentType]),
      let file = form.parts["file"], let nik = form.text("nik"), let passphrase = form.text("passphrase"),
      let look = form.text("tampilan"), ["visible", "invisible"].contains(look)
    else { return try Self.incomplete() }
    var order = Order(file: file, reason: form.text("reason"), location: form.text("location"))
    if look == "visible" {
      guard let page = form.number("page"), let x = form.number("xAxis"), let y = form.number("yAxis"),
        let width = form.number("width"), let height = form.number("height"),
        form.text("image") == "true" ? form.parts["imageTTD"] != nil : form.text("linkQR") != nil
      else { return try Self.incomplete() }
      order.place = Place(page: Int(page), x: x, y: y, width: width, height: height)
    }
    let plan = nextPlan()
    let proof = Proof(nik: nik, secret: passphrase)
    if let refused = try await refusal(plan, proof) { return refused }
    guard let person = people[nik] else { return try Self.unknownUser() }
    let signed: [UInt8]
    do { signed = try sign(order, by: person, plan) } catch { return try Self.unreadable(error) }
    let id = keep(signed)
    return try await answer(plan, signed, StandInAnswer.pdf(signed, id: id), id: id)
  }

  private func answer(
    _ plan: Misbehaviour?, _ signed: [UInt8], _ response: Response, id: String
  ) async throws -> Response {
    switch plan {
    case .idOnly: return try StandInAnswer.json(.ok, ["id_dokumen": id])
    case .cutOff: return StandInAnswer.half(of: response, signed) {}
    case .silentAfterHead:
      return StandInAnswer.half(of: response, signed) { [self] in try await stall(.seconds(86_400)) }
    default:
      return try await delayed(plan)
        ?? {
          isFetched(id); return response
        }()
    }
  }
}
