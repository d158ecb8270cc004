import Seals

/// Why a file is not called validly signed, in Indonesian, for pages and terminals.
public enum SealWords {
  public static func text(_ reason: SealReason) -> String {
    switch reason {
    case .unreadable: "berkas ini bukan PDF yang dapat dibaca"
    case .rangeMissing: "tanda tangan tidak menyebut dengan benar bagian berkas yang ditandatangani (ByteRange)"
    case .rangeBeyondFile: "tanda tangan menyebut bagian yang tidak ada di berkas ini"
    case .rangeElsewhere: "tanda tangan disalin, atau bagian yang ditandatangani dipindahkan dari tempatnya"
    case .unsignedInside(let count): "\(count) bita yang tidak ditandatangani diselipkan di tengah berkas"
    case .signatureMissing: "tempat tanda tangan dikosongkan; tanda tangannya tidak ada lagi"
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
    case .certificateRevoked: "sertifikat sudah dicabut ketika berkas ditandatangani"
    case .timestampWrong: "cap waktu tidak cocok dengan tanda tangannya"
    case .timestampUntrusted: "cap waktu bukan dari penyelenggara yang dipercaya kantor ini"
    }
  }

  /// What was done to a file after it was signed.
  public static func text(_ change: LaterChange) -> String {
    switch change {
    case .pageAdded(let page): "halaman \(page) ditambahkan"
    case .pageRemoved(let page): "halaman \(page) dihapus"
    case .pagesReordered: "urutan halaman ditukar"
    case .contentChanged(let page): "isi halaman \(page) diganti"
    case .fontChanged(let page): "huruf pada halaman \(page) diganti"
    case .pictureChanged(let page): "gambar atau lapisan pada halaman \(page) diganti"
    case .pageChanged(let page): "ukuran atau sifat halaman \(page) diubah"
    case .annotationAdded(let page, let kind, let words):
      "anotasi \(kind) ditambahkan pada halaman \(page)" + quoted(words)
    case .annotationChanged(let page, let kind, let words):
      "anotasi \(kind) pada halaman \(page) diubah" + quoted(words)
    case .annotationRemoved(let page): "anotasi pada halaman \(page) dihapus"
    case .fieldAdded(let name): "isian “\(name)” ditambahkan"
    case .fieldValueChanged(let name, let value): "nilai isian “\(name)” diubah" + quoted(value)
    case .fieldRemoved(let name): "isian “\(name)” dihapus"
    case .layersChanged: "lapisan yang tampak atau tersembunyi diubah"
    case .actionAdded: "tindakan yang berjalan saat berkas dibuka ditambahkan atau diubah"
    case .attachmentsChanged: "berkas lampiran di dalamnya diubah"
    case .metadataChanged: "keterangan berkas (judul, pembuat, waktu) diubah"
    case .documentReplaced: "seluruh dokumen diganti dengan dokumen lain"
    case .signatureChanged: "tanda tangannya sendiri diubah"
    case .objectChanged(let number): "objek \(number) diubah"
    }
  }

  private static func quoted(_ words: String?) -> String {
    guard let words, !words.isEmpty else { return "" }
    return ": “\(words.prefix(120))”"
  }
}
