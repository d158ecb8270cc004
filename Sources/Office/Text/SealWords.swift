import Seals

/// Why a file is not called validly signed, in Indonesian, for pages and terminals.
public enum SealWords {
  public static func text(_ reason: SealReason) -> String {
    switch reason {
    case .unreadable: "berkas ini bukan PDF yang dapat dibaca"
    case .rangeMalformed: "tanda tangan tidak mencakup seluruh berkas"
    case .gapMalformed: "tempat tanda tangan memuat hal lain"
    case .signatureMalformed: "tanda tangan tidak tersusun menurut aturan"
    case .contentChanged: "isi berkas berubah setelah ditandatangani"
    case .signatureWrong: "tanda tangan tidak cocok dengan sertifikatnya"
    case .certificateReplaced: "sertifikat di dalam berkas bukan sertifikat penanda tangan"
    case .strayCertificate: "ada sertifikat lain yang diselipkan"
    case .changedAfterwards: "isi berkas diubah setelah ditandatangani"
    case .bytesAppended: "ada isi yang ditambahkan setelah ditandatangani"
    case .signatureHidden: "ada tanda tangan yang disembunyikan"
    case .noSignature: "berkas ini tidak bertanda tangan elektronik"
    case .unsupported: "bentuk tanda tangan ini belum dapat diperiksa di sini"
    case .notBaseline: "tanda tangan tidak memenuhi PAdES tingkat dasar (ETSI EN 319 142-1)"
    case .untrusted: "sertifikat tidak berantai ke akar yang dipercaya kantor ini"
    case .certificateNotInForce: "sertifikat tidak berlaku pada waktu pemeriksaan"
    case .certificateNotForSigning: "sertifikat bukan untuk menandatangani dokumen"
    }
  }
}
