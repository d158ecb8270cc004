extension TimeWords {
  static let english = TimeWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    date: { "\($0) \($1) \($2)" },
    clock: { "\($0):\($1)" },
    minutes: { $0 == 1 ? "1 minute" : "\($0) minutes" },
    hours: { $0 == 1 ? "1 hour" : "\($0) hours" },
    workingDays: { $0 == 1 ? "1 working day" : "\($0) working days" },
    ofMinutes: { "\($0) of \($1) minutes" },
    of: { "\($0) of \($1)" },
    left: { "\($0) left" },
    late: { "\($0) late" },
    thousands: ",",
    decimalPoint: ".")
}
