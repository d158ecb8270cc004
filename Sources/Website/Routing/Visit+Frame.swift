import Casework
import Office
import Procedures

extension Visit {
  /// Masthead and footer around a page, for whoever asks.
  func frame(for page: some Page) -> PageFrame {
    let frameWords = words.frame
    let office = editions?.office
    let site = office.map { "SIMPLE \($0.city)" } ?? "SIMPLE"
    return PageFrame(
      language: words.language.rawValue,
      title: "\(page.hasProblems ? words.common.wrong : "")\(page.title) – \(site)",
      isTool: page.isTool, isWide: page.isWide, refreshSeconds: page.refreshSeconds,
      brand: .init(name: "SIMPLE", tagline: office.map { frameWords.tagline($0.city) } ?? "", address: homePath),
      demonstration: office?.isExample == true ? frameWords.demonstration : nil,
      warning: calendarWarning,
      mainLinks: mainLinks(lit: page.section),
      userLinks: userLinks(lit: page.section),
      languageSwitch: languageSwitch,
      signOut: visitor.session == nil
        ? nil : .init(words: frameWords.signOut, address: Address.signOut.path, csrf: visitor.csrf),
      footer: footer(office),
      words: .init(
        skipToContent: frameWords.skipToContent, demonstrationName: frameWords.demonstrationName,
        mainNavigation: frameWords.mainNavigation, userNavigation: frameWords.userNavigation))
  }

  /// From October on, administrators are told that next year has no calendar yet.
  private var calendarWarning: PageFrame.Warning? {
    guard visitor.isAdministrator, let calendar = editions?.office.calendar,
      let year = calendar.missingYear(on: time.localDate(now))
    else { return nil }
    return .init(
      words: words.frame.calendarMissing(year),
      link: .init(words: words.frame.calendarMissingLink, address: Address.office.path))
  }

  /// Where the brand leads: an officer's desks, everybody else's start page.
  private var homePath: String { visitor.isOfficer ? Address.desks.path : Address.home.path }

  private func mainLinks(lit: Section?) -> [PageFrame.FrameLink] {
    let link = words.frame
    var links: [(String, Address, Section)] = []
    if !visitor.isStaff {
      links = [
        (link.services, .home, .services), (link.track, .track, .track), (link.letterCheck, .letterCheck, .letterCheck),
        (link.complaints, .complaints, .complaints),
      ]
      if visitor.isSignedIn { links.insert((link.myApplications, .myApplications, .myApplications), at: 0) }
      if visitor.account != nil { links.insert((link.myLetters, .myLetters, .myLetters), at: 1) }
    }
    if visitor.isOfficer { links.append((link.desks, .desks, .desks)) }
    if isSupervisor { links.append((link.board, .board, .board)) }
    if isAtCounter { links.append((link.counter, .counterDesk, .counter)) }
    if visitor.isStaff { links.append((link.register, .permitRegister, .register)) }
    if visitor.isAdministrator {
      links += [
        (link.accounts, .accounts, .accounts), (link.office, .office, .office),
        (link.procedures, .procedures, .procedures), (link.keys, .keys, .keys),
        (link.messages, .messages, .messages),
      ]
    }
    if visitor.isAuditor || visitor.isAdministrator { links.append((link.audit, .auditLog, .audit)) }
    return links.map { .init(words: $0.0, address: $0.1.path, isCurrent: $0.2 == lit) }
  }

  /// The first desk takes files in at the counter.
  private var isAtCounter: Bool {
    editions?.sorted.contains { adopted in
      adopted.procedure.steps.first { $0.role != nil }?.role.map(visitor.roles.contains) ?? false
    } ?? false
  }

  private func userLinks(lit: Section?) -> [PageFrame.FrameLink] {
    guard let account = visitor.account else {
      return [.init(words: words.frame.signIn, address: Address.signIn.path, icon: .person)]
    }
    guard visitor.isStaff else {
      return [.init(words: account.name, address: Address.account.path, icon: .personFill)]
    }
    let desk = account.roles.first.flatMap { role in
      editions?.sorted.lazy.compactMap { $0.procedure.role(role)?.shortLabel }.first
    }
    let post = desk ?? (visitor.isAdministrator ? words.frame.administrator : words.frame.auditor)
    return [
      .init(words: post, address: Address.account.path, icon: .personFill, wideWords: "\(account.name), ")
    ]
  }

  private var languageSwitch: PageFrame.LanguageSwitch {
    let other = words.language.other
    return .init(
      language: other.rawValue, name: other.name, short: other.short,
      address: Address.language(other).path([(SiteQuery.returnTo, here)]))
  }

  private func footer(_ office: OfficeFile?) -> PageFrame.Footer {
    let link = words.frame
    return .init(
      officeName: office?.shortName ?? "SIMPLE",
      officeLines: office.map { [$0.name, $0.letterhead.address] } ?? [],
      hoursHeading: link.counterHours, hoursLines: office.map { [$0.counterHours, $0.counterRemark] } ?? [],
      linksHeading: link.yourRights,
      links: [
        .init(words: link.standards, address: Address.standards.path),
        .init(words: link.workingDays, address: Address.calendar.path),
        .init(words: link.serviceReport, address: Address.report.path),
        .init(words: link.privacy, address: Address.privacy.path),
        .init(words: link.complaintsLong, address: Address.complaints.path),
      ])
  }
}

extension Visit {
  /// How times are written for this reader, in the office's time zone.
  var time: TimeText {
    let office = editions?.office
    return TimeText(
      context.language, utcOffsetSeconds: office?.utcOffsetSeconds ?? 0, zone: office?.timeZoneName ?? "UTC")
  }
}
