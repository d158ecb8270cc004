import CaseStore
import Casework
import Procedures
import WorkingTime

/// Decides what goes to whom about a case. Pure: the same events and files give the same messages.
struct MessageWriter {
  /// The office as it is now; the words are those of the case's own edition of its procedure.
  let office: OfficeFile
  let messages: OfficeMessages
  let publicURL: String
  let now: Moment

  /// Nil for an office that sends nothing.
  init?(_ office: OfficeFile, publicURL: String, now: Moment) {
    guard let messages = office.messages, messages.hasChannel else { return nil }
    self.office = office
    self.messages = messages
    self.publicURL = publicURL
    self.now = now
  }

  /// What the applicant is told about events that were just decided.
  /// - Parameters:
  ///   - login: of the applicant's account, if there is one.
  ///   - dueBefore: the date that was told last, if another one is promised now.
  func messages(
    for events: some Sequence<Event>, of loaded: LoadedCase, login: String?, dueBefore: Moment?
  ) throws -> [OutboxMessage] {
    try events.flatMap { event -> [OutboxMessage] in
      guard let kind = MessageKind(event.fact) else { return [] }
      return try applicant(
        kind, of: loaded, version: event.version, login: login, dueBefore: dueBefore, extra: names(of: event.fact))
    }
  }

  /// What an event itself says.
  private func names(of fact: Fact) -> [String: String] {
    switch fact {
    case .appointed(_, let moment):
      ["visitAt": IndonesianText.dateAndTime(moment, in: office.calendar, zone: office.timeZoneName)]
    case .assessed(_, let assessment, _):
      ["amount": IndonesianText.rupiah(assessment.amount), "payBy": IndonesianText.date(assessment.due)]
    case .letterEnded(let ending):
      ["endedBy": ending.by, "endedOn": CivilDate(ending.date).map(IndonesianText.date) ?? ""]
    case .paid(_, let payment, _): ["amount": IndonesianText.rupiah(payment.amount)]
    default: [:]
    }
  }

  /// One message to the applicant, by each channel.
  /// - Parameters:
  ///   - dueBefore: the date that was promised before, if another one is now.
  ///   - extra: names besides those of the case.
  ///   - words: those of the case's own edition unless others are given.
  ///   - suffix: tells apart several messages of one kind about one event.
  func applicant(
    _ kind: MessageKind, of loaded: LoadedCase, version: Int, login: String?, dueBefore: Moment? = nil,
    extra: [String: String] = [:], suffix: String = "", words: Messages? = nil
  ) throws -> [OutboxMessage] {
    let words = words ?? loaded.procedure.messages
    guard let template = kind.text(in: words) else { return [] }
    let fill = PaperFill(names: names(of: loaded, dueBefore: dueBefore).merging(extra) { $1 })
    let subject = try words.subject.map { try fill.text($0) }
    return try write(
      kind.rawValue + suffix, to: MessageAddress.applicant(of: loaded, login: login, in: messages),
      subject: subject ?? "\(loaded.procedure.shortName) \(loaded.state.number)", text: try fill.text(template),
      about: loaded, version: version)
  }

  /// A reminder, by each channel, to each of these.
  func reminder(
    _ rule: ReminderRule, to addresses: [MessageAddress], about loaded: LoadedCase, step: ProcedureStep, due: Moment
  ) throws -> [OutboxMessage] {
    var fill = PaperFill(names: common(loaded).filter { PaperNames.reminder.all.contains($0.key) })
    fill.names["step"] = step.actLabel
    fill.names["desk"] = step.deskLabel
    fill.names["percent"] = String(rule.percent)
    fill.names["dueOn"] = IndonesianText.date(office.calendar.local(due).date)
    fill.names["dueAt"] = IndonesianText.dateAndTime(due, in: office.calendar, zone: office.timeZoneName)
    fill.names["address"] = "\(publicURL)/berkas/\(loaded.id)"
    return try write(
      "reminder-\(rule.percent)", to: addresses, subject: try fill.text(rule.subject), text: try fill.text(rule.text),
      about: loaded, version: loaded.state.version)
  }

  /// That the counter has made a new password, to the address that is signed in with.
  func passwordReset(
    _ words: OfficeMessages.Text, to login: String, about loaded: LoadedCase
  ) throws -> [OutboxMessage] {
    var fill = PaperFill()
    fill.names["at"] = IndonesianText.dateAndTime(now, in: office.calendar, zone: office.timeZoneName)
    fill.names["address"] = publicURL
    let isMail = login.contains("@")
    return try write(
      "passwordReset-\(now.milliseconds)",
      to: MessageAddress.all(email: isMail ? login : nil, phone: isMail ? nil : login, in: messages),
      subject: try fill.text(words.subject), text: try fill.text(words.text), about: loaded,
      version: loaded.state.version)
  }

  private func write(
    _ kind: String, to addresses: [MessageAddress], subject: String, text: String, about loaded: LoadedCase,
    version: Int
  ) throws -> [OutboxMessage] {
    let body = [text, messages.closing].compactMap { $0 }.joined(separator: "\n\n")
    let domain = messages.mail?.sender.split(separator: "@").last.map(String.init) ?? "simple.invalid"
    return addresses.map { to in
      OutboxMessage(
        office: office.id, caseID: loaded.id, version: version, kind: kind, channel: to.channel, address: to.address,
        subject: subject, body: body, domain: domain, created: now)
    }
  }

  private func common(_ loaded: LoadedCase) -> [String: String] {
    CaseNames(loaded.with(office: office), now: now).common
  }

  private func names(of loaded: LoadedCase, dueBefore: Moment?) -> [String: String] {
    let clock = CaseClock(loaded, calendar: office.calendar, now: now)
    func date(_ moment: Moment?) -> String {
      guard let moment else { return "" }
      return clock.isPromisedByTheClock
        ? IndonesianText.dateAndTime(moment, in: office.calendar, zone: office.timeZoneName)
        : IndonesianText.date(office.calendar.local(moment).date)
    }
    let due = date(clock.promised)
    let before = date(dueBefore ?? clock.promisedBefore?.moment)
    // What a message may name and does not know is empty, so that a template can ask for it.
    var names = Dictionary(uniqueKeysWithValues: PaperNames.message.all.map { ($0, "") })
    names.merge(common(loaded).filter { PaperNames.message.all.contains($0.key) }) { $1 }
    names["dueOn"] = due
    names["dueBefore"] = before == due ? "" : before
    names["itemCount"] = String(loaded.state.mends.count)
    // Who has an account reads the case; who has none, the tracking page.
    names["address"] = loaded.state.owner == nil ? "\(publicURL)/lacak" : "\(publicURL)/permohonan/\(loaded.id)"
    if let numbering = loaded.state.letter?.numbering, let day = CivilDate(numbering.date) {
      names["number"] = numbering.number
      names["date"] = IndonesianText.date(day)
      names["validUntil"] = loaded.validUntil(issued: day).map(IndonesianText.date) ?? ""
    }
    return names
  }
}
