extension InformationWords {
  static let english = InformationWords(
    standardsHeading: "Service standards and pledge",
    standardsLead:
      "The fourteen components of a service standard under Law 25 of 2009, read from the procedure and office files in force. The files are in Indonesian.",
    components: { component in
      switch component {
      case .legalBasis: "Legal basis"
      case .requirements: "Requirements"
      case .procedure: "System, mechanism and procedure"
      case .time: "Time needed"
      case .fee: "Cost"
      case .product: "Product"
      case .facilities: "Facilities"
      case .competence: "Competence of those who do the work"
      case .supervision: "Internal supervision"
      case .complaints: "Handling of complaints and suggestions"
      case .staff: "Number of staff"
      case .guarantee: "Guarantee of service"
      case .security: "Guarantee of security and safety"
      case .evaluation: "Evaluation of performance"
      }
    },
    notGiven: "This office has not laid this down in its files yet.",
    pledge: "Pledge",
    pledgeText: { office, promises in
      "\(office) promises \(promises). Every application shows its deadline, and you see when we are late."
    },
    serviceSteps: "The steps",
    supervision: { "Done by \($0)." },
    supervisionJournal:
      "Every act and every reading of a file is recorded in a chained journal that cannot be changed unseen.",
    officers: { "\($0): \($1) desks" },
    guarantee: {
      "The letter is issued within \($0) of a complete application. Being late shows on the tracking page."
    },
    security: [
      "Letters are signed electronically, and anybody can check them.",
      "Documents are kept out of the web's reach and guarded by SHA-256 hashes.",
    ],
    privacyMore: "More about personal data",
    privacyLead: "What we keep, what for, who reads it, and for how long.",
    retentionHeading: "How long this office keeps things",
    retention: {
      [
        "Drafts that nobody touches: \($0) days", "Data of an application after it ended: \($1) years",
        "The record of who read what: \($2) years",
      ]
    },
    complaintsHeading: "Complaints and suggestions",
    complaintsLead: "Tell us what went wrong, what confused you, or what should be different.",
    complaintsRight:
      "You may complain free of charge, yourself or through a proxy, and may go to the Ombudsman if we do not answer (Law 25 of 2009). Give the application number if you have one; do not send your NIK or tracking code."
  )
}
