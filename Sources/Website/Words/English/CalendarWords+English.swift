import WorkingTime

extension CalendarWords {
  static let english = CalendarWords(
    heading: "Working calendar",
    lead: { "Working days of \($0). Every deadline and every promise is counted by this calendar." },
    years: "Year",
    summary: { "\($0): \($1) working days." },
    letter: { kind in
      switch kind {
      case .nationalHoliday: "L"
      case .jointLeave: "C"
      case .local: "S"
      }
    },
    kind: { kind in
      switch kind {
      case .nationalHoliday: "national holiday"
      case .jointLeave: "joint leave"
      case .local: "local closure"
      }
    },
    estimate: "estimate",
    estimateNote: "An estimated date may still move, and the deadlines that pass it with it.",
    estimateLabel: "An estimate: the date may still move",
    seasonHours: { "\($0) hours" },
    never: "not a working day",
    today: "today",
    shortDay: { ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][$0.rawValue - 1] },
    monthsHeading: "Month by month",
    listHeading: "List of days off",
    date: "Date",
    name: "Name of the day off",
    kindColumn: "Kind",
    hoursHeading: "Office hours",
    usualHours: "Usual",
    usualHoursSince: { "Usual, from \($0)" },
    seasonSpan: { "\($0) to \($1)" },
    subscribe: "Subscribe to the calendar (iCalendar)",
    subscribeText: "Add this address to the calendar on your phone or computer; what it shows follows every change.",
    none: "None.",
    missing: { "There is no calendar for \($0) yet; dates in that year are not guessed." },
    editHeading: "Change the calendar",
    editLead:
      "Each change becomes a new edition of the office's files, recorded with your name, the time and the reason. All deadlines are counted anew at once.",
    add: "Add a day off",
    addHint: "Such as a local closure for an election, a flood or a fire",
    change: "Change",
    changeHeading: { "Change \($0)" },
    changeSeasonHeading: { "Change \($0) hours of \($1)" },
    remove: "Remove: a working day",
    removeHint: "Deadlines that pass this day come sooner.",
    save: "Save",
    back: "Cancel",
    why: "Reason",
    whyHint: "Such as the decree's number; kept in the audit trail",
    whyMissing: "Write the reason for this change",
    nameMissing: "Write what the day is called",
    dateMissing: "Write a date that exists, such as 23 11 2026",
    kindMissing: "Choose a kind",
    from: "First day",
    through: "Last day",
    dayHours: { "Hours on \($0)" },
    dayHoursHint: "Opening and closing without breaks, such as 08.00-12.00, 12.30-15.00; empty for a day off",
    dayHoursWrong: "Write hours such as 08.00-12.00, 12.30-15.00",
    saved: "The calendar has changed, and all deadlines were counted anew.",
    overtaken: "Somebody changed the calendar after this page was opened. Look again, then send once more.",
    wholeYear: {
      "The calendar of \($0) is brought in as one whole file (calendar/\($0).yaml), so that no year is half filled in."
    },
    wholeYearLink: "Files of the office",
    noYear: { "There is no calendar for \($0) yet; bring in its file first" },
    alreadyClosed: { "\($0) is already off: \($1)" },
    notClosed: { "\($0) is not a day off" },
    wrongDays: "The last day must not come before the first, and both lie in that year",
    noHours: "At least one day needs hours")
}
