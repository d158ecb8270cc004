import Casework

extension Address {
  /// The words of the addresses are Indonesian: people see, type and print them.
  var segments: [Segment] {
    switch self {
    case .home: []
    case .service(let procedure): [.word("layanan"), .procedure(procedure)]
    case .track: [.word("lacak")]
    case .letterCheck: [.word("cek")]
    case .letter(let code): [.word("cek"), .value(.letter, code)]
    case .printedLetter(let code): [.word("CEK"), .value(.letter, code)]
    case .offlineCheck: [.word("cek"), .word("luring")]
    case .inspectorFile: [.word("cek"), .word("pemeriksa.html")]
    // At the root: a worker keeps only what lies below it.
    case .checkWorker: [.word("cek-luring.js")]
    case .proofKeys: [.word("cek"), .word("kunci.json")]
    case .revocations: [.word("cek"), .word("berakhir.cose")]
    case .standards: [.word("standar-pelayanan")]
    case .privacy: [.word("privasi")]
    case .complaints: [.word("pengaduan")]
    case .calendar: [.word("kalender")]
    case .calendarFeed: [.word("kalender.ics")]
    case .report: [.word("laporan")]
    case .monthReport(let month): [.word("laporan"), .value(.month, month)]
    case .monthReportCSV(let month): [.word("laporan"), .value(.month, month), .word("unduh.csv")]
    case .monthReportPDF(let month): [.word("laporan"), .value(.month, month), .word("laporan.pdf")]

    case .signIn: [.word("masuk")]
    case .signOut: [.word("keluar")]
    case .register: [.word("daftar")]
    case .account: [.word("akun")]
    case .password: [.word("akun"), .word("sandi")]

    case .myApplications: [.word("permohonan")]
    case .myLetters: [.word("surat-saya")]
    case .newApplication(let procedure): [.word("layanan"), .procedure(procedure), .word("permohonan-baru")]
    case .draft, .draftSection, .draftDocuments, .draftUpload, .draftRemoveDocument, .draftDocumentPage,
      .draftApplicationLetter, .draftReview, .draftSubmit, .draftDiscard, .counterPapers:
      draftSegments

    case .application(let id): [.word("permohonan"), .permitCase(id)]
    case .applicationMend(let id): [.word("permohonan"), .permitCase(id), .word("perbaiki")]
    case .withdraw(let id): [.word("permohonan"), .permitCase(id), .word("tarik")]
    case .receipt(let id): [.word("permohonan"), .permitCase(id), .word("tanda-terima.pdf")]
    case .letterFile(let id): [.word("permohonan"), .permitCase(id), .word("surat.pdf")]
    case .confirmReceipt(let id): [.word("permohonan"), .permitCase(id), .word("terima")]
    case .ownAssessment(let id): [.word("permohonan"), .permitCase(id), .word("skrd.pdf")]
    case .readers(let id): [.word("permohonan"), .permitCase(id), .word("pembaca")]
    case .tie(let id): [.word("permohonan"), .permitCase(id), .word("tautkan")]

    case .counterDesk: [.word("loket")]
    case .counterNew: [.word("loket"), .word("baru")]
    case .counterFind: [.word("loket"), .word("cari")]
    case .counterReset: [.word("loket"), .word("sandi")]

    case .desks: [.word("meja")]
    case .board: [.word("papan")]
    case .leaves: [.word("papan"), .word("cuti")]
    case .desk(let step): [.word("meja"), .step(step)]
    case .deskNews(let step): [.word("meja"), .step(step), .word("kabar")]
    case .claimNext(let step): [.word("meja"), .step(step), .word("ambil")]
    case .claim, .release, .bench, .fileNews, .caseData, .caseHistory, .documentView, .documentPage, .documentFile,
      .attachScan, .decideCheck, .decideVerify, .sendBack, .reassign, .appointVisit, .reportVisit, .signVisit,
      .closeVisit, .till, .assess, .recordPayment, .recordRefund, .assessmentPaper, .sign, .letterPreview,
      .letterPreviewPage, .refuse, .voidNumber, .handOver, .handOverReceipt, .proposeRevocation, .declineProposal:
      fileSegments

    case .pile: [.word("tanda-tangan")]
    case .pileLetter(let id): [.word("tanda-tangan"), .word("surat"), .permitCase(id)]
    case .pileChosen: [.word("tanda-tangan"), .word("daftar")]
    case .signPile: [.word("tanda-tangan"), .word("sekaligus")]
    case .pileProgress: [.word("tanda-tangan"), .word("hasil")]

    case .permitRegister: [.word("register")]
    case .registerCSV: [.word("register"), .word("unduh.csv")]
    case .accounts: [.word("pengelola"), .word("akun")]
    case .newAccount: [.word("pengelola"), .word("akun-baru")]
    case .officeAccount(let id): [.word("pengelola"), .word("akun"), .value(.account, id.rawValue)]
    case .staff(let id):
      [.word("pengelola"), .word("akun"), .value(.account, id.rawValue), .word("kepegawaian")]
    case .mandates: [.word("pengelola"), .word("mandat")]
    case .newMandate: [.word("pengelola"), .word("mandat-baru")]
    case .staffPaper(let digest): [.word("pengelola"), .word("kepegawaian"), .document(digest)]
    case .office: [.word("pengelola"), .word("kantor")]
    case .officeCalendar: [.word("pengelola"), .word("kalender")]
    case .procedures: [.word("pengelola"), .word("prosedur")]
    case .managedProcedure, .newEdition, .withdrawEdition, .comparedEditions, .editionForm, .editionFormPDF,
      .editionChart, .editionCheck:
      procedureSegments
    case .editions: [.word("pengelola"), .word("edisi")]
    case .edition(let digest): [.word("pengelola"), .word("edisi"), .document(digest)]
    case .keys: [.word("pengelola"), .word("kunci")]
    case .messages: [.word("pengelola"), .word("pesan")]
    case .auditLog: [.word("audit")]
    case .relaxedDuties: [.word("audit"), .word("pelonggaran")]
    case .relaxedDutiesCSV: [.word("audit"), .word("pelonggaran.csv")]
    case .auditCSV: [.word("audit"), .word("unduh.csv")]

    case .language(let language): [.word("bahasa"), .value(.language, language.rawValue)]
    case .asset(let name): [.word("assets"), .value(.asset, name)]
    case .health: [.word("healthz")]
    case .metrics: [.word("metrics")]
    }
  }

