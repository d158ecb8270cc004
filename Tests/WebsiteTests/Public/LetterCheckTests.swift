import Casework
import PDFDocument
import Testing

@testable import Office
@testable import Website

@Suite("Checking a letter")
struct LetterCheckTests {
  private func issued(_ site: SiteHarness) async throws -> (LoadedCase, [UInt8]) {
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    try await work.issue(id)
    let loaded = try site.services.cases.load(id)
    let signed = try #require(loaded.state.letter?.signed)
    return (loaded, try await site.services.blobs.bytes(signed, of: id))
  }

  @Test func byNumberAndByQRItSaysWhatStandsOnTheLetter() async throws {
    let site = try await SiteHarness()
    let (loaded, _) = try await issued(site)
    let number = try #require(loaded.state.letter?.numbering.number)
    let code = try #require(loaded.secrets.letterCode)
    try await site.run { browser in
      try await browser.open(.letterCheck)
      let byNumber = try await browser.open(Address.letterCheck.path([(LetterNumberForm.number, " \(number) ")]))
      for page in [byNumber, try await browser.open(.letter(code: code))] {
        #expect(page.status == .ok)
        #expect(page.says(number))
        #expect(page.says("Berlaku sampai dengan"))
        #expect(page.says("saja bukan bukti"))
        #expect(page.says("belum tersertifikasi"))
        #expect(page.says("Isi berkas utuh"))
        // Neither identity number nor home stands here.
        for field in [loaded.procedure.keyFields.nik, "alamat"].compactMap(\.self) {
          if let value = loaded.values[field], !value.isEmpty { #expect(!page.says(value)) }
        }
      }
      // A number can be made up by counting, the code in the QR cannot.
      #expect(!byNumber.says(loaded.name) && !byNumber.says(loaded.workplace))
      #expect(byNumber.says(MaskedName.of(loaded.name)))
      #expect(names(try await browser.open(.letter(code: code)), loaded))
    }
  }

  /// A QR code's alphanumeric mode has capitals alone.
  @Test func theAddressInTheQRLeadsToTheLettersPage() async throws {
    let site = try await SiteHarness()
    let (loaded, _) = try await issued(site)
    let code = try #require(loaded.secrets.letterCode)
    let printed = try #require(loaded.secrets.provenAddress)
    let path = Address.printedLetter(code: code.uppercased()).path
    #expect(printed.hasPrefix("HTTP://LOCALHOST\(path)#"))
    try await site.run { browser in
      let page = try await browser.open(path)
      #expect(page.path == Address.letter(code: code).path)
      #expect(page.status == .ok)
      #expect(names(page, loaded))
    }
  }

  private func names(_ page: SeenPage, _ loaded: LoadedCase) -> Bool {
    page.says(loaded.name) && page.says(loaded.workplace)
  }

  @Test func theVeryFileIsGoodAndNothingOfItIsKept() async throws {
    let site = try await SiteHarness()
    let (_, bytes) = try await issued(site)
    let before = try await site.services.blobs.allDigests()
    try await site.run { browser in
      try await browser.open(.letterCheck)
      let page = try await browser.send(
        to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "surat.pdf", bytes: bytes)], form: 1)
      #expect(page.heading == "Berkas ini asli dan suratnya masih berlaku")
    }
    #expect(try await site.services.blobs.allDigests() == before)
  }

  @Test func aChangedByteIsBadAndAnythingElseIsUnknown() async throws {
    let site = try await SiteHarness()
    let (_, bytes) = try await issued(site)
    let place = bytes.count / 4
    let changed = bytes[..<place] + [bytes[place] ^ 1] + bytes[(place + 1)...]
    let unsigned = try DeskWork(site: site).pdf()
    try await site.run { browser in
      for (file, heading) in [
        (Array(changed), "Berkas ini bukan surat yang kami terbitkan: isinya berubah"),
        (unsigned, "Berkas ini tidak dapat dipastikan"),
        (Array("<html>surat</html>".utf8), "Berkas ini tidak dapat dipastikan"),
      ] {
        try await browser.open(.letterCheck)
        let page = try await browser.send(
          to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "surat.pdf", bytes: file)], form: 1)
        #expect(page.heading == heading)
        #expect(page.says("Tidak ada dalam Buku Register Perizinan"))
      }
    }
  }

  @Test func whatWasAddedBehindALetterIsNamedWithTheLetterItWas() async throws {
    let site = try await SiteHarness()
    let (loaded, bytes) = try await issued(site)
    let file = try PDFFile(bytes)
    let number = try #require(try file.pageNumbers().first)
    var update = PDFUpdate(file)
    var page = try #require(try file.object(number).dictionaryValue)
    let note = update.add(
      .dictionary(["Type": .name("Annot"), "Subtype": .name("FreeText"), "Contents": .text("sampai 2099")]))
    let annotations = try file.resolve(page["Annots"]).arrayValue ?? []
    page["Annots"] = .array(annotations + [.reference(note, generation: 0)])
    update.write(number, .dictionary(page))
    let altered = update.finished()
    #expect(altered.starts(with: bytes))
    try await site.run { browser in
      try await browser.open(.letterCheck)
      let page = try await browser.send(
        to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "surat.pdf", bytes: altered)], form: 1)
      #expect(page.heading == "Berkas ini surat kami yang diubah setelah terbit")
      #expect(page.says("anotasi FreeText ditambahkan pada halaman 1: “sampai 2099”"))
      #expect(page.says(try #require(loaded.state.letter?.numbering.number)))
      #expect(!page.says("Isi berkas utuh"))
    }
  }

  @Test func anotherOfficesSignatureIsNotOurs() async throws {
    let (site, other) = (try await SiteHarness(), try await SiteHarness())
    let (_, foreign) = try await issued(other)
    try await site.run { browser in
      try await browser.open(.letterCheck)
      let page = try await browser.send(
        to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "surat.pdf", bytes: foreign)], form: 1)
      #expect(page.heading == "Berkas ini tidak ditandatangani oleh kantor kami")
    }
  }

  @Test func signedByUsButNotOnRecordIsSaidAsSuch() async throws {
    let site = try await SiteHarness()
    let (loaded, bytes) = try await issued(site)
    let signer = try site.account(site.officer(at: DeskWork(site: site).approval))
    let (identity, _) = try site.services.letters.open(signer.id, passphrase: site.passphrase)
    let draft = try #require(loaded.state.letter?.draft)
    let again = try LetterSealing.sign(
      try await site.services.blobs.bytes(draft, of: loaded.id), nil, as: identity,
      at: site.clock.now.adding(seconds: 60), in: site.office.city)
    #expect(again != bytes)
    try await site.run { browser in
      try await browser.open(.letterCheck)
      let page = try await browser.send(
        to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "surat.pdf", bytes: again)], form: 1)
      #expect(page.heading == "Tanda tangannya milik kantor kami, tetapi berkas ini tidak ada dalam register")
    }
  }

  @Test func whatIsNotOnRecordIsSaid() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      #expect(try await browser.open(.letter(code: "tidakada")).status == .notFound)
      let unknown = try await browser.open(Address.letterCheck.path([(LetterNumberForm.number, "503/999")]))
      #expect(unknown.status == .notFound)
      #expect(unknown.says("503/999"))
      #expect(unknown.html.contains("value=\"503/999\""))
      #expect(try await browser.open("\(Address.letterCheck.path)?nomor=").status == .unprocessableContent)
      try await browser.open(.letterCheck)
      #expect(try await browser.send(to: .letterCheck, form: 1).status == .unprocessableContent)
    }
  }

  @Test func aFileLargerThanAnyLetterIsToldSo() async throws {
    let site = try await SiteHarness()
    let large = [UInt8](repeating: 37, count: FormLimits.upload.fileBytes + 1)
    try await site.run { browser in
      try await browser.open(.letterCheck)
      let page = try await browser.send(
        to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "besar.pdf", bytes: large)], form: 1)
      #expect(page.status == .unprocessableContent)
      #expect(page.says("lebih dari 5 MB"))
    }
  }

  @Test func anEndedLetterIsGenuineButOver() async throws {
    let site = try await SiteHarness()
    let (loaded, bytes) = try await issued(site)
    let number = try #require(loaded.state.letter?.numbering.number)
    site.clock.advance(minutes: 60 * 24 * 366 * 6)
    try await site.run { browser in
      let page = try await browser.open(Address.letterCheck.path([(LetterNumberForm.number, number)]))
      #expect(page.says("Habis masa berlaku"))
      try await browser.open(.letterCheck)
      let file = try await browser.send(
        to: .letterCheck, files: [LetterFileForm.file: SentFile(name: "surat.pdf", bytes: bytes)], form: 1)
      #expect(file.heading == "Berkas ini asli, tetapi masa berlaku suratnya habis")
    }
  }

  @Test func aNumberWithoutALetterIsNotALetter() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    _ = try await site.services.letters.approve(id, expecting: nil, by: try work.actor(at: work.approval), form: nil)
    let number = try #require(try work.state(id).letter?.numbering.number)
    try await site.run { browser in
      let page = try await browser.open(Address.letterCheck.path([(LetterNumberForm.number, number)]))
      #expect(page.heading == "Nomor ini sudah diberikan, tetapi suratnya belum terbit")
      #expect(!page.says(try site.services.cases.load(id).name))
    }
  }
}
