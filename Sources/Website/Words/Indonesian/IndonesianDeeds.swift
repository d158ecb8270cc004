import Casework
import Office

enum IndonesianDeeds {
  static func text(_ fact: Fact, _ names: SiteNames) -> String {
    switch fact {
    case .submitted: "diajukan"
    case .claimed: "diambil"
    case .released: "dilepas"
    case .assigned(_, _, let officer): "dialihkan" + (names.person(officer).map { " kepada \($0)" } ?? "")
    case .claimEnded(_, _, .idle): "dikembalikan ke antrean karena lama tidak dikerjakan"
    case .claimEnded(_, _, .leave): "dikembalikan ke antrean karena pemegangnya cuti"
    case .claimEnded(_, _, .deputised): "dikembalikan ke antrean karena orang lain bertindak untuk pemegangnya (Plh.)"
    case .claimEnded(_, _, .mandate): "dikembalikan ke antrean karena mandat pemegangnya berakhir"
    case .claimEnded(_, _, .desk): "dikembalikan ke antrean karena pemegangnya tidak lagi di meja ini"
    case .claimEnded(_, _, .supervisor): "ditarik ke antrean oleh atasan"
    case .checked(_, _, let outcome), .verified(_, _, _, let outcome), .visitClosed(_, let outcome):
      text(outcome, names)
    case .appointed: "dijadwalkan kunjungannya"
    case .visitReported: "dilaporkan kunjungannya"
    case .visitReportSigned: "ditandatangani laporan kunjungannya"
    case .assessed: "ditetapkan retribusinya"
    case .paid: "dicatat pembayarannya"
    case .refunded: "dikembalikan kelebihan pembayarannya"
    case .letterEnded(let ending):
      (ending.kind == .superseded ? "digantikan suratnya oleh " : "dicabut suratnya dengan ") + ending.by
    case .moved: "dipindahkan ke edisi prosedur yang baru"
    case .dutyRelaxed(.ownEntry, _):
      "diputuskan oleh yang ikut memasukkannya; kantor melonggarkan aturan `masukan_sendiri`"
    case .dutyRelaxed(.ownCheck, _):
      "diputuskan oleh yang sudah memeriksanya; kantor melonggarkan aturan `periksa_sendiri`"
    case .scanAttached(_, let requirement, _): "dilengkapi pindaian \(names.requirement(requirement))"
    case .sentBack(_, let to): "dikembalikan ke \(names.desk(to))"
    case .resubmitted: "diajukan kembali"
    case .approved: "disetujui"
    case .refused: "ditolak"
    case .drafted: "disusun suratnya"
    case .signatureRequested: "dimintakan tanda tangannya"
    case .signatureReceived: "diterima tanda tangannya"
    case .signatureRejected: "ditolak tanda tangannya oleh pemeriksaan"
    case .issued: "diterbitkan suratnya"
    case .refusalIssued: "diterbitkan surat penolakannya"
    case .letterRaised: "dilengkapi bukti tambahan pada suratnya"
    case .voided, .numberVoided: "dibatalkan nomornya"
    case .handedOver: "diserahkan suratnya"
    case .received: "dikonfirmasi penerimaannya"
    case .withdrawn: "ditarik"
    case .withdrawnAtCounter: "ditarik di loket atas surat permohonan pemohon"
    case .tied: "ditautkan ke akun"
    case .proposed: "diusulkan pencabutan suratnya"
    case .proposalDeclined: "tidak disetujui usulnya"
    }
  }

  private static func text(_ outcome: Outcome, _ names: SiteNames) -> String {
    switch outcome {
    case .kept: "ditandai"
    case .forwarded(let to): "diteruskan ke \(names.desk(to))"
    case .sentBack(let to): "dikembalikan ke \(names.desk(to))"
    case .returned: "dikembalikan kepada pemohon"
    }
  }

  static func doer(_ doer: Doer, _ names: SiteNames) -> String {
    switch doer {
    case .officer(let id, let role): person(id, names.role(role), names)
    case .deputy(let id, let role, let mandate): person(id, names.role(role, by: mandate), names)
    case .applicant: "pemohon"
    case .receiptHolder: "pemegang tanda terima"
    case .counter(let id), .counterDeputy(let id, _):
      names.showsPersons ? names.person(id).map { "\($0) (loket)" } ?? "loket" : "loket"
    case .system: "sistem"
    case .administrator(let id): names.showsPersons ? names.person(id) ?? "pengelola" : "pengelola"
    case .supervisor(let id): names.showsPersons ? names.person(id).map { "\($0) (atasan)" } ?? "atasan" : "atasan"
    }
  }