  private var draftSegments: [Segment] {
    switch self {
    case .draft(let id): draft(id)
    case .draftSection(let id, let group): draft(id, .word("isian"), .value(.group, group.rawValue))
    case .draftDocuments(let id): draft(id, .word("dokumen"))
    case .draftUpload(let id, let requirement): draft(id, .word("dokumen"), .requirement(requirement))
    case .draftRemoveDocument(let id, let requirement):
      draft(id, .word("dokumen"), .requirement(requirement), .word("hapus"))
    case .draftDocumentPage(let id, let requirement, let page):
      draft(id, .word("dokumen"), .requirement(requirement), .word("halaman"), .value(.page, String(page)))
    case .draftApplicationLetter(let id): draft(id, .word("surat-permohonan.pdf"))
    case .draftReview(let id): draft(id, .word("periksa"))
    case .draftSubmit(let id): draft(id, .word("ajukan"))
    case .draftDiscard(let id): draft(id, .word("hapus"))
    case .counterPapers(let id): draft(id, .word("berkas-kertas"))
    default: []
    }
  }

  private var procedureSegments: [Segment] {
    switch self {
    case .managedProcedure(let id): procedure(id)
    case .newEdition(let id): procedure(id, .word("edisi-baru"))
    case .withdrawEdition(let id): procedure(id, .word("batal"))
    case .comparedEditions(let id): procedure(id, .word("perbandingan"))
    case .editionForm(let id, let edition): procedure(id, .document(edition), .word("formulir"))
    case .editionFormPDF(let id, let edition): procedure(id, .document(edition), .word("formulir.pdf"))
    case .editionChart(let id, let edition): procedure(id, .document(edition), .word("alur.svg"))
    case .editionCheck(let id, let edition): procedure(id, .document(edition), .word("pemeriksaan"))
    default: []
    }
  }

