import Casework
import Office

extension RefusalWords {
  static let indonesian = RefusalWords(
    refusal: IndonesianRefusals.text, account: IndonesianAccountRefusals.text,
    password: IndonesianAccountRefusals.password, intake: IndonesianIntakeRefusals.text,
    hindrance: IndonesianHindrances.text, deed: IndonesianDeeds.text, doer: IndonesianDeeds.doer)
}

enum IndonesianRefusals {
  static func text(_ refusal: Refusal, _ names: SiteNames, _ time: TimeText) -> String {
    switch refusal {
    case .notNow(let stage): "\(at(stage, names)) Muat ulang untuk melihat apa yang dapat dilakukan sekarang."
    case .notThisAct(let step, _):
      "Berkas sedang di \(names.desk(step)), dan di sana hal ini tidak dilakukan. Muat ulang untuk melihat langkahnya."
    case .unknownStep: "Langkah ini tidak ada dalam prosedur. Kembali ke antrean dan buka berkasnya dari sana."
    case .notYourDesk(let step): "Langkah ini dikerjakan \(names.desk(step)); akun Anda tidak memegang meja itu."
    case .onLeave(let until):
      "Anda tercatat cuti sampai dengan \(time.date(until)). Jika sudah bekerja lagi, minta administrator membatalkan cutinya."
    case .deputised(let until):
      "Orang lain bertindak untuk jabatan ini (Plh.) sampai dengan \(time.date(until)). Jika pejabatnya sudah bertugas lagi, "
        + "minta administrator mengakhiri mandatnya."
    case .unqualified(let step, let demands):
      "Meja \(names.desk(step)) meminta \(list(demands.map(ActingWords.indonesian.demand))), yang belum tercatat pada akun "
        + "ini. Serahkan dokumennya kepada administrator."
    case .mandateOver: "Mandat untuk tindakan ini tidak berlaku lagi. Muat ulang untuk melihat meja yang Anda pegang."
    case .notSupervisor: "Hanya atasan yang disebut dalam berkas kantor yang dapat mengalihkan berkas."
    case .accountDisabled:
      "Akun ini dinonaktifkan, jadi tidak ada lagi yang dilakukan atas namanya. Tanyakan kepada administrator."
    case .needsSignedRequest:
      "Di loket, permohonan hanya dapat ditarik dengan surat permohonan yang ditandatangani pemohon. Unggah pindaiannya."
    case .notYourCase: "Hanya pemohonnya sendiri yang dapat melakukan ini."
    case .heldBy(let account):
      "Berkas ini sedang dikerjakan \(names.person(account) ?? "petugas lain"). Ambil berkas lain, atau minta dilepas dahulu."
    case .alreadyYours: "Berkas ini sudah Anda ambil."
    case .notHeld: "Berkas ini belum Anda ambil. Ambil dahulu, lalu kerjakan."
    case .unknownRequirement: "Persyaratan itu tidak ada dalam prosedur ini. Muat ulang halamannya."
    case .unknownGroup: "Kelompok data itu tidak ada dalam prosedur ini. Muat ulang halamannya."
    case .unmarked(let ids):
      "Belum ditandai: \(list(ids.map(names.requirement))). Tandai Ya atau Tidak pada masing-masing."
    case .unmarkedGroups(let ids):
      "Belum ditandai: \(list(ids.map(names.group))). Tandai Sesuai atau Tidak sesuai pada masing-masing."
    case .failed(let ids):
      "Ditandai Tidak: \(list(ids.map(names.requirement))). Berkas tidak dapat diteruskan; kembalikan dengan alasannya."
    case .failedGroups(let ids):
      "Ditandai tidak sesuai: \(list(ids.map(names.group))). Berkas tidak dapat diteruskan; kembalikan dengan alasannya."
    case .notValidated: "Keseluruhan berkas belum dinyatakan sah. Centang pernyataan validasi sebelum meneruskan."
    case .missing(let ids): "Belum ada: \(list(ids.map(names.requirement))). Unggah dahulu, lalu coba lagi."
    case .onlyOnPaper(let ids):
      "Baru ada di kertas: \(list(ids.map(names.requirement))). Pindai dan unggah dahulu, lalu coba lagi."
    case .notComplete(let step, let ids):
      "\(names.desk(step)) belum menandai lengkap untuk isi yang sekarang: \(list(ids.map(names.requirement))). "
        + "Kembalikan berkas ke \(names.desk(step))."
    case .notVerified(let step):
      "\(names.desk(step)) belum memverifikasi isi yang sekarang. Kembalikan berkas ke \(names.desk(step))."
    case .ownWork(.ownEntry, _):
      "Anda ikut mengisi, mengunggah, atau mengajukan berkas ini, jadi pemeriksaannya dikerjakan petugas lain."
    case .ownWork(.ownCheck, let step):
      "Anda sudah memeriksa berkas ini di \(names.desk(step)), jadi langkah ini dikerjakan petugas lain."
    case .appointmentPassed(let moment):
      "\(time.dateAndTime(moment)) sudah lewat. Pilih waktu kunjungan yang akan datang."
    case .noAppointment: "Kunjungan belum dijadwalkan. Jadwalkan dahulu, lalu laporkan."
    case .visitNotDue(let moment):
      "Kunjungan dijadwalkan \(time.dateAndTime(moment)); waktu kunjungan tidak boleh sebelum itu atau setelah sekarang."
    case .tooFewPhotos(let needed): "Laporan kunjungan memerlukan paling sedikit \(needed) foto."
    case .noVisitReport: "Belum ada laporan kunjungan. Tulis laporannya dahulu."
    case .otherVisitReport: "Laporan kunjungan sudah diganti. Baca laporan yang sekarang, lalu tanda tangani."
    case .alreadySigned: "Anda sudah menandatangani laporan kunjungan ini."
    case .visitPassed: "Laporan menyatakan memenuhi syarat; berkas maju setelah semua petugas menandatangani."
    case .visitNotClosed(let step): "Kunjungan di \(names.desk(step)) belum selesai untuk isi yang sekarang."
    case .visitNotSigned(let lacking): "Laporan kunjungan masih menunggu \(lacking) tanda tangan petugas lain."
    case .notAssessed: "Retribusi belum ditetapkan untuk isi yang sekarang. Tetapkan dahulu."
    case .notSettled(let open): "Retribusi belum lunas; masih kurang \(time.rupiah(open))."
    case .amountNotPositive: "Jumlah uang harus lebih dari nol."
    case .paymentKnown(let reference): "Bukti nomor \(reference) sudah dicatat. Periksa daftar pembayaran."
    case .refundTooLarge(let credit): "Yang dapat dikembalikan hanya \(time.rupiah(credit))."
    case .letterEnded(let ending): "Surat ini sudah berakhir karena surat nomor \(ending.by)."
    case .noLetterToEnd: "Usul pencabutan harus menyebut surat dalam register yang diakhirinya."
    case .nothingToMove: "Permohonan ini sudah mengikuti edisi itu."
    case .levyWithoutDesk(let held):
      "Retribusi sudah ditetapkan (diterima \(time.rupiah(held))), dan edisi itu tidak punya meja yang menyelesaikannya."
    case .cannotReturnFromHere(let step): "Dari \(names.desk(step)) berkas tidak dikembalikan kepada pemohon."
    case .cannotSendBack(let from, let to):
      "Dari \(names.desk(from)) berkas tidak dapat dikembalikan ke \(names.desk(to))."
    case .nothingToMend: "Tidak ada yang ditandai kurang. Tandai dahulu apa yang harus dilengkapi dan mengapa."
    case .stillToMend(let mends): "Belum diperbaiki: \(list(mends.map(names.mend))). Perbaiki dahulu, lalu ajukan lagi."
    case .changedUnasked: "Ada bagian yang berubah padahal sudah diterima. Bagian itu tidak perlu diubah; muat ulang."
    case .missingGroups(let ids): "Belum diisi: \(list(ids.map(names.group))). Isi dahulu, lalu ajukan."
    case .alreadyScanned(let id): "\(names.requirement(id)) sudah ada pindaiannya."
    case .noPaper(let id): "\(names.requirement(id)) tidak tercatat diterima di kertas dengan ajuan ini."
    case .bytesDiffer:
      "Isi surat berbeda dari yang sudah ditetapkan, jadi tidak ditandatangani. Beri tahu administrator."
    case .noSignature: "Tanda tangan surat ini belum diminta atau belum datang. Minta tanda tangan sekali lagi."
    case .signatureNotJudged:
      "Berkas bertanda tangan untuk surat ini sudah datang dan sedang diperiksa. Tunggu sebentar, lalu muat ulang."
    case .noDraft: "Naskah surat belum jadi. Tunggu sebentar, lalu coba lagi."
    case .alreadyIssued: "Surat ini sudah terbit."
    case .alreadyOwned: "Permohonan ini sudah tertaut ke sebuah akun."
    case .alreadyReceived: "Penerimaan surat ini sudah dikonfirmasi."
    case .before(let moment):
      "Jam server lebih lambat dari catatan terakhir (\(time.dateAndTime(moment))). Beri tahu administrator."
    }
  }

  private static func at(_ stage: Stage, _ names: SiteNames) -> String {
    switch stage {
    case .atStep(let step): "Berkas sedang di \(names.desk(step))."
    case .returned: "Berkas sedang dilengkapi pemohon."
    case .approved: "Permohonan sudah disetujui dan menunggu tanda tangan."
    case .issued: "Surat sudah terbit."
    case .handedOver: "Surat sudah diserahkan."
    case .refused: "Permohonan sudah ditolak."
    case .withdrawn: "Permohonan sudah ditarik pemohon."
    case .void: "Nomor surat ini sudah dibatalkan."
    }
  }

  static func list(_ items: [String]) -> String { Enumeration.text(items, last: " dan ") }
}
