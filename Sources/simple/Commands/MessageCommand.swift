import ArgumentParser
import AsyncHTTPClient
import CaseStore
import Foundation
import Messaging
import Office
import WorkingTime

/// Pesan.
struct MessageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: "Pesan kepada pemohon dan petugas: daftar, kirim sekarang, dan coba.",
    subcommands: [MessageList.self, MessageSend.self, MessageTry.self])
}

/// Daftar pesan.
struct MessageList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Menampilkan pesan menurut keadaannya, tanpa alamat dan isinya.")

  @OptionGroup var store: StoreOptions

  @Option(help: "waiting, sent, dead, atau dropped.")
  var state = "dead"

  @Option(help: "Paling banyak sekian.")
  var limit = 100

  mutating func run() async throws {
    guard let state = OutboxMessage.State(rawValue: state) else {
      throw ValidationError("--state harus waiting, sent, dead, atau dropped.")
    }
    let composition = try Composition(store)
    let found = try Outbox(context: composition.context).lines(in: state, offset: 0, limit: limit)
    for line in found.rows {
      let message = line.message
      print(
        [
          message.id, line.number, message.kind, message.channel.rawValue, String(message.attempts),
          message.lastError ?? "",
        ].joined(separator: "\t"))
    }
    print("\(found.total) pesan")
    try composition.store.close()
  }
}

/// Kirim yang sudah waktunya.
struct MessageSend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Memutuskan pengingat dan mengirim pesan yang sudah waktunya, satu putaran.")

  @OptionGroup var store: StoreOptions

  mutating func run() async throws {
    let composition = try Composition(store)
    let client = GatewayCarrier.makeClient()
    do {
      let carriers = try MessageCarriers(composition, try Settings(config: store.config), client: client)
      let reminders = try await Reminders(cases: composition.cases).round()
      let tried = try await carriers.deliveries().round()
      print("\(reminders) pengingat diputuskan, \(tried) pesan dicoba kirim")
    } catch {
      try await client.shutdown()
      throw error
    }
    try await client.shutdown()
    try composition.store.close()
  }
}

/// Coba server surel.
struct MessageTry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Mengirim satu surel percobaan dengan setelan kantor.")

  @OptionGroup var store: StoreOptions

  @Argument(help: "Alamat penerima.")
  var address: String

  mutating func run() async throws {
    let composition = try Composition(store)
    let office = try composition.current().office
    guard let mail = office.messages?.mail else {
      throw ValidationError("Kantor ini tidak mengirim surel: `pesan: surel:` tidak ada di office.yaml.")
    }
    let client = GatewayCarrier.makeClient()
    let carriers = try MessageCarriers(composition, try Settings(config: store.config), client: client)
    try await client.shutdown()
    let now = composition.context.now()
    let id = "coba-\(now.milliseconds)"
    let domain = mail.sender.split(separator: "@").last.map(String.init) ?? ""
    let parcel = Parcel(
      id: id, messageID: "<\(id)@\(domain)>", kind: "try", address: address,
      subject: "Percobaan surel – \(office.shortName)",
      text: "Bila Anda membaca ini, surel dari SIMPLE sampai.", created: now.milliseconds)
    do {
      try await SMTPCarrier(server: carriers.server(mail)).carry(parcel)
    } catch {
      throw ValidationError("Tidak terkirim: \(error.reason)")
    }
    print("Terkirim: \(parcel.messageID)")
    try composition.store.close()
  }
}
