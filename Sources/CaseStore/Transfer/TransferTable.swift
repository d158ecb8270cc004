/// One table of an office as it travels from store to store. Both engines call tables and columns alike.
public struct TransferTable: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case text, integer, flag, bytes
  }

  public struct Column: Hashable, Sendable {
    public let name: String
    public let kind: Kind
  }

  /// By which of an engine's own counters rows come in the order in which they arrived; each engine counts by itself,
  /// so that the order travels and the numbers do not.
  public enum Order: Hashable, Sendable {
    case arrival(String)
    /// By columns that travel.
    case key([String])
  }

  public let name: String
  /// Besides the office.
  public let columns: [Column]
  public let order: Order

  private init(_ name: String, _ order: Order, _ columns: [Column]) {
    self.name = name
    self.order = order
    self.columns = columns
  }

  /// The columns by which rows are in order.
  public var orderColumns: [String] {
    switch order {
    case .arrival(let column): [column]
    case .key(let columns): columns
    }
  }

  /// Everything that an office has, in an order in which no row needs one that comes later. Left out are the marks of
  /// transactions, which mean nothing in another database.
  public static let all: [TransferTable] = [
    TransferTable(
      "journal", .arrival("sequence"),
      [text("stream"), integer("version"), text("envelope"), text("payload"), bytes("salt"), text("hash")]),
    TransferTable(
      "acts", .arrival("sequence"),
      [text("stream"), integer("version"), flag("is_access"), text("account"), text("case_id")]),
    TransferTable(
      "numbers", .key(["series", "year", "n"]),
      [
        text("series"), integer("year"), integer("n"), text("printed"), text("case_id"), text("state"), integer("at"),
      ]),
    TransferTable(
      "editions", .arrival("arrival"),
      [
        text("kind"), text("name"), text("digest"), text("account"), integer("at"), bytes("bytes"), integer("starts"),
        integer("withdrawn"), text("withdrawer"),
      ]),
    TransferTable(
      "accounts", .key(["id"]),
      [
        text("id"), text("login"), text("name"), text("name_key"), text("password_hash"), text("roles"),
        flag("is_officer"), flag("is_administrator"), flag("is_auditor"), flag("is_disabled"),
        flag("must_change_password"), integer("created"), bytes("signing_key"),
      ]),
    TransferTable("account_words", .key(["word", "account"]), [text("word"), text("account")]),
    TransferTable(
      "mandates", .key(["id"]),
      [
        text("id"), text("kind"), text("role"), text("holder"), text("principal"), text("position"), text("decree"),
        text("decree_date"), text("scan"), text("starts"), text("ends"), integer("entered"), integer("ended"),
      ]),
    TransferTable(
      "leaves", .key(["id"]),
      [
        text("id"), text("account"), text("starts"), text("ends"), integer("entered"), integer("cancelled"),
      ]),
    TransferTable(
      "proofs", .key(["id"]),
      [
        text("id"), text("account"), text("proof"), text("number"), text("date"), text("scan"), integer("entered"),
        integer("withdrawn"),
      ]),
    TransferTable(
      "cases", .key(["id"]),
      [
        text("id"), integer("version"), text("procedure"), text("kind"), text("number"), text("stage"), text("step"),
        integer("step_entered"), text("holder"), text("owner"), integer("submissions"), integer("first_submitted"),
        integer("last_submitted"), integer("closed"), text("applicant_name"), text("workplace"), text("person_key"),
        text("receipt_code_hash"), text("letter_kind"), text("letter_number"), text("letter_date"), text("letter_code"),
        text("letter_digest"), text("valid_until"), text("words"), integer("waiting_since"), text("letter_ending"),
        text("letter_ended_on"), text("letter_ended_by"),
      ]),
    TransferTable("case_words", .key(["word", "case_id"]), [text("word"), text("case_id")]),
    TransferTable(
      "milestones", .key(["case_id", "version", "kind"]),
      [
        text("case_id"), integer("version"), text("kind"), integer("at"), text("procedure"), text("step"),
        integer("begun"), integer("done"), integer("first_submitted"), integer("submitted"), text("takes"),
        text("pauses"),
      ]),
    TransferTable(
      "drafts", .key(["id"]),
      [
        text("id"), text("owner"), text("counter"), text("procedure"), text("kind"), integer("updated"),
        integer("expires"), text("content"),
      ]),
    TransferTable(
      "documents", .key(["case_id", "digest"]),
      [
        text("case_id"), text("digest"), text("file_name"), text("media_type"), integer("size"), integer("pages"),
        integer("added"),
      ]),
    TransferTable(
      "sessions", .key(["token"]),
      [text("token"), text("account"), text("receipt_case"), text("csrf"), integer("expires")]),
    TransferTable("throttles", .key(["key"]), [text("key"), integer("failures"), integer("until")]),
    TransferTable("form_outcomes", .key(["key"]), [text("key"), text("outcome"), integer("at")]),
    TransferTable(
      "follow_ups", .key(["case_id", "kind"]), [text("case_id"), text("kind"), integer("due"), integer("attempts")]),
    TransferTable("leases", .key(["case_id"]), [text("case_id"), text("signer"), integer("until")]),
    TransferTable(
      "outbox", .key(["id"]),
      [
        text("id"), text("case_id"), integer("version"), text("kind"), text("channel"), text("address"),
        text("subject"), text("body"), text("message_id"), integer("created"), text("state"), integer("attempts"),
        integer("next_attempt"), integer("settled"), text("last_error"), text("worker"), integer("leased_until"),
      ]),
    TransferTable(
      "notices", .key(["case_id", "key"]), [text("case_id"), text("key"), text("value"), integer("at")]),
    TransferTable("settings", .key(["name"]), [text("name"), bytes("value")]),
  ]

  private static func text(_ name: String) -> Column { Column(name: name, kind: .text) }
  private static func integer(_ name: String) -> Column { Column(name: name, kind: .integer) }
  private static func flag(_ name: String) -> Column { Column(name: name, kind: .flag) }
  private static func bytes(_ name: String) -> Column { Column(name: name, kind: .bytes) }
}

/// One value of a row.
public enum TransferValue: Hashable, Sendable, Codable {
  case null
  case text(String)
  case integer(Int64)
  case flag(Bool)
  case bytes([UInt8])
}

/// One row, its values in the order of the table's columns, and where it stands in the table's order.
public struct TransferRow: Hashable, Sendable {
  public let values: [TransferValue]
  /// The values of ``TransferTable/orderColumns`` in the store that it was read from.
  public let place: [TransferValue]

  public init(values: [TransferValue], place: [TransferValue]) {
    self.values = values
    self.place = place
  }
}