  private static func person(_ id: AccountID, _ role: String, _ names: SiteNames) -> String {
    names.showsPersons ? names.person(id).map { "\($0) (\(role))" } ?? role : role
  }
}

enum IndonesianHindrances {
  static func text(_ problem: OfficeProblem, _ names: SiteNames) -> String? {
    switch problem {
    case .noCase, .noDraft:
      "Permohonan ini tidak ada lagi, atau bukan untuk Anda. Draf berakhir sendiri bila lama tidak diisi."
    case .unfinished(let groups):
      "Belum selesai diisi: \(IndonesianRefusals.list(groups.map(names.group))). Lengkapi dahulu, lalu ajukan."
    case .documentsMissing(let ids):
      "Belum diunggah: \(IndonesianRefusals.list(ids.map(names.requirement))). Unggah dahulu, lalu ajukan."
    case .noSigningKey: "Akun Anda belum mempunyai kunci tanda tangan. Minta administrator memasangnya."
    case .wrongPassphrase: "Frasa sandi tidak membuka kunci Anda. Periksa huruf besar dan kecil, lalu coba lagi."
    case .keyNotGood: "Kunci tanda tangan Anda tidak dapat dipakai sekarang. Minta administrator memeriksanya."
    case .beingSigned: "Surat ini sedang ditandatangani. Tunggu sebentar, lalu muat ulang."
    case .noTimestamp:
      "Penyelenggara cap waktu tidak memberi cap waktu, jadi surat belum terbit. Tanda tangani lagi nanti; nomor dan tanggalnya tetap."
    case .revocationUnknown:
      "Penerbit sertifikat Anda tidak menjawab apakah sertifikat itu dicabut, jadi surat belum terbit. Tanda tangani lagi nanti; nomor dan tanggalnya tetap."
    case .token(let trouble): TokenWords.text(trouble)
    case .letterNotGood(let fault): LetterFaultWords.text(fault)
    case .emptyRows(let labels):
      "Surat ini belum dapat disetujui: baris \(IndonesianRefusals.list(labels)) kosong. Kembalikan berkas agar isiannya "
        + "dilengkapi, atau minta administrator memperbaiki bunyi suratnya."
    case .signerUnknown:
      "Berkas kantor belum memuat nama, jabatan, dan NIP Anda untuk blok tanda tangan. Minta administrator menambahkannya "
        + "di officials.yaml."
    case .documentGone: "Dokumen ini tidak ditemukan di penyimpanan. Beri tahu administrator."
    case .noProcedure: "Layanan ini tidak ada atau sudah tidak dibuka. Lihat layanan yang tersedia di beranda."
    case .notComputable(.number(let field)):
      "Retribusi tidak dapat dihitung: isian \(names.field(field)) bukan bilangan. Kembalikan berkas agar dibetulkan."
    case .notComputable(.tariff(let field, _)):
      "Retribusi tidak dapat dihitung: tidak ada tarif untuk \(names.field(field)). Beri tahu administrator."
    case .notComputable:
      "Rumus retribusi tidak memberi jumlah yang masuk akal untuk isian ini. Beri tahu administrator."
    case .earlierLetter(let number, .unknown):
      "Surat nomor \(number) tidak ditemukan atas nama dan NIK ini. Periksa nomornya; bila surat lama Anda terbit sebelum "
        + "layanan ini ada, datanglah ke loket."
    case .earlierLetter(let number, .notIssued):
      "Surat nomor \(number) belum terbit, jadi belum dapat dilanjutkan dengan permohonan ini."
    case .earlierLetter(let number, .proposed(let other)):
      "Pencabutan surat \(number) sudah diusulkan dengan nomor \(other); tunggu keputusannya."
    case .earlierLetter(let number, .ended(let ending)):
      "Surat nomor \(number) sudah berakhir karena surat nomor \(ending.by). Gunakan surat yang terakhir."
    case .noOffice, .noEdition, .brokenEdition, .noSeries, .overtaken, .refused: nil
    }
  }
}