  private var fileSegments: [Segment] {
    switch self {
    case .claim(let id): file(id, .word("ambil"))
    case .release(let id): file(id, .word("lepas"))
    case .bench(let id): file(id)
    case .fileNews(let id): file(id, .word("kabar"))
    case .caseData(let id): file(id, .word("data"))
    case .caseHistory(let id): file(id, .word("riwayat"))
    case .documentView(let id, let digest): file(id, .word("dokumen"), .document(digest))
    case .documentPage(let id, let digest, let page):
      file(id, .word("dokumen"), .document(digest), .word("halaman"), .value(.page, String(page)))
    case .documentFile(let id, let digest): file(id, .word("dokumen"), .document(digest), .word("unduh"))
    case .attachScan(let id, let requirement): file(id, .word("pindaian"), .requirement(requirement))
    case .decideCheck(let id): file(id, .word("periksa"))
    case .decideVerify(let id): file(id, .word("verifikasi"))
    case .sendBack(let id): file(id, .word("kembalikan"))
    case .reassign(let id): file(id, .word("alihkan"))
    case .appointVisit(let id): file(id, .word("kunjungan"), .word("jadwal"))
    case .reportVisit(let id): file(id, .word("kunjungan"), .word("laporan"))
    case .signVisit(let id): file(id, .word("kunjungan"), .word("tanda-tangan"))
    case .closeVisit(let id): file(id, .word("kunjungan"), .word("kembalikan"))
    case .till(let id): file(id, .word("retribusi"))
    case .assess(let id): file(id, .word("retribusi"), .word("penetapan"))
    case .recordPayment(let id): file(id, .word("retribusi"), .word("pembayaran"))
    case .recordRefund(let id): file(id, .word("retribusi"), .word("pengembalian"))
    case .assessmentPaper(let id): file(id, .word("retribusi"), .word("skrd.pdf"))
    case .sign(let id): file(id, .word("tanda-tangan"))
    case .letterPreview(let id): file(id, .word("pratinjau.pdf"))
    case .letterPreviewPage(let id, let page): file(id, .word("pratinjau"), .value(.page, String(page)))
    case .refuse(let id): file(id, .word("tolak"))
    case .proposeRevocation(let id): file(id, .word("usul-pencabutan"))
    case .declineProposal(let id): file(id, .word("tidak-setuju"))
    case .voidNumber(let id): file(id, .word("batal"))
    case .handOver(let id): file(id, .word("serahkan"))
    case .handOverReceipt(let id): file(id, .word("bukti-serah-terima.pdf"))
    default: []
    }
  }

  private func draft(_ id: CaseID, _ rest: Segment...) -> [Segment] { [.word("draf"), .permitCase(id)] + rest }

  private func procedure(_ id: ProcedureID, _ rest: Segment...) -> [Segment] {
    [.word("pengelola"), .word("prosedur"), .procedure(id)] + rest
  }

  private func file(_ id: CaseID, _ rest: Segment...) -> [Segment] { [.word("berkas"), .permitCase(id)] + rest }
}

extension Address.Segment {
  fileprivate static func permitCase(_ id: CaseID) -> Self { .value(.permitCase, id.rawValue) }
  fileprivate static func procedure(_ id: ProcedureID) -> Self { .value(.procedure, id.rawValue) }
  fileprivate static func step(_ id: StepID) -> Self { .value(.step, id.rawValue) }
  fileprivate static func requirement(_ id: RequirementID) -> Self { .value(.requirement, id.rawValue) }
  fileprivate static func document(_ digest: Digest) -> Self { .value(.document, digest.hex) }
}
