import Casework

extension ActingWords {
  static let english = ActingWords(
    heading: "Mandates",
    lead: "Who acts in whose post, from which day to which, and by which decree.",
    give: "Enter a mandate",
    none: "No mandates yet",
    noneHint: "Enter one when an official is away or a post has nobody.",
    kind: { kind in
      switch kind {
      case .daily: "Daily acting (Plh.)"
      case .acting: "Acting (Plt.)"
      case .onBehalf: "On behalf (a.n.)"
      }
    },
    kindHint: { kind in
      switch kind {
      case .daily: "The official is away for some days."
      case .acting: "The post has no official yet."
      case .onBehalf: "The official has delegated the signature and keeps the responsibility."
      }
    },
    holder: "Who acts",
    post: "Post",
    days: "Days",
    decree: "Decree",
    state: "State",
    stands: "Holds",
    begins: "Not begun",
    over: "Over",
    endedEarly: "Ended early",
    resting: "Rests during leave",
    lapsed: "Holds no more",
    end: "End",
    openScan: "Open the scan",
    span: { $0 == $1 ? $0 : "\($0) to \($1)" },
    decreeOf: { "number \($0) of \($1)" },
    inStead: { "for \($0)" },
    given: "The mandate is entered and recorded. It begins and ends by its dates.",
    ended: "The mandate is ended and recorded.",
    pages: "Pages of the list of mandates",
    notConfigured: "The office's file has no `mandat` part, so no mandate can be entered. Add it to office.yaml.",
    newHeading: "Enter a mandate",
    newLead: "A mandate is never changed; end a wrong one and enter another.",
    kindOf: "Kind of mandate",
    kindMissing: "No kind chosen; choose one",
    role: "The desk whose authority it is",
    roleMissing: "No desk chosen; choose one",
    holderMissing: "Nobody chosen to act; choose an officer",
    principal: "The official who is stood in for",
    principalHint: "For Plh. and a.n.; leave empty for Plt.",
    nobody: "Nobody",
    position: "The post's name above the signature",
    positionHint: "Leave empty for the name in the office's file",
    decreeNumber: "Number of the decree",
    decreeDate: "Date of the decree",
    scan: "Scan of the decree",
    scanHint: "PDF, JPEG or PNG",
    scanMissing: "No scan chosen; choose a PDF or a picture",
    firstDay: "First day",
    lastDay: "Last day",
    dateMissing: "No date; write a day, month and year that exist",
    enter: "Enter the mandate",
    sameFile: {
      "\($0) holds \($1), which checks the same files, and cannot sign what he or she has checked; give that desk to "
        + "somebody else while this mandate lasts."
    },
    leave: "Leave",
    leaveLead: "While on leave an officer gets no files, files held go back to the queue, and mandates rest.",
    noLeave: "No leave is recorded.",
    enterLeave: "Record leave",
    cancelLeave: "Cancel",
    onLeave: "On leave",
    leaveBegins: "Will be on leave",
    onLeaveUntil: { "on leave until \($0)" },
    allLeave: "Leave",
    allLeaveLead: "While on leave an officer gets no files, files held go back to the queue, and mandates rest.",
    noneOnLeave: "Nobody is on leave",
    noneOnLeaveHint: "Leave that runs or will begin appears here.",
    chooseOfficer: "Choose an officer",
    chooseDesk: "Choose a desk",
    officerMissing: "Nobody chosen; choose an officer",
    gap: {
      "\($0) is on leave, \($2), and nobody holds the desk \($1) on those days. Enter a mandate (Plh.), or its files wait."
    },
    proofs: "Qualifications",
    proofsLead: "Documents that prove qualifications. Which desk asks for them stands in the procedure.",
    noProof: "No documents yet.",
    proof: { proof, role in
      switch proof {
      case .education(let level): "Diploma: \(educationName(level))"
      case .appointment(let id): "Decree of appointment as \(role(id))"
      case .membership(let id): "Decree of membership of \(role(id))"
      }
    },
    demand: { demand in
      switch demand {
      case .education(let least): "a diploma of at least \(educationName(least))"
      case .appointment: "the decree of appointment to the post"
      case .membership: "the decree of membership of the team"
      }
    },
    education: educationName,
    kindOfProof: "What it proves",
    proofNumber: "Number of the document",
    proofDate: "Date of the document",
    proofScan: "Scan (may be left out)",
    enterProof: "Add the document",
    withdrawProof: "Withdraw",
    fromFile: "from the office's file",
    formDemands: "What the SOP asks",
    formDemandsLead:
      "By the SOP's form. What a document proves is asked each time a file is taken or decided; the rest is only shown.",
    noFormDemands: "No SOP's form asks for qualifications at this desk.",
    proven: "Proven",
    unproven: "Not proven",
    actingAs: { "You act as \($0) until \($1), by decree \($2)." },
    awayUntil: { "You are recorded as on leave until \($0). You can read files, but not take or decide them." },
    deputised: {
      "\($0) acts as \($1) until \($2), so you do not decide at that desk meanwhile. "
        + "If you are back at work, ask the administrator to end the mandate."
    },
    reassign: "Reassign",
    reassignHeading: { "Reassign the file of \($0)" },
    reassignLead: { desk, holder in
      holder.map { "The file is at \(desk), held by \($0)." } ?? "The file is at \(desk), not taken yet."
    },
    to: "Give it to",
    toMissing: "Nobody chosen; choose an officer or the queue",
    toQueue: "The queue, for anyone to take",
    nobodyElse: "No other officer of this desk could work on it.",
    why: "Reason",
    whyHint: "Kept in the file's history",
    whyMissing: "No reason; write one sentence",
    cannot: "Cannot work on it:")

  private static let educationName: @Sendable (Education) -> String = { level in
    switch level {
    case .secondary: "secondary school"
    case .diploma: "Diploma III"
    case .bachelor: "bachelor (S1)"
    case .master: "master (S2)"
    case .doctor: "doctor (S3)"
    }
  }
}
